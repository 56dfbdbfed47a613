"""One text in, one answer out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .config import ProblemError
from .model import TextModel
from .rungs.serving import ready

LONGEST = 20_000  # characters


@dataclass(frozen=True)
class Prediction:
    """The text, and every label with its probability, likeliest first."""

    text: str
    probabilities: dict[str, float]

    @property
    def label(self) -> str:
        return next(iter(self.probabilities))

    @property
    def probability(self) -> float:
        return self.probabilities[self.label]


def load() -> TextModel:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(model: TextModel, text: str) -> Prediction:
    """Classify one text. Raises ProblemError when there is nothing to read, or too much."""
    if not isinstance(text, str) or not text.strip():
        raise ProblemError("Write a message first: there is nothing to read yet.")
    if len(text) > LONGEST:
        raise ProblemError(f"That is {len(text):,} characters: shorten it to {LONGEST:,}.")
    answer = model.probabilities([text])[0]
    ranked = np.argsort(-answer, kind="stable").tolist()
    return Prediction(text, {model.labels[number]: float(answer[number]) for number in ranked})
