"""Fit the stronger model: four steps, under a minute. Run it by `train --model stronger`."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np

from .. import data, model
from ..config import Project
from ..interactions.log import Log
from ..interactions.setting import Setting, read_setting
from ..plumbing import seen
from ..train import Settings, best_settings, people_to_try, recommender_at
from . import RankedRecommender, save
from .candidates import candidates
from .features import features
from .moment import moment_of
from .ranker import Window, best_rounds, fit, joined

STARTS = (0.25, 0.4, 0.55)  # shares of the events: moments before the validation part's


def train(project: Project, seed: int) -> Path:
    """Learn from the collected log and save the model. Returns its file."""
    # 1. Read and part in time, and set the simple model as for itself.
    setting, log = read_setting(project), data.load(project)
    parts = data.split(log, setting.repeats)
    best = best_settings(parts, setting, seed)

    # 2. At several moments of the past: the candidates of each person, and which they took next.
    edges = [*(log.when[int(share * len(log))] for share in STARTS), parts.chosen, parts.tested]
    windows = [
        window_of(log, start, end, parts.unit, setting, best, seed)
        for start, end in pairwise(edges)
    ]
    print(f"Learning from {sum(len(one[0]) for one in windows)} candidates")

    # 3. How many trees, by the validation part; then once more with that part.
    rounds = best_rounds(windows[:-1], windows[-1], seed)
    ranker = fit(windows, seed, rounds)

    # 4. What is known when the test part begins, and keep it.
    past = log.part(-np.inf, parts.tested)
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    known = people_to_try(past, parts.tested, parts.unit)
    simple = recommender_at(past, parts.tested, parts.unit, setting, best, seed)
    whole = {**vars(simple), "known": known, "trained_on": trained_on}
    moment = moment_of(past, parts.tested, parts.unit, setting)
    return save(RankedRecommender(**whole, moment=moment, ranker=ranker), project)


def window_of(
    log: Log,
    start: float,
    end: float,
    unit: float,
    setting: Setting,
    best: Settings,
    seed: int,
) -> Window:
    """The candidates of those who took something between two moments, by what was known at the
    first. People without a history, or none of whose candidates was taken, teach no order."""
    past, window = log.part(-np.inf, start), log.part(start, end)
    cases = data.cases(past, window, start, unit, setting.repeats, seed)
    simple = recommender_at(past, start, unit, setting, best, seed)
    moment, found = moment_of(past, start, unit, setting), []
    for first in range(0, len(cases), model.AT_ONCE):
        some = cases.histories.rows(slice(first, first + model.AT_ONCE))
        scores = simple.scores(some)
        right = np.zeros(scores.shape, dtype=bool)
        for row, items in enumerate(cases.right[first : first + model.AT_ONCE]):
            right[row, list(items)] = True
        among = candidates(moment, scores, some, setting.repeats)
        teaches = (among & right).any(axis=1) & (np.diff(some.taken.indptr) > 0)
        among[~teaches] = False
        if teaches.any():
            cells = features(moment, simple.taste, scores, some, among)
            taken = right[among].astype(float)
            found.append((cells, scores[among], taken, among.sum(axis=1)[teaches]))
    return joined(found)
