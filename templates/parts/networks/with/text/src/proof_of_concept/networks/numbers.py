"""Texts as numbers: the TF-IDF of the simple model, pressed into some hundred (LSA)."""

from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from .. import data
from ..config import Project
from ..examples import inputs
from ..rungs.compare import ask
from .arrays import Arrays

INPUTS = 200  # numbers of a text, at most: a network on thousands would learn by heart


def arrays(project: Project, seed: int) -> Arrays:
    """The split as arrays. Raises ProblemError when there is no data or no model to compare with.

    Latent semantic analysis (Deerwester et al. 1990): terms that stand in the same texts share a
    number. It is fitted on the training part alone.
    """
    parts = data.split(data.load(project), seed)
    learnt, tested = data.contents(parts.train, parts.validation), data.contents(parts.test)
    texts = inputs(parts.test)
    simple = ask(project, seed, learnt, tested, lambda model: model.probabilities(texts))
    words = TfidfVectorizer(token_pattern=r"\w+", min_df=2, sublinear_tf=True)
    terms = words.fit_transform(inputs(parts.train)).shape[1]
    pressed = TruncatedSVD(min(INPUTS, terms - 1), random_state=seed)
    steps: Any = make_pipeline(words, pressed, StandardScaler()).fit(inputs(parts.train))

    def told(part: list[data.Example]) -> np.ndarray:
        return np.asarray(steps.transform(inputs(part)), np.float32)

    return Arrays(
        told(parts.train),
        data.label_numbers(project, parts.train),
        told(parts.validation),
        data.label_numbers(project, parts.validation),
        told(parts.test),
        data.label_numbers(project, parts.test),
        project.labels,
        simple[0].said,
    )
