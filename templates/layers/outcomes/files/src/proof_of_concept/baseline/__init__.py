"""The naive baseline: the best single column as a rule of thumb. The second one is linear.

Always naming the most common outcome would be too easy to beat: it puts no row before another, and
its ROC AUC is 0.5 by definition. People who know the field look at one telling
column, such as "monthly contracts leave".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from sklearn.tree import DecisionTreeClassifier

from ..config import ProblemError
from ..scores import roc_auc
from ..tables.encoding import of_one

BINS, FEWEST = 5, 20  # a rule parts the rows into at most so many bins, of so many rows or more
# ROC AUC of one column alone. YOUR TURN (PLAN.md, week 2): are the columns known in time?
TOO_GOOD, SUSPICIOUS = 0.99, 0.95


@dataclass(frozen=True)
class Rule:
    """What one column says: a tree with a few leaves, and its ROC AUC on the validation rows."""

    column: str
    tree: Any
    auc: float

    def probabilities(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, outcomes): how common each outcome was in the row's bin."""
        return self.tree.predict_proba(cells)

    def warning(self) -> str:
        """A sentence when the column knows the answer too well, else nothing."""
        if self.auc < SUSPICIOUS:
            return ""
        return (
            f"The column {self.column!r} alone has a ROC AUC of {self.auc:.2f} on the validation "
            "rows: make sure that it is known before the answer is."
        )


def best_rule(
    cells: pd.DataFrame, truth: np.ndarray, unseen: pd.DataFrame, unseen_truth: np.ndarray
) -> Rule:
    """The rule, learnt from `cells` and `truth`, that does best on the other two.

    Raises ProblemError for a column that nearly decides the answer alone. Mostly such a one was
    filled in afterwards ("date of cancellation"): the model would shine in the reports, and be of
    no use when the answer is not known yet.
    """
    rules = []
    for name in cells.columns:
        leaves = DecisionTreeClassifier(
            max_leaf_nodes=BINS, min_samples_leaf=FEWEST, random_state=0
        )
        tree = of_one(name, cells, leaves).fit(cells, truth)
        rules.append(Rule(str(name), tree, roc_auc(unseen_truth, tree.predict_proba(unseen))))
    best = max(rules, key=lambda rule: rule.auc)
    if best.auc >= TOO_GOOD:
        raise ProblemError(
            f"The column {best.column!r} alone has a ROC AUC of {best.auc:.3f}, so it probably "
            "gives the answer away: take it out of `columns` in project.yaml, or raise TOO_GOOD in "
            "baseline.py if it is really known beforehand."
        )
    return best
