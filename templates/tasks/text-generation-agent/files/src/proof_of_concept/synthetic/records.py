"""Made-up records with the fields of project.yaml, and people whom they belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import numpy as np

from ..world import CONTACT, MESSAGE, OPEN, STATUS, Field, Value, shown
from .letters import FIRST, LAST

RECORDS = 60
TWICE = 10  # people who have two
YEAR = date(2026, 1, 1)


def draw_records(
    fields: Sequence[Field], thing: str, cells: Mapping[str, Any], random: np.random.Generator
) -> list[dict[str, Value]]:
    """RECORDS records, all of them open and without a message yet."""
    names = [f"{first} {last}" for first in FIRST for last in LAST]
    people = [names[int(place)] for place in random.permutation(len(names))[: RECORDS - TWICE]]
    people += people[:TWICE]
    letter = next((sign for sign in thing.upper() if sign.isascii() and sign.isalpha()), "R")
    numbers = 1000 + np.sort(random.choice(900, RECORDS, replace=False))
    records = []
    for number, place in zip(numbers.tolist(), random.permutation(RECORDS).tolist(), strict=True):
        record: dict[str, Value] = {"id": f"{letter}-{number}", CONTACT: people[place], MESSAGE: ""}
        record[STATUS] = OPEN
        for field in fields:
            record[field.name] = draw(field, cells.get(field.name), random)
        records.append(fitted(record, fields, cells))
    return records


def draw(field: Field, said: Any, random: np.random.Generator) -> Value:
    """A value that is usual in a field. said: what vocabulary.yaml says of its cells."""
    cell = said if isinstance(said, Mapping) else {}
    usual: Any = cell.get("usual")
    if field.kind == "choice":
        listed = [one for one in np.atleast_1d(usual).tolist() if one in field.values]
        choices = listed if listed and random.random() < 0.8 else list(field.values)
        return choices[int(random.integers(len(choices)))]
    if field.kind == "date":
        return (YEAR + timedelta(days=int(random.integers(365)))).isoformat()
    if field.kind == "text":
        return f"{field.name} {int(random.integers(1, 9))}"
    low, high = field.low, field.high
    middle = float(usual) if isinstance(usual, (int, float)) and low <= usual <= high else None
    if middle is None:
        middle = (low + high) / 2
    # Half of the numbers lie below the usual one, and few at the ends.
    side = low if random.random() < 0.5 else high
    value = middle + (side - middle) * random.beta(1, 2.5)
    whole = low.is_integer() and high.is_integer() and high - low >= 3
    return float(round(value, 0 if whole else 2))


def fitted(
    record: dict[str, Value], fields: Sequence[Field], cells: Mapping[str, Any]
) -> dict[str, Value]:
    """The record without what contradicts itself, by `at_most`, `at_least` and `where`."""
    for field in fields:
        said = cells.get(field.name)
        if not isinstance(said, Mapping):
            continue
        for bound, pick in (("at_most", min), ("at_least", max)):
            for other in np.atleast_1d(said.get(bound, [])).tolist():
                left, right = record[field.name], record.get(other)
                if isinstance(left, float) and isinstance(right, float):
                    record[field.name] = pick(left, right)
        for rule in said.get("where") or ():
            given = rule.get("if", {}) if isinstance(rule, Mapping) else {}
            if "is" in rule and all(_holds(record.get(name), of) for name, of in given.items()):
                value = field.read(rule["is"])
                record[field.name] = record[field.name] if value is None else value
            elif "values" in rule and all(_holds(record.get(n), of) for n, of in given.items()):
                values = [str(one) for one in rule["values"]]
                if shown(record[field.name]) not in values:
                    record[field.name] = values[0]
    return record


def _holds(value: Value | None, wanted: Any) -> bool:
    """Whether a cell is as the `if` of a rule says."""
    if isinstance(wanted, Mapping):
        low, high = wanted.get("min", -np.inf), wanted.get("max", np.inf)
        return isinstance(value, float) and low <= value <= high
    return value is not None and shown(value) in [str(one) for one in np.atleast_1d(wanted)]
