"""The scores of a model that says how likely each outcome is.

truth: (rows,), the number of the outcome that came. answers: (rows, outcomes), how likely the model
thought each. Of two outcomes the second is the one looked for, such as "leaves".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .config import ProblemError, Project

MISSED_COST = 5.0  # false alarms, unless project.yaml says it


def missed_cost(project: Project) -> float:
    """How many false alarms a missed case costs as much as: `missed_cost` in project.yaml.

    Of more than two outcomes no one is looked for, and every wrong call costs the same.
    """
    said = above_zero(project, "missed_cost", MISSED_COST)
    return said if len(project.labels) == 2 else 1.0


def above_zero(project: Project, name: str, usual: float) -> float:
    """An option of project.yaml. Raises ProblemError when it is no number above 0."""
    said = project.options.get(name, usual)
    if isinstance(said, bool) or not isinstance(said, (int, float)) or not 0 < said < np.inf:
        raise ProblemError(f"`{name}` in project.yaml must be a number above 0, such as {usual:g}.")
    return float(said)


def roc_auc(truth: np.ndarray, answers: np.ndarray) -> float:
    """How often a row with an outcome gets a higher answer for it than one without; a tie is half.

    The mean over the outcomes, each against the rest. It is scikit-learn's roc_auc_score, counted
    by ranks (Mann-Whitney), which is ten times as fast: the intervals ask for it 2000 times.
    """
    # Imported here, as scikit-learn is below: the demo asks for no score, and starts sooner.
    from scipy.stats import rankdata

    kinds = np.arange(answers.shape[1])
    kinds = kinds[1:] if len(kinds) == 2 else kinds  # of two, both have the same figure
    came = truth[:, None] == kinds
    with_it, without = came.sum(axis=0), (~came).sum(axis=0)
    above = (rankdata(answers[:, kinds], axis=0) * came).sum(axis=0) - with_it * (with_it + 1) / 2
    both = (with_it > 0) & (without > 0)
    return float((above[both] / (with_it * without)[both]).mean()) if both.any() else 0.5


def average_precision(truth: np.ndarray, answers: np.ndarray) -> float:
    """The mean precision over the rows with the outcome looked for, as scikit-learn has it."""
    order = np.argsort(-answers[:, 1], kind="stable")
    found, said = np.cumsum(truth[order]), answers[order, 1]
    ends = np.append(np.flatnonzero(np.diff(said)), len(said) - 1)  # the last of each tie
    total = max(found[-1], 1)  # a sample without the outcome has none to find
    return float((found[ends] / (ends + 1) * np.diff(found[ends], prepend=0)).sum() / total)


def calibration_line(truth: np.ndarray, answers: np.ndarray) -> tuple[float, float]:
    """Slope and intercept of calibration: the log odds of what came, over those that were said."""
    from sklearn.linear_model import LogisticRegression

    said = np.clip(answers[:, 1], 1e-6, 1 - 1e-6)
    line = LogisticRegression(C=1e9).fit(np.log(said / (1 - said))[:, None], truth)
    return float(line.coef_[0, 0]), float(line.intercept_[0])


def accuracy(truth: np.ndarray, answers: np.ndarray) -> float:
    """The share of rows whose likeliest outcome came."""
    return float((answers.argmax(axis=1) == truth).mean())


def brier(truth: np.ndarray, answers: np.ndarray) -> float:
    """The mean squared distance between the answer and what came. 0 is best."""
    return float(((answers - np.eye(answers.shape[1])[truth]) ** 2).mean())


def cost(truth: np.ndarray, called: np.ndarray, missed: float) -> float:
    """What the mistakes cost per 100 rows, in false alarms. called: (rows,), the one it chose."""
    prices = np.where((truth == 1) & (called == 0), missed, 1.0)
    return float(100 * (prices * (called != truth)).mean())


def price(truth: np.ndarray, missed: float, label: str, threshold: float) -> str:
    """What the cost counts, and what it would be without a model, in words."""
    none, every = (cost(truth, np.full(len(truth), one), missed) for one in (0, 1))
    return (
        f"Cost: a missed {label!r} counts as {missed:g} false alarms (missed_cost in "
        f"project.yaml), so to act on every row would cost {every:.0f}, on none {none:.0f}; the "
        f"model acts from {threshold:.0%}."
    )


def call(answers: np.ndarray, threshold: float | None) -> np.ndarray:
    """(rows,): the outcome that is called: the likeliest, or by the threshold if there is one."""
    return answers.argmax(axis=1) if threshold is None else (answers[:, 1] >= threshold).astype(int)


def cheapest_threshold(truth: np.ndarray, answers: np.ndarray, missed: float) -> float | None:
    """The per cent from which calling the outcome looked for costs least; None of more than two."""
    if answers.shape[1] > 2:
        return None
    steps = [step / 100 for step in range(1, 100)]
    return min(steps, key=lambda step: cost(truth, call(answers, step), missed))


def per_label(labels: Sequence[str], truth: np.ndarray, called: np.ndarray) -> list[dict[str, Any]]:
    """Support, precision, recall and F1 of each outcome, as called."""
    from sklearn.metrics import precision_recall_fscore_support

    without: Any = 0.0  # the figure where there is nothing to divide by
    figures: Any = precision_recall_fscore_support(
        truth, called, labels=range(len(labels)), zero_division=without
    )
    rows = zip(labels, *(np.round(values, 4).tolist() for values in figures), strict=True)
    return [
        {"label": label, "support": support, "precision": precision, "recall": recall, "f1": f1}
        for label, precision, recall, f1, support in rows
    ]
