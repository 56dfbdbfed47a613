"""How the amounts of the synthetic rows are spread: around what is usual, few far from it."""

from __future__ import annotations

import numpy as np

from ..config import ProblemError, Project
from ..tables.columns import Column
from .relations import Relation
from .spreads import numbers

CHANCE = 0.44  # how much of an amount's leaning is chance; its square is the share of the variance


def amounts(project: Project, target: Column, leaning: np.ndarray) -> np.ndarray:
    """(rows,): from the target's min to its max, half of them below what is usual.

    leaning: (rows,) with mean 0 and spread 1, which way each row leans. Where project.yaml does not
    say what is usual, it is the middle. Raises ProblemError where it says something else.
    """
    usual = project.options["target"].get("usual", (target.low + target.high) / 2)
    if isinstance(usual, bool) or not isinstance(usual, (int, float)):
        raise ProblemError(f"`usual` of {target.name!r} in project.yaml must be a number.")
    free = np.full(len(leaning), -np.inf), np.full(len(leaning), np.inf)
    return numbers(target, Relation(usual=usual), [], leaning, free, np.random.default_rng(0))
