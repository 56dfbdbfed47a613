"""The model in plain numpy: words to numbers, numbers to one probability per label.

Learning is in train.py. What is learnt is four arrays, kept in one .npz file without pickle: such
a file cannot run code when it is opened, and any version of numpy reads it.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from . import config
from .config import ProblemError

FORMAT = "tf-idf + logistic regression, 1"
WORD = re.compile(r"\w+")


def model_file() -> Path:
    """Where the trained model is kept."""
    return config.MODELS / "model.npz"


def terms(text: str) -> list[str]:
    """The words of a text in small letters, then every two neighbours: "no" and "no answer"."""
    words = [match[0].lower() for match in WORD.finditer(text)]
    return words + [f"{first} {second}" for first, second in pairwise(words)]


class TextModel:
    """TF-IDF features and one weight per term and label.

    vocabulary: the terms; idf: (terms,), how telling each is because few texts have it;
    weights: (labels, terms); bias: (labels,), how common each label is; trained_on: the
    fingerprint of the training texts.
    """

    def __init__(
        self,
        labels: Sequence[str],
        vocabulary: Sequence[str],
        idf: np.ndarray,
        weights: np.ndarray,
        bias: np.ndarray,
        trained_on: str = "",
    ) -> None:
        self.labels, self.vocabulary = tuple(labels), list(vocabulary)
        self.idf, self.weights, self.bias = idf, weights, bias
        self.trained_on = trained_on
        self.column = {term: column for column, term in enumerate(self.vocabulary)}

    def features(self, text: str) -> tuple[np.ndarray, np.ndarray]:
        """The columns of the known terms in `text`, and their values, both of shape (known,).

        A term used twice counts less than double, and long texts count no more than short ones.
        """
        counts = Counter(self.column[term] for term in terms(text) if term in self.column)
        columns = np.array(list(counts), dtype=int)
        values = (1 + np.log(np.array(list(counts.values()), dtype=float))) * self.idf[columns]
        return columns, values / (np.linalg.norm(values) or 1.0)

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """(texts, labels), each row adding up to 1."""
        scores = np.empty((len(texts), len(self.labels)))
        for row, text in enumerate(texts):
            columns, values = self.features(text)
            scores[row] = self.bias + self.weights[:, columns] @ values
        exponentials = np.exp(scores - scores.max(axis=1, keepdims=True))
        return exponentials / exponentials.sum(axis=1, keepdims=True)

    def pushes(self, label: int) -> np.ndarray:
        """(terms,): how far each term pushes towards `label` and away from the other labels."""
        others = np.delete(self.weights, label, axis=0).mean(axis=0)
        return self.weights[label] - others

    def save(self, path: Path) -> Path:
        """Write the model as .npz and return the file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        header = {
            "format": FORMAT,
            "trained_on": self.trained_on,
            "labels": self.labels,
            "vocabulary": self.vocabulary,
        }
        np.savez_compressed(
            path,
            header=np.array(json.dumps(header)),
            idf=self.idf,
            weights=self.weights,
            bias=self.bias,
        )
        return path

    @classmethod
    def load(cls, path: Path, labels: Sequence[str]) -> TextModel:
        """Read a saved model. Raises ProblemError when it is not one, or has other labels."""
        try:
            with np.load(path, allow_pickle=False) as arrays:
                header = json.loads(str(arrays["header"]))
                idf, weights, bias = arrays["idf"], arrays["weights"], arrays["bias"]
        except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
            raise ProblemError(f"{path.name} cannot be read, train again: {error}") from error
        vocabulary = header.get("vocabulary", [])
        shapes = (idf.shape, weights.shape, bias.shape)
        known, count = len(vocabulary), len(header.get("labels", []))
        if header.get("format") != FORMAT or shapes != ((known,), (count, known), (count,)):
            raise ProblemError(f"{path.name} was saved in another format: train again.")
        if tuple(header["labels"]) != tuple(labels):
            raise ProblemError(
                f"{path.name} was trained for other labels than project.yaml has now: train again."
            )
        return cls(labels, vocabulary, idf, weights, bias, header.get("trained_on", ""))


class MajorityBaseline:
    """Says the most common label of the training texts, whatever it reads.

    Any model worth its keep must beat this. It is as sure as that label was common.
    """

    def __init__(self, labels: Sequence[str], training_labels: Sequence[str]) -> None:
        counts = Counter(training_labels)
        self.labels = tuple(labels)
        self.shares = np.array([counts[label] for label in labels], dtype=float)
        self.shares /= self.shares.sum()

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """(texts, labels), the same row for every text."""
        return np.tile(self.shares, (len(texts), 1))
