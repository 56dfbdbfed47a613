"""Boosted trees by LightGBM: several models, each of a part of the rows, and their mean answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

    asked: what LightGBM is asked for, such as {"objective": "regression"}; boosters: the models;
    held_out: (rows, outputs), the answer to each training row by the models that did not learn from
    it, as long as the training lasts. There is one output, but for more than two labels.
    """

    def __init__(self, columns: Sequence[Column], asked: Mapping[str, Any], seed: int = 0) -> None:
        self.columns, self.asked, self.seed = tuple(columns), dict(asked), seed
        self.boosters: list[lightgbm.Booster] = []
        self.held_out = np.zeros((0, 1))

    @property
    def about(self) -> str:
        count = len(self.boosters)
        rounds = np.mean([booster.current_iteration() for booster in self.boosters])
        return f"{count} models of about {rounds:.0f} rounds of boosted trees (LightGBM)."

    @property
    def texts(self) -> list[str]:
        """The models as LightGBM's own text, as they are kept."""
        return [booster.model_to_string() for booster in self.boosters]

    def open(self, texts: Sequence[str]) -> None:
        """Take the models from such texts."""
        self.boosters = [lightgbm.Booster(model_str=text) for text in texts]

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
        kinds: np.ndarray,
        groups: np.ndarray | None = None,
        rounds: int = MOST_ROUNDS,
    ) -> None:
        """Train FOLDS times TIMES models.

        kinds: (rows,), of which each model holds out like shares; groups: (rows,), rows of one are
        held out together.
        """
        numbers = self.numbers(cells)
        divide = StratifiedKFold if groups is None else StratifiedGroupKFold
        settings = SETTINGS | {"seed": self.seed} | self.asked
        choices = [place for place, one in enumerate(self.columns) if one.kind == "choice"]
        self.boosters = []
        self.held_out = np.zeros((len(truth), self.asked.get("num_class", 1)))
        stop = lightgbm.early_stopping(PATIENCE, verbose=False)
        for turn in range(TIMES):
            folds = divide(FOLDS, shuffle=True, random_state=self.seed + turn)
            for learnt, left_out in folds.split(numbers, kinds, groups):
                known, unseen = (
                    lightgbm.Dataset(numbers[rows], truth[rows], categorical_feature=choices)
                    for rows in (learnt, left_out)
                )
                booster = lightgbm.train(settings, known, rounds, [unseen], callbacks=[stop])
                self.boosters.append(booster)
                self.held_out[left_out] += _said(booster, numbers[left_out]) / TIMES

    def said(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, outputs): the mean of what the models say."""
        numbers = self.numbers(cells)
        return np.mean([_said(booster, numbers) for booster in self.boosters], axis=0)

    def shares(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, columns + 1): of one output, the SHAP values, and the average answer last.

        They add up to the answer as LightGBM reckons, of two labels in log odds.
        """
        numbers = self.numbers(cells)
        told = [one.predict(numbers, pred_contrib=True, num_threads=1) for one in self.boosters]
        return np.mean(np.array(told), axis=0)


def _said(booster: lightgbm.Booster, numbers: np.ndarray) -> np.ndarray:
    return np.asarray(booster.predict(numbers, num_threads=1)).reshape(len(numbers), -1)


def stretched(shares: np.ndarray, answer: float, average: float, slope: float) -> np.ndarray:
    """(columns,): SHAP values of one row on another scale, on which they add up as well.

    answer, average: of this row and of the average one, on that scale; slope: how steep it is here,
    for a row that is like the average one.
    """
    way = shares.sum()
    return shares * ((answer - average) / way if abs(way) > 1e-9 else slope)


def held_together(groups: pd.Series) -> np.ndarray | None:
    """(rows,): a number for each group, and one for each row without; None if no row has one."""
    if not (groups != "").any():
        return None
    alone = pd.Series([f"only {place}" for place in range(len(groups))], groups.index)
    return groups.where(groups != "", alone).factorize()[0]
