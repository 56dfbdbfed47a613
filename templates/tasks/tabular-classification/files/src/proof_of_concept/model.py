"""The model in plain numpy: cells to numbers, trees to a score, the score to a probability.

Learning is in train.py. What is learnt are five arrays, kept in one .npz file without pickle:
such a file cannot run code when it is opened, and any version of numpy reads it.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from . import config
from .columns import Column
from .config import ProblemError
from .features import Encoder
from .trees import ARRAYS, Trees

FORMAT = "boosted trees, 1"
Rows = Sequence[Mapping[str, str]]


def model_file() -> Path:
    """Where the trained model is kept."""
    return config.MODELS / "model.npz"


def probability(score: np.ndarray) -> np.ndarray:
    """Log-odds to a number between 0 and 1."""
    return 1 / (1 + np.exp(-np.clip(score, -50, 50)))


class TableModel:
    """Boosted trees. labels: the usual outcome, then the one looked for.

    base: the score before any tree, in log-odds; threshold: the probability from which it says
    that the outcome looked for will come; trained_on: the fingerprint of the training rows.
    """

    def __init__(
        self,
        labels: Sequence[str],
        encoder: Encoder,
        trees: Trees,
        base: float,
        threshold: float = 0.5,
        trained_on: str = "",
    ) -> None:
        self.labels, self.encoder, self.trees = tuple(labels), encoder, trees
        self.base, self.threshold, self.trained_on = base, threshold, trained_on

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.encoder.columns

    @property
    def mean_score(self) -> float:
        """The mean score of the training rows: where every row starts before it is asked."""
        return self.base + float(self.trees.value[:, 0].sum())

    def scores(self, rows: Rows) -> np.ndarray:
        """(rows,), in log-odds."""
        return self.base + self.trees.scores(self.encoder.matrix(rows)).sum(axis=1)

    def probabilities(self, rows: Rows) -> np.ndarray:
        """(rows,): how likely the outcome looked for is."""
        return probability(self.scores(rows))

    def moves(self, rows: Rows) -> np.ndarray:
        """(rows, columns): how far each column of the table moved the score, in log-odds.

        Those of a row add up to its score less the mean score, exactly.
        """
        moved = self.trees.moves(self.encoder.matrix(rows))
        summed = np.zeros((len(moved), len(self.columns)))
        np.add.at(summed, (slice(None), self.encoder.owner), moved)
        return summed

    def save(self, path: Path) -> Path:
        """Write the model as .npz and return the file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        header = {
            "format": FORMAT,
            "trained_on": self.trained_on,
            "labels": self.labels,
            "columns": self.encoder.described(),
            "medians": self.encoder.medians,
            "base": self.base,
            "threshold": self.threshold,
        }
        arrays = {name: getattr(self.trees, name) for name in ARRAYS}
        np.savez_compressed(path, header=np.array(json.dumps(header)), **arrays)
        return path

    @classmethod
    def load(cls, path: Path, labels: Sequence[str], columns: Sequence[Column]) -> TableModel:
        """Read a saved model. Raises ProblemError when it is none, or has other columns."""
        try:
            with np.load(path, allow_pickle=False) as arrays:
                header = json.loads(str(arrays["header"]))
                trees = Trees(*(arrays[name] for name in ARRAYS))
        except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
            raise ProblemError(f"{path.name} cannot be read, train again: {error}") from error
        if not isinstance(header, dict) or header.get("format") != FORMAT:
            raise ProblemError(f"{path.name} was saved in another format: train again.")
        encoder = Encoder(columns, header["medians"])
        if (header["labels"], header["columns"]) != (list(labels), encoder.described()):
            raise ProblemError(
                f"{path.name} was trained for other labels or columns than project.yaml has now: "
                "train again."
            )
        if not trees.fits(len(encoder.owner)):
            raise ProblemError(f"{path.name} holds no whole trees: train again.")
        settings = header["base"], header["threshold"], header["trained_on"]
        return cls(labels, encoder, trees, *settings)
