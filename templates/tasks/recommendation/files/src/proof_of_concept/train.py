"""Fit the model: four steps, a few seconds."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import vstack
from sklearn.decomposition import TruncatedSVD

from . import data
from .baseline import popular
from .config import Project
from .data import Split
from .factors.als import Taste, solve
from .interactions.attributes import attributes
from .interactions.histories import Histories, histories_of
from .interactions.log import Log
from .interactions.setting import Setting, read_setting
from .lists.scores import rankings, recalls
from .model import Recommender, save
from .plumbing import seen
from .ranking import DEEPEST

FACTORS, ROUNDS = 16, 8
TRUST = 3.0  # how much more an event counts than none
RIDGES = (10.0, 30.0)  # what is tried: how small the factors are kept
BESIDE = (0.0, 2.0)  # what is tried: the weight of an item's columns beside its people
BLENDS = (0.05, 0.1, 0.2, 0.4, 0.8)  # what is tried: the weight of recent popularity
KNOWN, KNOWN_BY = 60, 3  # people whom the demo offers, of those who took so many items
Settings = tuple[float, float, float]  # of RIDGES, BESIDE and BLENDS


def train(project: Project, seed: int) -> Path:
    """Learn from the collected log and save the model. Returns its file."""
    # 1. Read and part in time. No look at the test part.
    setting, log = read_setting(project), data.load(project)
    parts = data.split(log, setting.repeats)
    print(f"Learning from {len(parts.train)} events, choosing by {len(parts.validation)} later")

    # 2. How small the factors, how much columns and popularity count: by the validation part.
    best = best_settings(parts, setting, seed)

    # 3. Once more from all before the test part: the latest events say most of the next.
    past = log.part(-np.inf, parts.tested)
    known = people_to_try(past, parts.tested, parts.unit)
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    model = recommender_at(past, parts.tested, parts.unit, setting, best, seed)

    # 4. Keep it, with some people to try it with.
    return save(replace(model, known=known, trained_on=trained_on), project)


def best_settings(parts: Split, setting: Setting, seed: int) -> Settings:
    """Ridge, weight of the columns and weight of popularity, as found best for what people took in
    the validation part."""
    now, unit = parts.chosen, parts.unit
    unseen = data.cases(parts.train, parts.validation, now, unit, setting.repeats, seed)
    best, reached = (RIDGES[0], BESIDE[0], BLENDS[0]), -1.0
    for ridge, beside in product(RIDGES, BESIDE):
        model = recommender_at(parts.train, now, unit, setting, (ridge, beside, 0.0), seed)
        for blend in BLENDS:
            order = replace(model, blend=blend).order(unseen.histories)
            figure = float(recalls(rankings(order, unseen)).mean())
            if figure > reached:
                best, reached = (ridge, beside, blend), figure
    told = "ridge {:g}, columns {:g}, popularity {:g}".format(*best)
    print(f"Kept {told}: recall@{DEEPEST} {reached:.3f} of the validation part")
    return best


def factorise(past: Log, setting: Setting, ridge: float, beside: float, seed: int) -> Taste:
    """Factors of the items, from who took them and from their columns.

    Each value of a column is one more row, as of a person who took all items that have it: so an
    item that nobody took yet has factors too, but small ones: it hardly ever comes up. beside: the
    weight of these rows, 0 for none.
    """
    rows: Any = histories_of(past, np.unique(past.person), past.when[-1], 1.0).taken
    if beside:
        rows = vstack([rows, beside * attributes(past.catalogue, setting.columns).T]).tocsr()
    # The singular vectors are a start near the end.
    size = min(FACTORS, min(rows.shape) - 1)
    start: Any = TruncatedSVD(size, random_state=seed).fit(rows).components_
    items = start.T
    for _ in range(ROUNDS):
        people = solve(rows, items, TRUST, ridge)
        items = solve(rows.T.tocsr(), people, TRUST, ridge)
    return Taste(items, TRUST, ridge)


def recommender_at(
    past: Log, now: float, unit: float, setting: Setting, settings: Settings, seed: int
) -> Recommender:
    """The model at the moment `now`, from the events before, with what is popular then."""
    ridge, beside, blend = settings
    taste = factorise(past, setting, ridge, beside, seed)
    counts = np.log1p(popular(past, now, unit))
    return Recommender(past.catalogue, setting, taste, counts / counts.max(), blend, {}, None)


def people_to_try(past: Log, now: float, unit: float) -> dict[str, dict[str, list]]:
    """By name some people who took several items before the test part, with these items."""
    people = np.unique(past.person)
    histories = histories_of(past, people, now, unit)
    lengths = np.diff(histories.taken.indptr)
    chosen = np.flatnonzero(lengths >= min(KNOWN_BY, lengths.max()))
    step = max(1, len(chosen) // KNOWN)
    return {past.people[people[n]]: _one(histories, n) for n in chosen[::step][:KNOWN]}


def _one(histories: Histories, row: int) -> dict[str, list]:
    items = histories.items(row)
    fresh = [float(histories.fresh[row, item]) for item in items]
    return {"items": items.tolist(), "fresh": fresh}
