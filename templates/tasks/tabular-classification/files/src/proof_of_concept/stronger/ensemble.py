"""Boosted trees by LightGBM: several models, each of a part of the rows, and their mean answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import lightgbm
import numpy as np
import pandas as pd
from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold

from ..tables.columns import Column

FOLDS, TIMES = 5, 3  # every row is held out once in each of TIMES divisions into FOLDS
MOST_ROUNDS, PATIENCE = 1500, 60  # a model stops when PATIENCE rounds brought nothing
SETTINGS: dict[str, Any] = {
    "num_leaves": 6,  # of a tree: few, as some thousand rows teach few things that work together
    "learning_rate": 0.03,  # small steps: more rounds, and a finer choice of where to stop
    "min_data_in_leaf": 20,
    "lambda_l2": 5.0,
    "feature_fraction": 0.6,  # of the columns, drawn anew for each tree: the trees differ more
    "bagging_fraction": 0.8,  # of the rows, likewise
    "bagging_freq": 1,
    "num_threads": 1,  # these tables are small, and several would mostly wait for each other
    "deterministic": True,
    "force_row_wise": True,
    "verbosity": -1,
}


class Ensemble:
    """Models of LightGBM that saw different parts of the rows.

    boosters: the models; held_out: (rows, labels), the answer to each training row by the models
    that did not learn from it, as long as the training lasts.
    """

    def __init__(self, columns: Sequence[Column], labels: int, seed: int = 0) -> None:
        self.columns, self.labels, self.seed = tuple(columns), labels, seed
        self.boosters: list[lightgbm.Booster] = []
        self.held_out = np.zeros((0, labels))

    @classmethod
    def opened(cls, trees: Sequence[str], columns: Sequence[Column], labels: int) -> Ensemble:
        """The ensemble whose models are kept as LightGBM's text."""
        ensemble = cls(columns, labels)
        ensemble.boosters = [lightgbm.Booster(model_str=text) for text in trees]
        return ensemble

    def numbers(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, columns): a choice by its place among the values, and what is missing as NaN."""
        told = []
        for column in self.columns:
            if column.kind == "choice":
                place = {value: float(number) for number, value in enumerate(column.values)}
                told.append(cells[column.name].map(place).to_numpy(dtype=float))
            else:
                told.append(cells[column.name].to_numpy(dtype=float))
        return np.stack(told, axis=1)

    def fit(
        self,
        cells: pd.DataFrame,
        truth: np.ndarray,
        groups: np.ndarray | None = None,
        rounds: int = MOST_ROUNDS,
    ) -> Ensemble:
        """Train FOLDS times TIMES models. groups: rows of one are held out together."""
        numbers = self.numbers(cells)
        divide = StratifiedKFold if groups is None else StratifiedGroupKFold
        settings = SETTINGS | {"seed": self.seed, "objective": "binary"}
        if self.labels > 2:
            settings |= {"objective": "multiclass", "num_class": self.labels}
        choices = [place for place, one in enumerate(self.columns) if one.kind == "choice"]
        self.boosters, self.held_out = [], np.zeros((len(truth), self.labels))
        stop = lightgbm.early_stopping(PATIENCE, verbose=False)
        for turn in range(TIMES):
            folds = divide(FOLDS, shuffle=True, random_state=self.seed + turn)
            for learnt, held_out in folds.split(numbers, truth, groups):
                known, unseen = (
                    lightgbm.Dataset(numbers[rows], truth[rows], categorical_feature=choices)
                    for rows in (learnt, held_out)
                )
                booster = lightgbm.train(settings, known, rounds, [unseen], callbacks=[stop])
                self.boosters.append(booster)
                self.held_out[held_out] += self._said(booster, numbers[held_out]) / TIMES
        return self

    def predict_proba(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, labels), each row adding up to 1: the mean of what the models say."""
        numbers = self.numbers(cells)
        return np.mean([self._said(booster, numbers) for booster in self.boosters], axis=0)

    def _said(self, booster: lightgbm.Booster, numbers: np.ndarray) -> np.ndarray:
        said: Any = booster.predict(numbers, num_threads=1)
        return said if self.labels > 2 else np.stack([1 - said, said], axis=1)

    def shares(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, columns + 1): of two labels, the SHAP values in log odds, the average row last."""
        numbers = self.numbers(cells)
        told = [one.predict(numbers, pred_contrib=True, num_threads=1) for one in self.boosters]
        return np.mean(np.array(told), axis=0)
