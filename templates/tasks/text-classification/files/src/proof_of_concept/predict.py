"""One text in, one answer out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .config import ProblemError
from .model import TextModel
from .rungs.serving import ready
from .texts.small_words import tells

LONGEST = 20_000  # characters
KNOWN = 0.5  # of the words that say something: of a text with fewer it has seen too little
WORD = re.compile(r"\w+")  # as train.py has it


@dataclass(frozen=True)
class Word:
    """A word of the text at text[start:end]. `push` is how far it moved the answer.

    Above 0 it speaks for the predicted label, below 0 for another; 0 is a word never seen.
    """

    text: str
    start: int
    end: int
    push: float


@dataclass(frozen=True)
class Prediction:
    """The likeliest label, every label with its probability (likeliest first), and the words."""

    text: str
    label: str
    probabilities: dict[str, float]
    words: tuple[Word, ...]

    @property
    def probability(self) -> float:
        return self.probabilities[self.label]

    @property
    def telling(self) -> dict[str, Word]:
        """The words that say something of the subject, each once, where it moved most."""
        weakest = sorted(self.words, key=lambda word: abs(word.push))
        return {word.text.lower(): word for word in weakest if tells(word.text)}

    @property
    def reasons(self) -> list[Word]:
        """Those of `telling` that the model knows, the one that moved the answer most first."""
        known = [word for word in self.telling.values() if word.push]
        return sorted(known, key=lambda word: -abs(word.push))

    @property
    def answered(self) -> bool:
        """Whether the model knows enough of the text for `label` to be more than a guess."""
        return bool(self.telling) and len(self.reasons) >= KNOWN * len(self.telling)


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
        raise ProblemError(
            f"That is {len(text):,} characters: shorten it to {LONGEST:,}, a few pages."
        )
    text = unicodedata.normalize("NFC", text)  # as in training
    row = model.probabilities([text])[0]
    order = np.argsort(-row, kind="stable")
    probabilities = {model.labels[index]: float(row[index]) for index in order}
    words = _words(text, model.pushes_of(text, int(order[0])))
    return Prediction(text, model.labels[order[0]], probabilities, words)


def _words(text: str, push_of: dict[str, float]) -> tuple[Word, ...]:
    """Every word of `text` with its push: its own, and half of each pair that it is part of."""
    places = list(WORD.finditer(text))
    names = [place[0].lower() for place in places]
    pairs = [f"{first} {second}" for first, second in pairwise(names)]
    # A term that stands in the text several times shares its push out between its places.
    times = Counter(names + pairs)
    moved = [push_of.get(name, 0.0) / times[name] for name in names]
    for index, pair in enumerate(pairs):
        half = push_of.get(pair, 0.0) / times[pair] / 2
        moved[index] += half
        moved[index + 1] += half
    return tuple(
        Word(place[0], place.start(), place.end(), float(push))
        for place, push in zip(places, moved, strict=True)
    )
