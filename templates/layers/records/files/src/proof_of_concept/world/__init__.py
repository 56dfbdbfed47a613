"""The records that an agent works on, and the rules that it can look up.

Of each record there is an id, whom it belongs to (contact), what they wrote (message), whether it
is open or closed (status), and the fields that project.yaml lists under `columns`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..config import ProblemError, Project
from ..intake.text import key

CONTACT, MESSAGE, STATUS = "contact", "message", "status"
ALWAYS = ("id", CONTACT, MESSAGE, STATUS)
OPEN, CLOSED = "open", "closed"
MOST_FIELDS = 24
# With a decimal point; commas only between thousands, so that "1,5" is asked about and not 15.
_NUMBER = re.compile(r"-?(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,9})?", re.ASCII)
Value = str | float


@dataclass(frozen=True)
class Field:
    """What is kept of a record. kind: "number", "choice", "date" or "text".

    values: those of a choice; low to high: the usual range of a number, in `unit`.
    """

    name: str
    kind: str = "text"
    values: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 100.0
    unit: str = ""

    def read(self, text: Any) -> Value | None:
        """What was written as this field keeps it; None where it cannot be meant."""
        said = " ".join(str(text).split())
        if self.kind == "choice":
            return next((value for value in self.values if key(value) == key(said)), None)
        try:
            if self.kind == "number":
                number = said.removesuffix(self.unit).strip()
                return float(number.replace(",", "")) if _NUMBER.fullmatch(number) else None
            return date.fromisoformat(said).isoformat() if self.kind == "date" else said or None
        except ValueError:
            return None

    @property
    def wanted(self) -> str:
        """What may stand in it, for a sentence."""
        if self.kind == "choice":
            return f"one of {', '.join(self.values)}"
        return {"number": "a number", "date": "a date such as 2026-03-31"}.get(self.kind, "a text")


@dataclass(frozen=True)
class World:
    """Everything as it is before a request: no tool changes this, only a Store made of it."""

    fields: tuple[Field, ...]
    records: tuple[Mapping[str, Value], ...]
    rules: tuple[str, ...] = ()

    def field(self, name: str) -> Field | None:
        """The field of that name; case and spaces do not count."""
        return next((field for field in self.fields if key(field.name) == key(name)), None)

    def kept(self) -> dict[str, Any]:
        """As files keep it."""
        return {"records": [dict(record) for record in self.records], "rules": list(self.rules)}

    @classmethod
    def opened(cls, kept: Mapping[str, Any], fields: Sequence[Field]) -> World:
        """The world of `kept`. Raises ProblemError when it is of other fields, or damaged."""
        try:
            records = tuple(dict(record) for record in kept["records"])
            names = {*ALWAYS, *(field.name for field in fields)}
            if not records or any(record.keys() != names for record in records):
                raise ProblemError("The records have other columns than project.yaml: start anew.")
            return cls(tuple(fields), records, tuple(map(str, kept["rules"])))
        except (TypeError, KeyError, ValueError, AttributeError):
            raise ProblemError("The kept records are damaged: collect and train again.") from None


def shown(value: Any) -> str:
    """A value for people: "3", "0.5", "part"."""
    if isinstance(value, (int, float)):
        number = round(float(value), 2) + 0.0  # a zero has no sign
        return f"{number:.0f}" if number.is_integer() else f"{number:.2f}".rstrip("0")
    return str(value)


def fields_of(project: Project) -> tuple[Field, ...]:
    """The fields that project.yaml lists. Raises ProblemError with what to fix there."""
    raw = project.options.get("columns")
    fields = tuple(_field(one) for one in raw) if isinstance(raw, list) else ()
    names = [key(field.name) for field in fields]
    if not 2 <= len(fields) <= MOST_FIELDS or len({*names}) < len(names):
        wanted = f"2 to {MOST_FIELDS} columns, each of another name"
        raise ProblemError(f"project.yaml needs {wanted}: look at `options: columns`.")
    if taken := [name for name in names if name in ALWAYS]:
        raise ProblemError(f"Every record has a {taken[0]!r} already: rename that column.")
    return fields


def _field(raw: Any) -> Field:
    """One entry of `columns`; one with the role time is a date, and with the role group a text."""
    if not isinstance(raw, Mapping) or not str(raw.get("name") or "").strip():
        raise ProblemError("A column in project.yaml has no `name`: give it one.")
    name, values = " ".join(str(raw["name"]).split()), raw.get("values")
    if raw.get("role") in ("time", "group"):
        return Field(name, "date" if raw["role"] == "time" else "text")
    if values is not None:
        texts = tuple(" ".join(str(value).split()) for value in values or ())
        if len({key(text) for text in texts}) < max(2, len(texts)):
            raise ProblemError(f"The column {name!r} needs two or more different `values`.")
        return Field(name, "choice", texts)
    low, high = raw.get("min", 0), raw.get("max", 100)
    if not all(type(bound) in (int, float) for bound in (low, high)) or not low < high:
        raise ProblemError(f"The column {name!r} needs a `min` below its `max`, both numbers.")
    return Field(name, "number", (), float(low), float(high), str(raw.get("unit") or ""))
