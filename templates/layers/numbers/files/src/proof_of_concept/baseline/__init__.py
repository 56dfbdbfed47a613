"""The naive baseline: the best single column as a rule of thumb. The second one is linear.

One number for all rows would be too easy to beat. People who know the field look at one telling
column: so much a square metre, so many minutes a kilometre.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from sklearn.tree import DecisionTreeRegressor

from ..config import ProblemError
from ..tables.encoding import of_one

ABOUT = "The median of the training rows in a few bins of the most telling column."
BINS, FEWEST = 5, 20  # a rule parts the rows into at most so many bins, of so many rows or more
# Rank correlation of a column with the answer. YOUR TURN (PLAN.md, week 2): is it known in time?
TOO_GOOD, SUSPICIOUS = 0.995, 0.97


@dataclass(frozen=True)
class Rule:
    """What one column says: a tree with a few leaves, and the median of the rows in each.

    error: the mean absolute error on the validation rows; alike: the rank correlation of the column
    with the answer, 0 of a choice.
    """

    column: str
    tree: Any
    medians: Mapping[int, float]
    error: float
    alike: float

    def amounts(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows,): the median of each row's bin."""
        return np.array([self.medians[leaf] for leaf in _leaves(self.tree, cells)])

    def warning(self) -> str:
        """A sentence when the column knows the answer too well, else nothing."""
        if self.alike < SUSPICIOUS:
            return ""
        return (
            f"The column {self.column!r} puts the rows almost in the order of the answer (rank "
            f"correlation {self.alike:.3f}): make sure that it is known before the answer is."
        )


def best_rule(
    cells: pd.DataFrame, truth: np.ndarray, unseen: pd.DataFrame, unseen_truth: np.ndarray
) -> Rule:
    """The rule, learnt from `cells` and `truth`, that is least far off on the other two.

    Raises ProblemError for a column that has the rows in the very order of the answer. Mostly such
    a one is the answer in another unit, or was filled in afterwards ("invoice total"): the model
    would shine in the reports, and be of no use when the answer is not known yet.
    """
    rules = []
    for name in cells.columns:
        leaves = DecisionTreeRegressor(max_leaf_nodes=BINS, min_samples_leaf=FEWEST, random_state=0)
        tree = of_one(name, cells, leaves).fit(cells, truth)
        medians = pd.Series(truth).groupby(_leaves(tree, cells)).median().to_dict()
        rule = Rule(str(name), tree, medians, 0.0, _alike(cells[name], truth))
        error = float(np.abs(rule.amounts(unseen) - unseen_truth).mean())
        rules.append(Rule(str(name), tree, medians, error, rule.alike))
    closest = max(rules, key=lambda rule: rule.alike)
    if closest.alike >= TOO_GOOD:
        raise ProblemError(
            f"The column {closest.column!r} has the rows in the order of the answer (rank "
            f"correlation {closest.alike:.4f}), so it probably gives the answer away: take it out "
            "of `columns` in project.yaml, or raise TOO_GOOD in baseline/ if it is really known "
            "beforehand."
        )
    return min(rules, key=lambda rule: rule.error)


def _leaves(tree: Any, cells: pd.DataFrame) -> np.ndarray:
    """(rows,): the leaf of the tree that each row ends in."""
    return tree[-1].apply(tree[:-1].transform(cells))


def _alike(cells: pd.Series, truth: np.ndarray) -> float:
    """How far the cells of a column of numbers have the order of the answer, or the opposite."""
    if not pd.api.types.is_numeric_dtype(cells):
        return 0.0
    found = cells.rank().corr(pd.Series(truth, cells.index).rank())
    return 0.0 if np.isnan(found) else abs(float(found))
