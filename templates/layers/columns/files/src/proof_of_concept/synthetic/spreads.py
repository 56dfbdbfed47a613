"""How the cells of one column are spread: numbers around what is usual, choices by how common."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ..tables.columns import Column
from .relations import Relation, Rule

Rules = Sequence[tuple[np.ndarray, Rule]]  # with (rows,): for which rows each is
Bounds = tuple[np.ndarray, np.ndarray]  # (rows,): what a number lies between, besides its range
USUAL_SHARE = 0.8  # of the cells of a choice
MIDDLES = (0.35, 0.5, 0.65)  # of the range of a number, where nothing says what is usual
# Of the spread of numbers, in log-odds. CHANGE: of those that can be below 0 too.
WIDTH, CHANGE, REACH, AT_END = 0.9, 0.65, 3.3, 0.7
# A quantity that is usually none is above that in a third of the rows, and then not next to none.
NONE_BELOW, SOME, SOME_WIDTH = 0.4, -3.8, 1.8


def numbers(
    column: Column,
    relation: Relation,
    rules: Rules,
    leaning: np.ndarray,
    bounds: Bounds,
    random: np.random.Generator,
) -> np.ndarray:
    """(rows,): half of them below what is usual; where that is near an end, few far from it.

    leaning: (rows,) with mean 0 and spread 1, above 0 for those above what is usual.
    """
    middle = column.low + random.choice(MIDDLES) * (column.high - column.low)
    usual = np.full(len(leaning), middle if relation.usual is None else relation.usual)
    low, high = np.full(len(leaning), column.low), np.full(len(leaning), column.high)
    for passing, rule in rules:
        for array, value in ((usual, rule.usual), (low, rule.low), (high, rule.high)):
            if value is not None:
                array[passing] = value
    low = np.clip(np.fmax(low, bounds[0]), column.low, column.high)
    high = np.maximum(low, np.fmin(high, bounds[1]))
    digits = digits_of(column, relation)
    wide = np.maximum(high - low, 1e-12)
    least = np.minimum(0.25 * 10.0**-digits / wide, 0.25)
    share = np.clip((usual - low) / wide, least, 1 - least)
    odds = np.log(share / (1 - share))
    least_width = CHANGE if column.low < 0 and relation.usual is not None else WIDTH
    width = np.maximum(least_width, (np.abs(odds) + AT_END) / REACH)
    seldom = (usual == column.low) & (relation.usual == column.low) & (column.unit != "")
    odds, width = np.where(seldom, SOME, odds), np.where(seldom, SOME_WIDTH, width)
    values = low + (high - low) / (1 + np.exp(-odds - width * leaning))
    values = np.where(seldom & (leaning < NONE_BELOW), low, values)
    values = np.clip(values.round(digits) + 0.0, low, high)  # adding zero: no "-0"
    for passing, rule in rules:
        if rule.fixed is not None:
            values[passing] = rule.fixed
    return values


def choices(
    column: Column,
    relation: Relation,
    rules: Rules,
    leaning: np.ndarray,
    random: np.random.Generator,
) -> np.ndarray:
    """(rows,): places of values. A column that leans goes by their order in project.yaml."""
    # The most common value is at most twice as common as the rarest, if none is usual.
    plain = random.permutation(np.linspace(1, 2, len(column.values)))
    odds = np.tile(_with_usual(plain, column, relation.usual), (len(leaning), 1))
    for passing, rule in rules:
        if rule.usual is not None:
            odds[passing] = _with_usual(plain, column, rule.usual)
        if rule.values:
            odds[passing] *= np.isin(column.values, rule.values)
    below = (odds / odds.sum(axis=1, keepdims=True)).cumsum(axis=1)[:, :-1]
    return (ranks(leaning)[:, None] > below).sum(axis=1)


def ranks(cells: np.ndarray) -> np.ndarray:
    """(rows,) from 0 to 1: where each comes in their order. A gap is in the middle."""
    return pd.Series(cells).rank(pct=True).fillna(0.5).to_numpy()


def standardised(values: np.ndarray) -> np.ndarray:
    """The same with mean 0 and spread 1."""
    return (values - values.mean()) / (values.std() or 1.0)


def digits_of(column: Column, relation: Relation) -> int:
    """How many decimals make sense: more where most numbers are small beside the column's end."""
    usual = column.high if relation.usual is None else relation.usual
    if column.digits == 0 and column.low.is_integer() and column.high.is_integer():
        written = len(f"{usual:g}".partition(".")[2])  # the decimals of what is usual
        return written + (abs(usual) < 1) if written else 0
    share = (usual - column.low) / (column.high - column.low)
    return column.digits + (2 if share < 0.03 else 1 if share < 0.1 else 0)


def _with_usual(odds: np.ndarray, column: Column, usual: tuple[str, ...] | None) -> np.ndarray:
    """Odds of the values, with USUAL_SHARE of them for those that are usual."""
    common = np.isin(column.values, usual or column.values)
    if common.all():
        return odds / odds.sum()
    shares = np.where(common, odds / odds[common].sum(), odds / odds[~common].sum())
    return shares * np.where(common, USUAL_SHARE, 1 - USUAL_SHARE)
