"""The naive baseline: the best single column as a rule of thumb, such as "monthly contracts leave".

Always naming the more common outcome would be too easy to beat: it puts no row before another,
and its ROC AUC is 0.5 by definition. People who know the field look at one telling column.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from .columns import Column
from .data import Example
from .features import Encoder
from .model import Rows
from .scores import roc_auc

BINS = 5  # a number is cut into that many bins, with as many training rows in each
PRIOR = 20  # a rate counts as if that many rows of the usual mix were in it as well


class Rule:
    """One column and the share of the outcome looked for at each of its values, or in each bin."""

    def __init__(self, column: Column, rows: Rows, truth: np.ndarray) -> None:
        """truth: (rows,), 1 where the outcome looked for came."""
        self.column, self.overall = column, float(truth.mean())
        self.edges = np.zeros(0)
        if column.kind == "number":
            known = [float(row[column.name]) for row in rows if row[column.name]]
            self.edges = np.unique(np.quantile(known or [0.0], np.arange(1, BINS) / BINS))
        keys = self._keys(rows)
        self.rates = {
            key: (truth[keys == key].sum() + PRIOR * self.overall) / ((keys == key).sum() + PRIOR)
            for key in np.unique(keys)
        }

    def probabilities(self, rows: Rows) -> np.ndarray:
        """(rows,): the rate of each row's value; of all training rows when it is a new one."""
        return np.array([self.rates.get(key, self.overall) for key in self._keys(rows)])

    def _keys(self, rows: Rows) -> np.ndarray:
        """(rows,): the value, or the number of the bin, as text. Empty is a value like another."""
        cells = [row[self.column.name] for row in rows]
        if self.column.kind == "choice":
            return np.array(cells, dtype=object).astype(str)
        bins = [str(np.searchsorted(self.edges, float(cell))) if cell else "" for cell in cells]
        return np.array(bins)


def truth_of(examples: Sequence[Example], looked_for: str) -> np.ndarray:
    """(examples,): 1 where the outcome looked for came, else 0."""
    return np.array([example.label == looked_for for example in examples], dtype=int)


def all_rules(
    columns: Sequence[Column], train: Sequence[Example], validation: Sequence[Example], label: str
) -> list[tuple[float, Rule]]:
    """A rule for each column, learnt from `train`, with its ROC AUC on `validation`; best first."""
    rows, truth = [example.cells for example in train], truth_of(train, label)
    rules = [Rule(column, rows, truth) for column in columns]
    unseen, answers = [example.cells for example in validation], truth_of(validation, label)
    scored = [(roc_auc(answers, rule.probabilities(unseen)), rule) for rule in rules]
    return sorted(scored, key=lambda pair: -pair[0])


def logistic_regression(
    encoder: Encoder, train: Sequence[Example], label: str
) -> Callable[[Rows], np.ndarray]:
    """A second yardstick: one weight per column, the model of most credit desks. Returns its answers
    as a function of rows."""
    # Imported here, because the demo measures nothing: it starts sooner.
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    fitted = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    fitted.fit(encoder.matrix([example.cells for example in train]), truth_of(train, label))
    return lambda rows: fitted.predict_proba(encoder.matrix(rows))[:, 1]
