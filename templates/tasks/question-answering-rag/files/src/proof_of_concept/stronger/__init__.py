"""The stronger model: passages by words and by meaning, and sentences read by both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..config import ProblemError, Project
from ..documents import Document
from ..documents.passages import Passages
from ..documents.search import Index
from ..model import AnswerModel, content_of, opened_parts
from ..plumbing import store
from ..readers.best_sentence import Reading
from . import writer
from .encoder import Encoder, opened
from .meaning import Meanings, read

# What it starts with, and keeps while there are too few questions: set by hand, see meaning.py.
MIX = np.array([0.2, 6.0, 5.0, 3.0, -1.0])
REFUSAL = np.array([-6.0, 0.0, 2.0, 1.0, 3.0, -1.0, 0.2, 2.0])  # a constant, then DOUBTS

MEANT = ("whole", "beyond", "other")  # see meaning.py's Meanings


class MeaningModel(AnswerModel):
    """What model.py's AnswerModel has; it also knows what every sentence means.

    mix: (5,) and refusal: (8,), see meaning.py.
    """

    def __init__(
        self, places: Passages, passages: Index, sentences: Index, meanings: Meanings
    ) -> None:
        super().__init__(places, passages, sentences)
        self.meanings = meanings
        self.mix, self.refusal = MIX, REFUSAL

    @classmethod
    def reading(cls, documents: Sequence[Document], encoder: Encoder) -> MeaningModel:
        """A model of these documents that has learnt nothing from questions yet."""
        plain = AnswerModel.of(documents)
        meanings = Meanings.of(plain.places, encoder)
        return cls(plain.places, plain.passages, plain.sentences, meanings)

    @property
    def about(self) -> str:
        name, doubt = self.meanings.encoder.name, "learnt" if self.learnt else "fixed"
        return f"Sentence embeddings ({name}) and BM25, fused and reranked, and a {doubt} refusal."

    def read(self, question: str) -> Reading:
        """Find and read."""
        return read(question, self.places, self.passages, self.meanings, self.mix)

    def written(self, question: str, reading: Reading) -> Any:
        """The answer of the language model that is set up, or None: see writer.py."""
        if not (address := writer.address()) or not len(reading.sentences):
            return None
        return writer.answer(self, question, reading, address)


def save(model: MeaningModel, project: Project) -> Path:
    """Write the model, and return its file. Of the encoder it keeps the name alone."""
    meanings = model.meanings
    kept = {
        "encoder": meanings.encoder.name,
        "whole": meanings.whole.astype(np.float32),
        "beyond": meanings.beyond.astype(np.float32),
        "other": meanings.other,
    }
    return store.save({**content_of(model), **kept}, project, store.STRONGER)


def load(project: Project) -> MeaningModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project, store.STRONGER)
    encoder = opened(str(kept.get("encoder")))
    try:
        parts = opened_parts(kept)
        whole, beyond, other = (np.asarray(kept[name], dtype=float) for name in MEANT)
        count = len(parts[0].start)
        if whole.shape != beyond.shape or len(whole) != count or other.shape != (count,):
            raise ValueError("embeddings of other documents")
        model = MeaningModel(*parts, Meanings(encoder, whole, beyond, other))
        model.take(kept)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ProblemError(f"The saved model is damaged, train again: {error}") from error
    return model
