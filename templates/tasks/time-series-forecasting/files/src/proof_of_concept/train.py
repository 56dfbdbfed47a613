"""Fit the model: four steps, a few seconds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from threadpoolctl import threadpool_limits

from . import data
from .config import Project
from .model import ForecastModel, history_of, margins_of, save
from .plumbing import seen
from .series.features import features
from .series.panel import Panel
from .series.setting import Setting, read_setting

MOST_ROUNDS = 150  # of boosting: each round's trees correct what those before got wrong
LEAVES = 16  # of a tree: more let more columns work together, and learn by heart sooner
LEARNING_RATE = 0.08  # how much of each tree counts
MOST_ROWS = 30_000  # to learn from: of long series only some origins, evenly spaced
ALL: Any = False  # no early stopping: the validation part decides


def train(project: Project, seed: int) -> Path:
    """Train on the collected series and save the model. Returns its file."""
    # 1. Read and part in time. No look at the test part.
    setting, panel = read_setting(project), data.load(project)
    parts, values = data.backtest(panel, setting), key_values(panel, setting)
    origins = learning_origins(panel, setting, parts.learnt)
    print(f"Training on {len(panel.names)} series from {len(origins)} origins")

    # 2. Rows of features, and what came. YOUR TURN (PLAN.md, week 3): what else is known by then?
    cells, truth = rows_of(panel, setting, origins, values)
    unseen, unseen_truth = rows_of(panel, setting, parts.validation, values)
    there, known = ~np.isnan(truth.ravel()), ~np.isnan(unseen_truth.ravel())

    # 3. Grow the trees, and keep as many as the validation part likes best. The absolute error asks
    # for the median, which a few wild days do not move.
    def grown(rounds: int) -> HistGradientBoostingRegressor:
        trees = HistGradientBoostingRegressor(
            loss="absolute_error", max_iter=rounds, learning_rate=LEARNING_RATE,
            max_leaf_nodes=LEAVES, early_stopping=ALL, random_state=seed,
        )  # fmt: skip
        return trees.fit(cells[there], truth.ravel()[there])

    with threadpool_limits(1):  # several threads would mostly wait for each other
        trees = grown(MOST_ROUNDS)
        losses = [
            float(np.abs(said - unseen_truth.ravel())[known].mean())
            for said in trees.staged_predict(unseen)
        ]
        best = int(np.argmin(losses)) + 1
        trees = trees if best > MOST_ROUNDS - 10 else grown(best)
        said = trees.predict(unseen).reshape(unseen_truth.shape)
    print(f"Kept {trees.n_iter_} rounds: validation error {min(losses):.3f} spreads")

    # 4. How far the ends of the interval lie from the middle, by the validation part's errors.
    learnt, _ = data.contents(panel, parts)
    history, dates = history_of(panel, setting, parts.test)
    fitted = trees, setting, values, margins_of(unseen_truth - said), floor_of(panel, parts)
    model = ForecastModel(*fitted, history, tuple(dates), seen.trained_on(learnt, seed))
    return save(model, project)


def rows_of(
    panel: Panel, setting: Setting, origins: Sequence[int], values: Mapping[str, Sequence[str]]
) -> tuple[np.ndarray, np.ndarray]:
    """(rows, columns) features, a row for each step ahead; (forecasts, horizon) what came.

    What came is told as the past is: as the distance from the level, in spreads.
    """
    found = features(panel, setting, origins, values)
    truth = data.ahead(panel, origins, setting.horizon)
    told = (truth - found.level[..., None]) / found.spread[..., None]
    return found.cells.reshape(-1, found.cells.shape[-1]), told.reshape(-1, setting.horizon)


def key_values(panel: Panel, setting: Setting) -> dict[str, list[str]]:
    """Of each key its values, in order: the model knows a series by their places."""
    return {c.name: sorted({name[n] for name in panel.names}) for n, c in enumerate(setting.keys)}


def learning_origins(
    panel: Panel, setting: Setting, learnt: int, most: int = MOST_ROWS
) -> list[int]:
    """Origins whose whole horizon lies in what may be learnt from, evenly spaced, not too many."""
    first, last = min(setting.season, learnt // 3), learnt - 1 - setting.horizon
    # Of few series, too: windows that begin a day apart say nearly the same.
    count = min(last - first + 1, most // (len(panel.names) * setting.horizon) or 1, most // 250)
    return np.unique(np.linspace(first, last, max(count, 2)).round().astype(int)).tolist()


def floor_of(panel: Panel, parts: data.Backtest) -> float | None:
    """0 for series that were never below it, such as counts; else None."""
    return 0.0 if np.nanmin(panel.values[:, : parts.chosen]) >= 0 else None
