"""The model: words weighed by how telling they are, then logistic regression."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .config import Project
from .plumbing import store


class TextModel:
    """A trained scikit-learn Pipeline, and what is known about its training.

    steps: "words", a TfidfVectorizer, and "classifier", a LogisticRegression whose classes are the
    places in `labels`. trained_on: see plumbing/seen.py.
    """

    about = "TF-IDF of words, then logistic regression."

    def __init__(self, steps: Any, labels: Sequence[str], trained_on: Any) -> None:
        self.steps, self.labels, self.trained_on = steps, tuple(labels), trained_on

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """(texts, labels), each row adding up to 1."""
        return self.steps.predict_proba(list(texts))


def load(project: Project) -> TextModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project)
    return TextModel(kept["steps"], kept["labels"], kept["trained_on"])
