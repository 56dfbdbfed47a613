"""The model: TF-IDF turns words into numbers, logistic regression numbers into probabilities."""

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

    about = "TF-IDF of words and word pairs, then logistic regression."

    def __init__(self, steps: Any, labels: Sequence[str], trained_on: Any) -> None:
        self.steps, self.labels, self.trained_on = steps, tuple(labels), trained_on

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """(texts, labels), each row adding up to 1."""
        return self.steps.predict_proba(list(texts))

    @property
    def terms(self) -> np.ndarray:
        """(terms,): every word and pair of neighbours that it knows."""
        return self.steps["words"].get_feature_names_out()

    def standing_in(self, texts: Sequence[str]) -> np.ndarray:
        """(terms,): whether each term stands in any of these texts."""
        return self.steps["words"].transform(texts).getnnz(axis=0) > 0  # sparse, (texts, terms)

    def pushes(self, label: int) -> np.ndarray:
        """(terms,): how far each term pushes towards `label` and away from the other labels."""
        weights = self.steps["classifier"].coef_
        if len(weights) == 1:  # of two labels scikit-learn keeps the second's only
            return weights[0] if label == 1 else -weights[0]
        return weights[label] - np.delete(weights, label, axis=0).mean(axis=0)

    def pushes_of(self, text: str, label: int) -> dict[str, float]:
        """What each known term of `text` adds to the answer `label`: its TF-IDF times its push."""
        row = self.steps["words"].transform([text])  # sparse, (1, terms)
        pushes, terms = self.pushes(label), self.terms
        return {
            str(terms[column]): float(pushes[column] * value)
            for column, value in zip(row.indices, row.data, strict=True)
        }


def load(project: Project) -> TextModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project)
    return TextModel(kept["steps"], kept["labels"], kept["trained_on"])
