"""Fit the model: four steps, a few seconds. Nobody has to say what was wrong, or when."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor, IsolationForest
from threadpoolctl import threadpool_limits

from . import data
from .config import Project
from .faults.alarms import thresholds
from .model import Detector, distances, save
from .plumbing import seen
from .series.panel import Panel
from .series.setting import Setting, read_setting
from .usual.expected import known, look_back
from .usual.windows import as_cells, looks, scale_of

ROUNDS = 100  # of boosting: each round's trees correct what those before got wrong
LEAVES = 16  # of a tree
LEARNING_RATE = 0.08  # how much of each tree counts
MOST_ROWS = 30_000  # to learn from, drawn from all steps
TREES, SAMPLE = 100, 512  # of the forest, and the steps that each of its trees parts
ALL: Any = False  # no early stopping


def train(project: Project, seed: int) -> Path:
    """Train on the collected series and save the model. Returns its file."""
    # 1. Read and part in time. No look at the test part, nor at faults.csv.
    setting, panel = read_setting(project), data.load(project)
    parts, random = data.backtest(panel, setting), np.random.default_rng(seed)
    early = panel.between(0, parts.chosen)
    places = range(len(panel.names))
    print(f"Training on {len(panel.names)} series of {parts.learn.stop} steps")

    # 2. What is expected of a step. YOUR TURN (PLAN.md, week 3): what else is known by then? The
    # absolute error asks for the median, which the faults among the rest hardly move.
    found = known(early, setting, places)
    rows = drawn(~np.isnan(found.told[:, parts.learn]), random)
    trees = HistGradientBoostingRegressor(
        loss="absolute_error", max_iter=ROUNDS, learning_rate=LEARNING_RATE,
        max_leaf_nodes=LEAVES, early_stopping=ALL, random_state=seed,
    )  # fmt: skip
    with threadpool_limits(1):  # several threads would mostly wait for each other
        trees.fit(found.cells[:, parts.learn][rows], found.told[:, parts.learn][rows])

    # 3. How odd the last steps look beside it: a forest that parts steps at random. What stands
    # apart from all others is parted soon.
    apart, figures, cells, there = measured(trees, early, setting)
    rows = cells[drawn(there, random)]
    sample: Any = min(SAMPLE, len(rows))
    forest = IsolationForest(n_estimators=TREES, max_samples=sample, random_state=seed)
    with threadpool_limits(1):
        forest.fit(rows)

    # 4. The threshold, without a label: as many alarms a week as somebody can look at.
    learnt, _ = data.contents(panel, parts)
    back = max(0, parts.chosen - look_back(setting))
    history, first = panel.between(back, panel.end), parts.chosen - back
    rest = (history, first, seen.trained_on(learnt, seed))
    blank = Detector(trees, forest, setting, apart, figures, {}, *rest)
    levels = chosen_by_alarms(blank.watch(early).odd, project, panel, parts, setting)
    return save(Detector(trees, forest, setting, apart, figures, levels, *rest), project)


def drawn(there: np.ndarray, random: np.random.Generator) -> tuple[np.ndarray, ...]:
    """Some of the steps that are there, at most MOST_ROWS. there: (series, steps)."""
    places = np.argwhere(there)
    if len(places) > MOST_ROWS:
        places = places[random.choice(len(places), MOST_ROWS, replace=False)]
    return tuple(places.T)


def measured(trees: Any, panel: Panel, setting: Setting) -> tuple[np.ndarray, ...]:
    """The scales that a Detector keeps, `apart` and `figures`; then the forest's cells (series,
    steps, figures), and where they are known (series, steps)."""
    told, said, less, _, _ = distances(trees, panel, setting, range(len(panel.names)))
    apart = np.stack(scale_of(less))  # (2, series, 1)
    less = (less - apart[0]) / apart[1]
    found = looks(panel.values, told, said, less, setting.horizon)
    scales = [scale_of(figure) for figure in found.values()]
    figures = np.stack([np.concatenate(pair, axis=1) for pair in zip(*scales, strict=True)])
    return apart[..., 0], figures, as_cells(found, *figures), ~np.isnan(less)


def chosen_by_alarms(
    odd: np.ndarray, project: Project, panel: Panel, parts: data.Backtest, setting: Setting
) -> dict[str, float]:
    """By alarms a week the threshold that raises so many of them in the part to choose by."""
    budget, weeks = data.alarms_a_week(project), data.weeks(panel, parts.choose)
    print(f"The threshold is for {budget:g} alarms a week, by {weeks:.0f} weeks without labels")
    return thresholds(odd[:, parts.choose], budget, weeks, setting.horizon)
