"""What vocabulary.yaml says of cells: how they are spread, and which of a row hang together.

Under `cells`, a column may have these keys; the column with `role: group` has only how_many.

usual: the number that half of the cells lie below; of a choice, the values of most rows
rises_with, falls_with: columns that it follows, up or against; with `closely: true` almost fully
at_least, at_most: columns of numbers that it never lies below or above; the time is its year
high_in: summer or winter. calendar: hour, weekday or season, as the row's time has it
where: rules for some rows, of which the last that fits counts: `if`, which cells the row has, and
    usual, min, max, values (no others), or is (the same for all of them; "empty" for a gap)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Any

from ..config import ProblemError
from ..intake.vocabulary import FILE, mapping, read_vocabulary
from ..tables.columns import Column
from . import said
from .said import Test

SEASONS, CALENDARS = ("summer", "winter"), ("hour", "weekday", "season")
FEWEST_GROUPS, MOST_GROUPS = 5, 5000
_FOLLOWED = ("rises_with", "falls_with", "at_least", "at_most")
_KEYS = ("usual", *_FOLLOWED, "closely", "high_in", "calendar", "where")
_RULE = ("if", "usual", "min", "max", "values", "is")


@dataclass(frozen=True)
class Rule:
    """For the rows that pass all tests. fixed: the number that all of them have, NaN for a gap."""

    tests: Mapping[str, Test]
    usual: Any = None
    low: float | None = None
    high: float | None = None
    values: tuple[str, ...] = ()
    fixed: float | None = None


@dataclass(frozen=True)
class Relation:
    """What is said of one column; nothing by default."""

    usual: Any = None
    rises_with: tuple[str, ...] = ()
    falls_with: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    closely: bool = False
    high_in: str = ""
    calendar: str = ""
    where: tuple[Rule, ...] = ()


def read_relations(columns: Sequence[Column]) -> dict[str, Relation]:
    """By column, in an order in which each comes after those that it follows.

    Raises ProblemError for what does not suit the columns, and for columns that follow each other.
    """
    entries = {" ".join(str(name).split()): one for name, one in read_vocabulary("cells").items()}
    named = {column.name: column for column in columns}
    relations: dict[str, Relation] = {}
    follows: dict[str, set[str]] = {}
    for column in columns:
        if column.kind not in ("number", "choice"):
            continue
        entry = mapping(entries.get(column.name), column.name)
        relation = relations[column.name] = _relation(column, entry, named)
        others = {name for key in _FOLLOWED for name in getattr(relation, key)}
        others |= {name for rule in relation.where for name in rule.tests}
        follows[column.name] = {name for name in others if named[name].kind != "time"}
    try:
        order = list(TopologicalSorter(follows).static_order())
    except CycleError as error:
        ring = " and ".join(repr(name) for name in dict.fromkeys(error.args[1]))
        raise ProblemError(f"In {FILE} {ring} follow each other: let one come first.") from error
    return {name: relations[name] for name in order}


def groups_said(column: Column | None) -> int | None:
    """How many groups there are, where the file says it. Raises ProblemError for no number."""
    entries = read_vocabulary("cells")
    count = mapping(entries.get(column.name), column.name).get("how_many") if column else None
    if count is not None and (type(count) is not int or not FEWEST_GROUPS <= count <= MOST_GROUPS):
        wanted = f"a number from {FEWEST_GROUPS} to {MOST_GROUPS}"
        raise ProblemError(f"`how_many` under `cells` in {FILE} is {count!r}: write {wanted}.")
    return count


def _relation(column: Column, entry: Mapping[Any, Any], named: Mapping[str, Column]) -> Relation:
    """One entry of `cells`, checked."""
    said.check_keys(column, entry, _KEYS)
    lists = {key: said.others(column, entry.get(key), key, named) for key in _FOLLOWED}
    timed = any(one.kind == "time" for one in named.values())
    for key, allowed in (("high_in", SEASONS), ("calendar", CALENDARS)):
        if key in entry and (entry[key] not in allowed or not timed):
            raise said.wrong(column, f"`{key}` is {' or '.join(allowed)}, of a table with a time")
    rules = entry.get("where") or []
    if not isinstance(rules, list):
        raise said.wrong(column, "`where` is a list of rules")
    return Relation(
        said.usual(column, entry.get("usual")),
        **lists,
        closely=entry.get("closely") is True,
        high_in=entry.get("high_in", ""),
        calendar=entry.get("calendar", ""),
        where=tuple(_rule(column, mapping(rule, "where"), named) for rule in rules),
    )


def _rule(column: Column, rule: Mapping[Any, Any], named: Mapping[str, Column]) -> Rule:
    """One rule of `where`, checked."""
    said.check_keys(column, rule, _RULE)
    asked = mapping(rule.get("if"), "if")
    if not asked:
        raise said.wrong(column, "a rule of `where` says with `if` for which rows it is")
    names = said.others(column, list(asked), "if", named)
    tests = {name: said.test(column, named[name], asked[name]) for name in names}
    usual = said.usual(column, rule.get("usual"))
    if column.kind == "choice":
        one = rule.get("is")
        return Rule(tests, usual, values=said.values(column, rule.get("values", one)))
    low, high, fixed = (said.number(column, rule.get(key), key) for key in ("min", "max", "is"))
    return Rule(tests, usual, low, high, fixed=fixed)
