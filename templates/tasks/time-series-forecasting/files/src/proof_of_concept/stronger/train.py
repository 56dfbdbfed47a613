"""Fit the stronger model: three steps, about a minute. Run it by `train --model stronger`."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from .. import data
from ..config import Project
from ..model import history_of, margins_of
from ..plumbing import seen
from ..series.setting import read_setting
from ..train import floor_of, key_values, learning_origins, rows_of
from . import BoostedForecaster, save
from .ensemble import MODELS, Ensemble, best_rounds

MOST_ROWS = 90_000  # three times what the simple model learns from


def train(project: Project, seed: int) -> Path:
    """Train on the collected series and save the model. Returns its file."""
    # 1. Read and part in time, as for the simple model, with more origins.
    setting, panel = read_setting(project), data.load(project)
    parts, values = data.backtest(panel, setting), key_values(panel, setting)
    early = learning_origins(panel, setting, parts.learnt, MOST_ROWS)
    cells, truth = rows_of(panel, setting, early, values)
    unseen, unseen_truth = rows_of(panel, setting, list(parts.validation), values)

    # 2. How many rounds, and how wide the intervals, by models that did not see the validation
    # part.
    rounds = best_rounds(cells, truth.ravel(), unseen, unseen_truth.ravel(), seed)
    print(f"{MODELS} models of {rounds} rounds on {len(cells)} rows, then again on the latest too")
    first = Ensemble().fit(cells, truth.ravel(), _origins(early, truth), seed, rounds)
    margins = margins_of(unseen_truth - first.predict(unseen).reshape(unseen_truth.shape))

    # 3. Learn anew from all before the test part: the latest values say most of the next.
    every = learning_origins(panel, setting, parts.chosen, MOST_ROWS)
    cells, truth = rows_of(panel, setting, every, values)
    trees = Ensemble().fit(cells, truth.ravel(), _origins(every, truth), seed, rounds)
    learnt, _ = data.contents(panel, parts)
    history, dates = history_of(panel, setting, parts.test)
    fitted = trees, setting, values, margins, floor_of(panel, parts), history, tuple(dates)
    return save(BoostedForecaster(*fitted, seen.trained_on(learnt, seed)), project)


def _origins(origins: list[int], truth: np.ndarray) -> np.ndarray:
    """(rows,) the origin that each row is of. truth: (series times origins, horizon)."""
    forecasts = np.tile(np.array(origins), len(truth) // len(origins))
    return np.repeat(forecasts, truth.shape[1])
