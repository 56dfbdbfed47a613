"""The model: the documents, two BM25 indexes over them, and when to say that they do not say."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from .config import ProblemError, Project
from .documents import Document
from .documents.passages import Passages
from .documents.search import Index
from .plumbing import store
from .readers.best_sentence import Reading, read

# What the model starts with, and keeps while there are too few questions to learn from: set by
# hand, with every figure speaking for an answer.
MIX = np.array([1.0, 0.5, 0.1])
REFUSAL = np.array([-3.0, 3.0, 2.0, 1.5, 0.5, 1.0, 0.5])  # a constant, then FEATURES
THRESHOLD = 0.5
LEARNT = ("mix", "refusal", "threshold", "learnt", "trained_on")


class AnswerModel:
    """Reads questions with `read`; `sure` says how likely the documents hold the answer.

    mix: (3,) and refusal: (1 + FEATURES,), see readers/best_sentence.py; threshold: below which
    certainty it says that the documents do not say; learnt: whether these came from questions of
    this project; trained_on: see plumbing/seen.py.
    """

    def __init__(self, places: Passages, passages: Index, sentences: Index) -> None:
        self.documents, self.places = places.documents, places
        self.passages, self.sentences = passages, sentences
        self.mix, self.refusal, self.threshold = MIX, REFUSAL, THRESHOLD
        self.learnt = False
        self.trained_on: Any = None

    @classmethod
    def of(cls, documents: Sequence[Document]) -> AnswerModel:
        """A model of these documents that has learnt nothing from questions yet."""
        places = Passages(documents)
        terms = places.passage_terms(), places.sentence_terms()
        return cls(places, *map(Index.build, terms))

    @property
    def about(self) -> str:
        doubt = "a learnt refusal" if self.learnt else "a fixed refusal, for want of questions"
        return f"BM25, the best sentence of the best passages, and {doubt}."

    def take(self, kept: Mapping[str, Any]) -> None:
        """Take over what was learnt. Raises ValueError when it is of another kind of model."""
        shapes = self.mix.shape, self.refusal.shape
        for name in LEARNT:
            setattr(self, name, kept[name])
        if (self.mix.shape, self.refusal.shape) != shapes:
            raise ValueError("arrays of another shape")

    def read(self, question: str) -> Reading:
        """Find and read."""
        return read(question, self.places, self.passages, self.sentences, self.mix)

    def sure(self, reading: Reading) -> float:
        """How likely it is that the documents hold the answer, from 0 to 1."""
        if not len(reading.sentences):
            return 0.0
        return float(1 / (1 + np.exp(-(self.refusal[0] + reading.features @ self.refusal[1:]))))

    def written(self, question: str, reading: Reading) -> Any:
        """An answer that a language model wrote. This model only quotes, and has none."""
        return None

    def ranked(self, reading: Reading) -> tuple[str, ...]:
        """The ids of the documents, the one with the best passage first."""
        numbers = self.places.document[self.places.first[reading.passages]]
        return tuple(self.documents[number].id for number in dict.fromkeys(numbers.tolist()))


def save(model: AnswerModel, project: Project) -> Path:
    """Write the model, with the texts of the documents: publish it only when they may be."""
    return store.save(content_of(model), project)


def load(project: Project) -> AnswerModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project)
    try:
        model = AnswerModel(*opened_parts(kept))
        model.take(kept)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ProblemError(f"The saved model is damaged, train again: {error}") from error
    return model


def content_of(model: AnswerModel) -> dict[str, Any]:
    """What is kept of a model: texts, indexes, and what was learnt."""
    texts = {
        "documents": [asdict(document) for document in model.documents],
        "passages": model.passages.vocabulary,
        "sentences": model.sentences.vocabulary,
    }
    return {
        "texts": json.dumps(texts),  # as one: skops would keep a note of its own for every word
        "passages": model.passages.kept(),
        "sentences": model.sentences.kept(),
        **{name: getattr(model, name) for name in LEARNT},
    }


def opened_parts(kept: Mapping[str, Any]) -> tuple[Passages, Index, Index]:
    """The documents and indexes of `content_of`. Raises ValueError, KeyError or the like."""
    texts = json.loads(kept["texts"])
    places = Passages([Document(**row) for row in texts["documents"]])
    counts = {"passages": len(places.first), "sentences": len(places.start)}
    passages, sentences = (
        Index.opened(texts[name], kept[name], count) for name, count in counts.items()
    )
    return places, passages, sentences
