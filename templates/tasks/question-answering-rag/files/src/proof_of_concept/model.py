"""The model: the documents, two BM25 indexes over them, and when to say that they do not say.

All of it is kept in one .npz file without pickle: such a file cannot run code when it is opened.
The file holds the texts of the documents, so publish it only when they may be published.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from . import config
from .config import ProblemError
from .data import Document
from .passages import Passages
from .reader import FEATURES, Reading, read
from .search import Index

FORMAT = "bm25 + best sentence + refusal, 1"
ARRAYS = ("starts", "rows", "worths")
# What the model starts with, and keeps while there are too few questions to learn from: set by
# hand, with every figure speaking for an answer.
MIX = np.array([1.0, 0.5, 0.1])
REFUSAL = np.array([-3.0, 3.0, 2.0, 1.5, 0.5, 1.0, 0.5])  # a constant, then FEATURES
THRESHOLD = 0.5


def model_file() -> Path:
    """Where the trained model is kept."""
    return config.MODELS / "model.npz"


class AnswerModel:
    """Reads questions with `read`; `sure` says how likely the documents hold the answer.

    mix: (3,), see reader.py; refusal: (1 + FEATURES,); threshold: below which certainty it says
    that the documents do not say; learnt: whether these came from questions of this project;
    trained_on: the fingerprint of the documents and questions.
    """

    def __init__(
        self,
        topics: Sequence[str],
        documents: Sequence[Document],
        indexes: tuple[Index, Index] | None = None,
        mix: np.ndarray = MIX,
        refusal: np.ndarray = REFUSAL,
        threshold: float = THRESHOLD,
        learnt: bool = False,
        trained_on: str = "",
    ) -> None:
        self.topics, self.documents = tuple(topics), list(documents)
        self.places = Passages(self.documents)
        if indexes is None:
            passages = Index.build(self.places.passage_terms())
            indexes = passages, Index.build(self.places.sentence_terms())
        self.passages, self.sentences = indexes
        self.mix, self.refusal, self.threshold = mix, refusal, threshold
        self.learnt, self.trained_on = learnt, trained_on

    def read(self, question: str) -> Reading:
        """Find and read, see reader.py."""
        return read(question, self.places, self.passages, self.sentences, self.mix)

    def sure(self, reading: Reading) -> float:
        """How likely it is that the documents hold the answer, from 0 to 1."""
        if not len(reading.sentences):
            return 0.0
        return float(1 / (1 + np.exp(-(self.refusal[0] + reading.features @ self.refusal[1:]))))

    def ranked(self, reading: Reading) -> list[str]:
        """The ids of the documents, the one with the best passage first."""
        sentences = self.places.first[reading.passages]
        numbers = dict.fromkeys(self.places.document[sentences].tolist())
        return [self.documents[number].id for number in numbers]

    def save(self, path: Path) -> Path:
        """Write the model as .npz and return the file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        header = {
            "format": FORMAT,
            "trained_on": self.trained_on,
            "topics": self.topics,
            "learnt": self.learnt,
            "threshold": self.threshold,
            "vocabularies": [self.passages.vocabulary, self.sentences.vocabulary],
            "documents": [asdict(document) for document in self.documents],
        }
        arrays: dict[str, Any] = {"mix": self.mix, "refusal": self.refusal}
        for name, index in (("passage", self.passages), ("sentence", self.sentences)):
            arrays |= {f"{name}_{key}": getattr(index, key) for key in ARRAYS}
        np.savez_compressed(path, header=np.array(json.dumps(header)), **arrays)
        return path

    @classmethod
    def load(cls, path: Path, topics: Sequence[str]) -> AnswerModel:
        """Read a saved model. Raises ProblemError when it is not one, or has other topics."""
        try:
            with np.load(path, allow_pickle=False) as arrays:
                header = json.loads(str(arrays["header"]))
                if header.get("format") != FORMAT:
                    raise ProblemError(f"{path.name} was saved in another format: train again.")
                mix, refusal = arrays["mix"], arrays["refusal"]
                kept = [[arrays[f"{n}_{key}"] for key in ARRAYS] for n in ("passage", "sentence")]
            documents = [Document(**row) for row in header["documents"]]
            places = Passages(documents)
            counts = len(places.first), len(places.start)
            indexes = [
                Index(words, starts, rows, worths, count)
                for words, (starts, rows, worths), count in zip(
                    header["vocabularies"], kept, counts, strict=True
                )
            ]
            for index in indexes:
                index.check()
            if mix.shape != (3,) or refusal.shape != (1 + len(FEATURES),):
                raise ValueError("arrays of another shape")
            threshold, learnt = float(header["threshold"]), bool(header["learnt"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ProblemError(f"{path.name} cannot be read, train again: {error}") from error
        except zipfile.BadZipFile as error:
            raise ProblemError(f"{path.name} cannot be read, train again: {error}") from error
        if tuple(header.get("topics", ())) != tuple(topics):
            raise ProblemError(
                f"{path.name} was trained for other topics than project.yaml has now: train again."
            )
        trained_on = str(header.get("trained_on", ""))
        both = indexes[0], indexes[1]
        return cls(topics, documents, both, mix, refusal, threshold, learnt, trained_on)
