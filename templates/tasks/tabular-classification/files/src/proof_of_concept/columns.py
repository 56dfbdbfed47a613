"""The columns of the table, as project.yaml lists them, and how their cells are read."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

import numpy as np

from .config import ProblemError, Project

FEWEST, MOST = 3, 20  # columns to learn from; a group and a time do not count
MISSING = {"", "na", "n/a", "nan", "null", "none", "-", "?"}  # in a column of numbers
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")


@dataclass(frozen=True)
class Column:
    """One column. `kind` is "number", "choice", "group" or "time"; the last two split the data.

    `values` are those of a choice, `low` to `high` the usual range of a number, and `field` is the
    column's name in a real data source.
    """

    name: str
    kind: str
    values: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 100.0
    unit: str = ""
    field: str = ""

    @property
    def title(self) -> str:
        """The name with its unit: "tenure (months)"."""
        return f"{self.name} ({self.unit})" if self.unit else self.name

    @property
    def digits(self) -> int:
        """How many decimals make sense: about 100 steps from low to high, or whole numbers."""
        wide = self.high - self.low
        whole = self.low.is_integer() and self.high.is_integer() and wide >= 3
        return 0 if whole else max(0, -math.floor(math.log10(wide / 100)))

    def shown(self, cell: str) -> str:
        """A cell for people: "3 months", or "unknown" when it is empty."""
        return f"{cell} {self.unit}".strip() if cell else "unknown"


def read_columns(project: Project) -> tuple[Column, ...]:
    """The columns of project.yaml, checked. Raises ProblemError with what to mend there."""
    columns = tuple(_column(raw) for raw in project.options.get("columns", ()))
    names = [column.name.casefold() for column in columns]
    for name in names:
        if names.count(name) > 1:
            raise ProblemError(f"project.yaml lists the column {name!r} twice: rename one of them.")
    if "label" in names:
        raise ProblemError(
            'No column can be called "label": your own tables have the answer there; rename it.'
        )
    for role in ("group", "time"):
        if sum(column.kind == role for column in columns) > 1:
            raise ProblemError(f"project.yaml has two columns with the role {role}: keep one.")
    count = len(features_of(columns))
    if not FEWEST <= count <= MOST:
        wanted = f"{FEWEST} to {MOST}"
        raise ProblemError(f"project.yaml has {count} columns to learn from: list {wanted}.")
    return columns


def features_of(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns to learn from: numbers and choices."""
    return tuple(column for column in columns if column.kind in ("number", "choice"))


def column_with(columns: tuple[Column, ...], role: str) -> Column | None:
    """The column with the role "group" or "time", if there is one."""
    return next((column for column in columns if column.kind == role), None)


def _column(raw: dict[str, Any]) -> Column:
    """One entry of `columns` in project.yaml."""
    name = " ".join(str(raw.get("name") or "").split())
    if not name:
        raise ProblemError("A column in project.yaml has no `name`: give it one.")
    field, role = str(raw.get("from") or ""), raw.get("role")
    if role is not None:
        if role not in ("group", "time"):
            raise ProblemError(f"The column {name!r} has the role {role!r}: write group or time.")
        return Column(name, str(role), field=field)
    if raw.get("values") is not None:
        values = raw["values"] if isinstance(raw["values"], list) else []
        texts = tuple(dict.fromkeys(" ".join(str(value).split()) for value in values))
        if len({text.casefold() for text in texts}) < max(2, len(texts)):
            raise ProblemError(f"The column {name!r} needs two or more different `values`.")
        return Column(name, "choice", texts, field=field)
    low, high = (_bound(raw.get(key, usual), name) for key, usual in (("min", 0), ("max", 100)))
    if not low < high:
        raise ProblemError(f"The column {name!r} has min {low:g} and max {high:g}: swap them.")
    return Column(name, "number", (), low, high, str(raw.get("unit") or ""), field)


def _bound(value: Any, name: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise ProblemError(f"The column {name!r} has {value!r} as min or max: write a number.")
    return float(value)


def plain(value: float, digits: int | None = None) -> str:
    """A number as a cell holds it: "12", "0.5", "0.0000001", never "1e-07"."""
    rounded = value if digits is None else round(value, digits)
    return np.format_float_positional(rounded + 0.0, trim="-")  # adding zero: no "-0"


def number(text: str, decimal_comma: bool = False) -> float | None:
    """The number that a cell holds; None when it holds none that is finite.

    "1,234.5" and, with `decimal_comma`, "1.234,5" are the same number; "1,5" is 1.5 anyway.
    """
    text = text.strip().replace("\u00a0", "").replace(" ", "")
    if decimal_comma and "," in text:
        text = text.replace(".", "").replace(",", ".")
    elif _THOUSANDS.fullmatch(text):
        text = text.replace(",", "")
    else:
        text = text.replace(",", ".")
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def clean(column: Column, text: str, decimal_comma: bool = False) -> tuple[str, bool]:
    """A cell as it is kept, and whether it could be read. An unreadable number is kept as empty.

    A choice takes the spelling of project.yaml: " Monthly" is "monthly".
    """
    text = " ".join(text.split())
    if column.kind == "number":
        value = number(text, decimal_comma)
        return ("" if value is None else plain(value)), value is not None or text.lower() in MISSING
    if column.kind == "choice":
        for value in column.values:
            if value.casefold() == text.casefold():
                return value, True
        return text, not text
    return text, True
