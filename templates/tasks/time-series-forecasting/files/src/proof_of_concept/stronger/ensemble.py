"""Boosted trees by LightGBM: several models, each of other origins, and their median answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import lightgbm
import numpy as np

MODELS = 5
SHARE = 0.8  # of the origins that each model learns from
ROUNDS, PATIENCE = 1500, 50  # the most rounds; it stops when so many brought nothing
SETTINGS: dict[str, Any] = {
    "objective": "regression_l1",  # the median, as for the simple model
    "num_leaves": 31,
    "learning_rate": 0.04,  # small steps: more rounds, and a finer choice of where to stop
    "min_data_in_leaf": 40,
    "lambda_l2": 2.0,
    "feature_fraction": 0.5,  # of the columns, drawn anew for each tree: the trees differ more
    "bagging_fraction": 0.7,  # of the rows, likewise
    "bagging_freq": 1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbosity": -1,
}


class Ensemble:
    """Models of LightGBM that learnt from different origins."""

    def __init__(self) -> None:
        self.boosters: list[lightgbm.Booster] = []

    @classmethod
    def opened(cls, trees: Sequence[str]) -> Ensemble:
        """The ensemble whose models are kept as LightGBM's text."""
        ensemble = cls()
        ensemble.boosters = [lightgbm.Booster(model_str=text) for text in trees]
        return ensemble

    def fit(
        self, cells: np.ndarray, truth: np.ndarray, origins: np.ndarray, seed: int, rounds: int
    ) -> Ensemble:
        """Train MODELS models for so many rounds. origins: (rows,) that each row is of."""
        random, every = np.random.default_rng(seed), np.unique(origins)
        self.boosters = []
        for number in range(MODELS):
            some = random.choice(every, max(1, int(SHARE * len(every))), replace=False)
            rows = np.isin(origins, some) & ~np.isnan(truth)
            known = lightgbm.Dataset(cells[rows], truth[rows])
            settings = {**SETTINGS, "seed": seed + number}
            self.boosters.append(lightgbm.train(settings, known, rounds))
        return self

    def predict(self, cells: np.ndarray) -> np.ndarray:
        """(rows,): the median of what the models say."""
        said = [np.asarray(one.predict(cells, num_threads=1)) for one in self.boosters]
        return np.median(said, axis=0)


def best_rounds(
    cells: np.ndarray, truth: np.ndarray, unseen: np.ndarray, unseen_truth: np.ndarray, seed: int
) -> int:
    """After how many rounds one model does best on what it did not learn from."""
    pairs = ((cells, truth), (unseen, unseen_truth))
    known, held_out = (lightgbm.Dataset(x[~np.isnan(y)], y[~np.isnan(y)]) for x, y in pairs)
    stop = lightgbm.early_stopping(PATIENCE, verbose=False)
    settings = {**SETTINGS, "seed": seed}
    return lightgbm.train(settings, known, ROUNDS, [held_out], callbacks=[stop]).best_iteration
