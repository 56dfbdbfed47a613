"""What the likeliest rows hold, where somebody can act on only so many of them.

`capacity` in project.yaml is how many of 100 rows that is. truth and answers are as in scores.py.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from .config import Project
from .scores import above_zero

CAPACITY = 10.0  # of 100 rows, unless project.yaml says it


def read_capacity(project: Project) -> float:
    """How many of 100 rows somebody can act on. Raises ProblemError for what is no such number."""
    return above_zero(project, "capacity", CAPACITY)


def list_length(rows: int, capacity: float) -> int:
    """How many of these rows that is: at least one, at most all."""
    return min(rows, max(1, round(rows * capacity / 100)))


def precision_at_capacity(truth: np.ndarray, answers: np.ndarray, capacity: float) -> float:
    """The share of true cases in the list of the likeliest rows.

    Where the list ends within rows of one answer, it has true cases as those rows have on average.
    """
    said, rows = answers[:, 1], list_length(len(truth), capacity)
    last = np.partition(said, -rows)[-rows]
    above, tied = said > last, said == last
    found = truth[above].sum() + (rows - above.sum()) * truth[tied].mean()
    return float(found / rows)


def told(
    truth: np.ndarray, sides: Mapping[str, np.ndarray], called: np.ndarray, project: Project
) -> str:
    """Precision, recall and lift of the list, and how many rows the threshold calls, in words.

    sides: the answers of "model" and "second"; called: (rows,), what the model calls.
    """
    share = read_capacity(project)
    rows, came = list_length(len(truth), share), truth.mean()
    hit, other = (precision_at_capacity(truth, sides[one], share) for one in ("model", "second"))
    found = hit * rows / max(truth.sum(), 1)
    return (
        f"That is {100 * called.mean():.0f} of 100 rows. Who can act on {share:g} of 100 (capacity "
        f"in project.yaml) takes the likeliest {rows} of these {len(truth)}: {hit:.0%} of them are "
        f"{project.labels[1]!r} (precision), {found:.0%} of all that are (recall). That is "
        f"{_times(hit, came)} the {came:.0%} of a list drawn at random (lift), and "
        f"{_times(hit, other)} the {other:.0%} of the second baseline's list."
    )


def _times(one: float, other: float) -> str:
    return f"{one / other:.1f} times" if other > 0 else "against"
