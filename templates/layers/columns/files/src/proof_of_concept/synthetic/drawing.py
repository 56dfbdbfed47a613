"""The cells of made-up rows, drawn so that those of a row can stand beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..tables.columns import Column
from .moments import Moments
from .relations import Relation, Rule
from .said import Between
from .spreads import choices, numbers, ranks, standardised

Cells = dict[str, np.ndarray]
NOTHING: Mapping[str, np.ndarray] = {}
ROUGHLY, CLOSELY = 0.8, 0.97  # how far a column follows others: 0 not at all, 1 fully
BESIDE = 0.35  # the same, of one whose rows lean by themselves


def draw_cells(
    columns: Sequence[Column],
    relations: Mapping[str, Relation],
    moments: Moments,
    random: np.random.Generator,
    leanings: Mapping[str, np.ndarray] = NOTHING,
) -> Cells:
    """By column (rows,): numbers, NaN for a gap; of a choice the place of its value.

    relations: in an order in which the columns can be drawn. leanings: by column (rows,), with mean
    0 and spread 1, which way the cells of each row lean; by chance where nothing says it. Sets the
    hours of `moments` where a column says them.
    """
    named, cells = {column.name: column for column in columns}, Cells()
    for name, relation in relations.items():
        column = named[name]
        own = leanings.get(name)
        chance = random.normal(size=len(moments)) if own is None else own
        leaning = _leaning(relation, cells, moments, chance, ROUGHLY if own is None else BESIDE)
        rules = [(_passing(rule, named, cells, moments), rule) for rule in relation.where]
        if column.values:
            places = choices(column, relation, rules, leaning, random)
            calendar = relation.calendar
            cells[name] = moments.places(calendar, column.values, places) if calendar else places
            continue
        bounds = _bounds(relation, cells, moments)
        cells[name] = numbers(column, relation, rules, leaning, bounds, random)
        if relation.calendar:
            moments.set_hours(cells[name])
    return cells


def as_told(column: Column, cells: np.ndarray) -> np.ndarray:
    """(rows,): cells as effects.py takes them: 0 to 1 for a number, the value's place else."""
    return cells if column.values else ranks(cells)


def _leaning(
    relation: Relation, cells: Cells, moments: Moments, noise: np.ndarray, follows: float
) -> np.ndarray:
    """(rows,) with mean 0 and spread 1: above 0 where a cell is above what is usual."""
    pulls = [ranks(cells[name]) for name in relation.rises_with]
    pulls += [-ranks(cells[name]) for name in relation.falls_with]
    if relation.high_in:
        pulls.append(moments.warmth() * (1 if relation.high_in == "summer" else -1))
    if not pulls:
        return noise
    pull = np.sum([standardised(one) for one in pulls], axis=0)
    weight = CLOSELY if relation.closely else follows
    return weight * standardised(pull) + np.sqrt(1 - weight**2) * noise


def _passing(rule: Rule, named: Mapping[str, Column], cells: Cells, moments: Moments) -> np.ndarray:
    """(rows,): whether each row passes all tests of a rule."""
    passing = np.ones(len(moments), dtype=bool)
    for name, test in rule.tests.items():
        if name not in named:  # the time
            passing &= moments.passing(test)
        elif isinstance(test, Between):
            passing &= (cells[name] >= test.low) & (cells[name] <= test.high)
        else:
            passing &= np.isin(np.array(named[name].values)[cells[name]], test)
    return passing


def _bounds(relation: Relation, cells: Cells, moments: Moments) -> tuple[np.ndarray, np.ndarray]:
    """(rows,) twice: below and above which a number must not lie. A gap bounds nothing.

    The time bounds by its year, as for the year in which something was built.
    """
    low, high = np.full(len(moments), -np.inf), np.full(len(moments), np.inf)
    for name in relation.at_least:
        low = np.fmax(low, cells.get(name, moments.years))
    for name in relation.at_most:
        high = np.fmin(high, cells.get(name, moments.years))
    return low, high
