"""How the amounts of synthetic rows are spread: with the size of a thing, around what is usual.

A price or a cost grows as its thing does: twice the area is about twice the price. What vocabulary
calls proportional multiplies an amount; all other columns, and chance, make it some per cent more
or less. Without such a column, half of the amounts lie below what is usual, and few far from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

import numpy as np

from ..config import ProblemError, Project
from ..tables.columns import Column
from ..tables.target import digits_of
from .relations import Relation
from .spreads import numbers

CHANCE = 0.35  # how much of an amount's leaning is chance; its square is the share of the variance
PER_UNIT = 0.36  # the spread of log(amount / size): nine in ten within a factor of about three
WIDE = 20  # an amount whose most is so many times its least has few that are near the most


def amounts(
    project: Project, target: Column, leaning: np.ndarray, sizes: Mapping[str, np.ndarray]
) -> np.ndarray:
    """(rows,): from the target's min to its max, half of them below what is usual.

    leaning: (rows,) with mean 0 and spread 1, which way each row leans. sizes: by its unit, (rows,)
    of each column to which the amount is proportional. Raises ProblemError where project.yaml says
    something else than a number to be usual.
    """
    usual = _usual(project, target, sizes)
    if not sizes:
        free = np.full(len(leaning), -np.inf), np.full(len(leaning), np.inf)
        return numbers(target, Relation(usual=usual), [], leaning, free, np.random.default_rng(0))
    logs = np.log(max(usual, 1e-9)) + PER_UNIT * leaning
    for size in sizes.values():
        known = np.where(size > 0, size, np.nan)
        known = np.where(np.isnan(known), np.nanmedian(known), known)
        logs = logs + np.log(known / np.median(known))
    return np.clip(np.exp(logs).round(digits_of(target)), target.low, target.high)


def _usual(project: Project, target: Column, sizes: Mapping[str, np.ndarray]) -> float:
    """What half of the amounts lie below: what project.yaml says, or what an estimate of it is.

    Else the middle of its range, of one that reaches far the middle by how many times as large.
    """
    low, high = target.low, target.high
    usual = project.options["target"].get("usual")
    estimate = float(np.nanmedian(sizes[target.unit])) if target.unit in sizes else high
    if usual is None and low < estimate < (low + high) / 2:
        return estimate
    if usual is None and low >= 0 and high > WIDE * max(low, 1):
        return sqrt(max(low, high / 1000) * high)
    if usual is None:
        return (low + high) / 2
    if isinstance(usual, bool) or not isinstance(usual, (int, float)):
        raise ProblemError(f"`usual` of {target.name!r} in project.yaml must be a number.")
    return float(usual)
