"""Rows as numbers: each number by how far it is from the average, a flag for each choice."""

from __future__ import annotations

from typing import Any

import numpy as np

from .. import data
from ..baseline import linear
from ..config import Project
from ..rungs.compare import ask
from .arrays import Arrays


def arrays(project: Project, seed: int) -> Arrays:
    """The split as arrays. Raises ProblemError when there is no data or no model to compare with.

    The numbers are those that logistic regression reads, the second baseline: a gap is the median
    of the training rows, and a choice is a flag for each of its values.
    """
    parts = data.split(data.load(project), seed, asked=data.asked(project))
    learnt, tested = data.contents(parts.train, parts.validation), data.contents(parts.test)
    simple = ask(project, seed, learnt, tested, lambda model: model.probabilities(parts.test.cells))
    truth = data.numbers(parts.train, project)
    steps: Any = linear.fitted(parts.train.cells, truth)[:-1]

    def told(rows: data.Rows) -> np.ndarray:
        cells = steps.transform(rows.cells)
        return np.asarray(cells.toarray() if hasattr(cells, "toarray") else cells, np.float32)

    return Arrays(
        told(parts.train),
        truth,
        told(parts.validation),
        data.numbers(parts.validation, project),
        told(parts.test),
        data.numbers(parts.test, project),
        project.labels,
        simple[0].said,
    )
