"""Single words and numbers of vocabulary.yaml on a column, checked: each fits, or is a problem."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from ..config import ProblemError
from ..intake.vocabulary import FILE
from ..tables.columns import Column

EMPTY = "empty"


class Between(NamedTuple):
    """What a number, or the hour of the time, lies between."""

    low: float
    high: float


# What a cell must be for a rule: one of these values, in one of these months, or between two.
Test = tuple[str, ...] | tuple[int, ...] | Between


def wrong(column: Column, problem: str) -> ProblemError:
    return ProblemError(f"`cells` of {column.name!r} in {FILE}: {problem}, please fix it.")


def check_keys(column: Column, entry: Mapping[str, Any], keys: tuple[str, ...]) -> None:
    """Raise a ProblemError for a key that means nothing."""
    for key in entry:
        if key not in keys:
            raise wrong(column, f"{key!r} means nothing; there are {', '.join(keys)}")


def others(column: Column, said: Any, key: str, named: Mapping[str, Column]) -> tuple[str, ...]:
    """The names of other columns, one or a list. at_least and at_most go by numbers or the year."""
    names = tuple(" ".join(str(name).split()) for name in _listed(said or []))
    for name in names:
        kind = named[name].kind if name in named else ""
        numbers = key in ("at_least", "at_most")
        fits = ("number", "time") if numbers else ("number", "choice", *(("time",) * (key == "if")))
        if name == column.name or kind not in fits or (numbers and column.kind != "number"):
            raise wrong(column, f"`{key}` cannot name {name!r}")
    return names


def number(column: Column, said: Any, key: str) -> float | None:
    """A number within the column's range; nothing stays nothing."""
    if said is None:
        return None
    if key == "is" and said == EMPTY:
        return math.nan
    if type(said) not in (int, float) or not column.low <= said <= column.high:
        raise wrong(column, f"`{key}` is {said!r} and no number from its min to its max")
    return float(said)


def values(column: Column, said: Any) -> tuple[str, ...]:
    """Values of a choice, one or a list; nothing is none."""
    if said is None:
        return ()
    listed = tuple(" ".join(str(value).split()) for value in _listed(said))
    if not listed or not set(listed) <= set(column.values):
        raise wrong(column, f"{said!r} is not among the values of {column.name!r}")
    return listed


def usual(column: Column, said: Any) -> Any:
    """What is usual: of a number one, of a choice a value or several."""
    if column.kind == "choice":
        return values(column, said) or None
    return number(column, said, "usual")


def test(column: Column, other: Column, said: Any) -> Test:
    """What the cell of another column must be for a rule: see Test."""
    if other.kind == "choice":
        return values(other, said)
    if other.kind == "time" and not isinstance(said, Mapping):
        months = tuple(_listed(said))
        if not all(type(month) is int and 1 <= month <= 12 for month in months) or not months:
            raise wrong(column, f"`if` of {other.name!r} lists months, 1 to 12")
        return months
    if not isinstance(said, Mapping) or not said or not set(said) <= {"min", "max"}:
        raise wrong(column, f"`if` of {other.name!r} has `min`, `max` or both")
    ranged = other if other.kind == "number" else replace(other, low=0, high=23)
    low, high = (number(ranged, said.get(key), key) for key in ("min", "max"))
    return Between(-math.inf if low is None else low, math.inf if high is None else high)


def _listed(said: Any) -> list[Any]:
    return said if isinstance(said, list) else [said]
