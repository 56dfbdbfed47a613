"""The second stage: LambdaRank by LightGBM, which learns the order of each person's candidates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import lightgbm
import numpy as np

from ..config import ProblemError
from ..ranking import DEEPEST

START = 10.0  # the trees add to so many times the simple score, and so begin with its order
ROUNDS, PATIENCE = 600, 40  # the most trees; it stops when so many brought nothing
SETTINGS: dict[str, Any] = {
    "objective": "lambdarank",
    "metric": "ndcg",
    "eval_at": [DEEPEST],
    "lambdarank_truncation_level": 2 * DEEPEST,
    "learning_rate": 0.05,
    "num_leaves": 15,
    "min_data_in_leaf": 100,
    "lambda_l2": 5.0,
    "feature_fraction": 0.6,  # of the columns, drawn anew for each tree
    "bagging_fraction": 0.7,  # of the rows, likewise
    "bagging_freq": 1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbosity": -1,
}


class Ranker:
    """Trees of LightGBM, kept as its own text."""

    def __init__(self, text: str) -> None:
        self.booster = lightgbm.Booster(model_str=text)

    @property
    def rounds(self) -> int:
        return self.booster.current_iteration()

    def text(self) -> str:
        """What __init__ takes."""
        return self.booster.model_to_string()

    def predict(self, cells: np.ndarray, simple: np.ndarray) -> np.ndarray:
        """(candidates,): the higher, the sooner. simple: their scores by the simple model."""
        return START * simple + np.asarray(self.booster.predict(cells, num_threads=1))


# Features, simple scores, whether each was taken, and how many candidates each person has.
Window = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def fit(windows: Sequence[Window], seed: int, rounds: int) -> Ranker:
    """Train on the people of these windows for so many rounds."""
    booster = lightgbm.train({**SETTINGS, "seed": seed}, _dataset(windows), rounds)
    return Ranker(booster.model_to_string())


def best_rounds(windows: Sequence[Window], unseen: Window, seed: int) -> int:
    """After how many rounds the order is best of what it did not learn from."""
    stop = lightgbm.early_stopping(PATIENCE, verbose=False)
    known, held_out = _dataset(windows), _dataset([unseen])
    settings = {**SETTINGS, "seed": seed}
    return lightgbm.train(settings, known, ROUNDS, [held_out], callbacks=[stop]).best_iteration


def joined(windows: Sequence[Window]) -> Window:
    """Several windows as one. Raises ProblemError where there is none."""
    if not windows:
        raise ProblemError("No candidate was taken by anybody: collect a longer log.")
    cells, simple, taken, groups = (np.concatenate(part) for part in zip(*windows, strict=True))
    return cells, simple, taken, groups


def _dataset(windows: Sequence[Window]) -> lightgbm.Dataset:
    cells, simple, taken, groups = joined(windows)
    return lightgbm.Dataset(cells, taken, group=groups, init_score=START * simple)
