"""Fit the model: three steps, a few seconds. Nobody has to say what was wrong, or when."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor, IsolationForest
from threadpoolctl import threadpool_limits

from . import data
from .config import Project
from .faults.alarms import thresholds
from .model import Detector, save
from .plumbing import seen
from .series.panel import Panel
from .series.setting import Setting, read_setting
from .usual.expected import Expect, by_trees, distances, known, look_back
from .usual.windows import as_cells, looks, scale_of, swing_of

ROUNDS = 100  # of boosting: each round's trees correct what those before got wrong
LEAVES = 16  # of a tree
LEARNING_RATE = 0.08  # how much of each tree counts
USUAL = 0.8  # so many values lie nearer to what is expected
WIDE_ROUNDS, WIDE_LEAVES = 40, 8  # of the trees that say how far: a coarse picture will do
LEAST = 0.3  # of the mean distance: the least that is usual
MOST_ROWS = 30_000  # to learn from, drawn from all steps
TREES, SAMPLE = 50, 256  # of the forest, and the steps that each of its trees parts
ALL: Any = False  # no early stopping


def train(project: Project, seed: int) -> Path:
    """Train on the collected series and save the model. Returns its file."""
    # 1. Read and part in time. No look at the test part, nor at faults.csv.
    setting, panel = read_setting(project), data.load(project)
    parts = data.backtest(panel, setting)
    print(f"Training on {len(panel.names)} series of {parts.learn.stop} steps")

    # 2. What is expected of a step, and how far from it is usual there: a night varies less than
    # a morning. YOUR TURN (PLAN.md, week 3): what else is known by then? The absolute error asks
    # for the median, which the faults among the rest hardly move.
    cells, told = rows_of(panel, setting, parts, MOST_ROWS, seed)
    trees = HistGradientBoostingRegressor(
        loss="absolute_error", max_iter=ROUNDS, learning_rate=LEARNING_RATE,
        max_leaf_nodes=LEAVES, early_stopping=ALL, random_state=seed,
    )  # fmt: skip
    wide = HistGradientBoostingRegressor(
        loss="quantile", quantile=USUAL, max_iter=WIDE_ROUNDS, max_leaf_nodes=WIDE_LEAVES,
        early_stopping=ALL, random_state=seed,
    )  # fmt: skip
    with threadpool_limits(1):  # several threads would mostly wait for each other
        far = np.abs(told - trees.fit(cells, told).predict(cells))
        wide.fit(cells, far)
    expect = {"middle": trees, "wide": wide, "least": LEAST * float(far.mean())}

    # 3. How odd the last steps look beside it, and the threshold.
    model = Detector(expect, *watching(by_trees(**expect), panel, setting, parts, seed))
    return save(with_thresholds(model, panel, project, parts), project)


def rows_of(
    panel: Panel, setting: Setting, parts: data.Backtest, most: int, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """(rows, columns) what is known of steps of the part to learn from, (rows,) what came."""
    found = known(panel.between(0, parts.learn.stop), setting, range(len(panel.names)))
    rows = drawn(~np.isnan(found.told), most, seed)
    return found.cells[rows], found.told[rows]


def drawn(there: np.ndarray, most: int, seed: int) -> tuple[np.ndarray, ...]:
    """Some of the steps that are there, not too many. there: (series, steps)."""
    places = np.argwhere(there)
    if len(places) > most:
        random = np.random.default_rng(seed)
        places = places[random.choice(len(places), most, replace=False)]
    return tuple(places.T)


def watching(
    expect: Expect, panel: Panel, setting: Setting, parts: data.Backtest, seed: int
) -> tuple[Any, ...]:
    """A Detector's fields behind its trees, without thresholds yet.

    The forest parts steps at random, by what the last ones look like beside what was expected. What
    stands apart from all others is parted soon. It has not met the steps that the threshold is
    chosen by: on those that it knows, it would raise fewer alarms than on new ones.
    """
    early = panel.between(0, parts.learn.stop)
    came = distances(expect, early, setting, range(len(panel.names)))
    swing = swing_of(came.said, setting.horizon)
    apart = np.stack([*scale_of(came.apart), swing])  # (3, series, 1)
    less = (came.apart - apart[0]) / apart[1]
    found = looks(early.values, came.told, came.said, less, swing, setting.horizon)
    scales = [scale_of(figure) for figure in found.values()]
    figures = np.stack([np.concatenate(pair, axis=1) for pair in zip(*scales, strict=True)])
    rows = as_cells(found, *figures)[drawn(~np.isnan(less), MOST_ROWS, seed)]
    sample: Any = min(SAMPLE, len(rows))
    forest = IsolationForest(n_estimators=TREES, max_samples=sample, random_state=seed)
    with threadpool_limits(1):
        forest.fit(rows)
    learnt, _ = data.contents(panel, parts)
    back = max(0, parts.chosen - look_back(setting))
    history, first = panel.between(back, panel.end), parts.chosen - back
    scaled = setting, apart[..., 0], figures
    return forest, *scaled, {}, history, first, seen.trained_on(learnt, seed)


def with_thresholds(model: Detector, panel: Panel, project: Project, parts: data.Backtest) -> Any:
    """The model with a threshold that raises as many alarms a week as somebody can look at."""
    budget, weeks = data.alarms_a_week(project), data.weeks(panel, parts.choose)
    print(f"The threshold is for {budget:g} alarms a week, by {weeks:.0f} weeks without labels")
    odd = model.watch(panel.between(0, parts.chosen)).odd[:, parts.choose]
    return replace(model, thresholds=thresholds(odd, budget, weeks, model.setting.horizon))
