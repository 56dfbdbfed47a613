"""Which amount is the answer: the median, or the mean, of which a sum comes out right.

Half of what comes lies above the median, so it is what to name for one row. Amounts mostly have a
few that are far too large for it, so medians of many rows, added up, are less than what comes: a
reserve or a budget needs means.
"""

from __future__ import annotations

import re

import numpy as np

from ..config import Project
from .target import needed_target

MEDIAN, MEAN = "median", "mean"
# Words in a target's name for what is mostly added up.
_ADDED_UP = re.compile(
    r"\b(costs?|claims?|reserves?|budgets?|loss(es)?|expenses?|spend|spending|payouts?|payments?"
    r"|benefits?|premiums?|revenue|turnover|contract sums?)\b",
    re.IGNORECASE,
)


def answer_of(project: Project) -> str:
    """MEDIAN or MEAN: what `answer` in project.yaml says, else by the target's name."""
    said = project.options.get("answer")
    if said in (MEDIAN, MEAN):
        return str(said)
    return MEAN if _ADDED_UP.search(needed_target(project).name) else MEDIAN


def factor(kind: str, truth: np.ndarray, medians: np.ndarray) -> float:
    """What medians are multiplied by so that their sum is right; 1 where they are the answer.

    truth, medians: (rows,) of rows that nothing was learnt from. That makes means of them where
    amounts are off by so many per cent, whether large or small; of amounts below 0 it makes none.
    """
    if kind == MEDIAN or truth.min() < 0 or medians.sum() <= 0:
        return 1.0
    return float(truth.sum() / medians.sum())


def off_in_all(truth: np.ndarray, said: np.ndarray) -> str:
    """By how many per cent the sum of what was said is off: "3.9 % too low"."""
    share = 100 * (said.sum() / truth.sum() - 1) if truth.sum() > 0 else 0.0
    return f"{abs(share):.1f} % too {'high' if share > 0 else 'low'}"


def meant(kind: str) -> str:
    """What the answer is, in a sentence."""
    if kind == MEAN:
        return "The answer is the mean of such rows: added up, answers come out about right."
    return (
        "The answer is the median: half of what comes lies above it. Added up, answers come out "
        "too low where a few amounts are very large; `answer: mean` in project.yaml changes that."
    )
