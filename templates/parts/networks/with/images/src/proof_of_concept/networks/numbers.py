"""Pictures as numbers: the edges and colours that the simple model reads."""

from __future__ import annotations

import numpy as np
from sklearn.preprocessing import StandardScaler

from .. import data
from ..config import Project
from ..examples import inputs
from ..features import features
from ..rungs.compare import ask
from .arrays import Arrays


def arrays(project: Project, seed: int) -> Arrays:
    """The split as arrays. Raises ProblemError when there is no data or no model to compare with.

    Each number is told by how far it is from the average of the training pictures.
    """
    parts = data.split(data.load(project), seed)
    learnt, tested = data.contents(parts.train, parts.validation), data.contents(parts.test)
    pictures = inputs(parts.test)
    simple = ask(project, seed, learnt, tested, lambda model: model.probabilities(pictures))
    train = features(inputs(parts.train))
    scale = StandardScaler().fit(train)

    def told(numbers: np.ndarray) -> np.ndarray:
        return np.asarray(scale.transform(numbers), np.float32)

    return Arrays(
        told(train),
        data.label_numbers(project, parts.train),
        told(features(inputs(parts.validation))),
        data.label_numbers(project, parts.validation),
        told(features(pictures)),
        data.label_numbers(project, parts.test),
        project.labels,
        simple[0].said,
    )
