"""The stronger model: what a text means, as a pretrained network puts it, beside its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack

from ..config import Project
from ..model import TextModel
from ..plumbing import store
from .encoder import Encoder, opened

MEANING = 2.0  # how much the numbers of the meaning count beside those of the words
MOST_WORDS = 150  # of a text that are left out one at a time, to see what they moved


class MeaningModel(TextModel):
    """What model.py's TextModel has; the classifier weighs the meaning too, behind the terms.

    encoder: from texts to numbers that are alike where the meanings are.
    """

    def __init__(
        self, steps: Any, labels: Sequence[str], trained_on: Any, encoder: Encoder
    ) -> None:
        super().__init__(steps, labels, trained_on)
        self.encoder = encoder

    @property
    def about(self) -> str:  # type: ignore[override]
        return f"Sentence embeddings ({self.encoder.name}) and TF-IDF, then logistic regression."

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """(texts, labels), each row adding up to 1."""
        return self.steps["classifier"].predict_proba(features(self.steps, self.encoder, texts))

    def pushes(self, label: int) -> np.ndarray:
        """(terms,): how far each term by itself pushes, without what it means."""
        return super().pushes(label)[: len(self.terms)]

    def pushes_of(self, text: str, label: int) -> dict[str, float]:
        """How far the log odds of `label` fall when a word is left out wherever it stands.

        Words work together, so these need not add up to anything.
        """
        words = list(dict.fromkeys(word.lower() for word in re.findall(r"\w+", text)))[:MOST_WORDS]
        without = [
            re.sub(rf"\b{re.escape(word)}\b", " ", text, flags=re.IGNORECASE) for word in words
        ]
        shares = self.probabilities([text, *without])[:, label].clip(1e-6, 1 - 1e-6)
        odds = np.log(shares / (1 - shares))
        return dict(zip(words, (odds[0] - odds[1:]).tolist(), strict=True))


def features(steps: Any, encoder: Encoder, texts: Sequence[str]) -> Any:
    """(texts, terms + numbers of the meaning), sparse. steps: holds "words", which are fitted."""
    words = steps["words"].transform(list(texts))
    return hstack([words, csr_matrix(MEANING * encoder.encode(texts))]).tocsr()


def save(model: MeaningModel, project: Project) -> Any:
    """Write the model, and return its file. Of the encoder it keeps the name alone."""
    kept = {"steps": model.steps, "trained_on": model.trained_on, "encoder": model.encoder.name}
    return store.save(kept, project, store.STRONGER)


def load(project: Project) -> MeaningModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project, store.STRONGER)
    encoder = opened(kept["encoder"])
    return MeaningModel(kept["steps"], kept["labels"], kept["trained_on"], encoder)
