"""The model: matrix factorisation for implicit feedback (ALS), with what is popular beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from .config import ProblemError, Project
from .interactions.histories import Histories, top
from .interactions.log import Catalogue
from .interactions.setting import Setting, read_setting
from .plumbing import store
from .ranking import DEEPEST

FRESH = 2.0  # so much more an event of just now counts in a history than one of long ago
AT_ONCE = 500  # people whose scores are in memory together
LISTED = 300  # items that a control of the demo lists


@dataclass(frozen=True)
class Taste:
    """Factors of items, (items, factors): who took alike has items that lie alike.

    trust: how much more an event counts than no event; ridge: what keeps factors small.
    """

    items: np.ndarray
    trust: float
    ridge: float

    def scores(self, histories: Histories) -> np.ndarray:
        """(people, items): how much each is to somebody's taste; they need not be learnt from."""
        people = solve(weighed(histories), self.items, self.trust, self.ridge)
        return people @ self.items.T

    def because(self, history: Histories, item: int) -> np.ndarray:
        """(items,): what each item of one person's history adds to the score of `item`.

        These add up to the score, see Hu, Koren and Volinsky (2008), part 5.
        """
        taken = weighed(history).toarray()[0]
        there = np.flatnonzero(taken)
        own, weight = self.items[there], self.trust * taken[there]
        left = self.items.T @ self.items + self.ridge * np.eye(self.items.shape[1])
        left += (own * weight[:, None]).T @ own
        adds = np.zeros(len(taken))
        adds[there] = (1 + weight) * (own @ np.linalg.solve(left, self.items[item]))
        return adds


def weighed(histories: Histories) -> Any:
    """(people, items), sparse: what was taken, and more for what was taken lately."""
    return histories.taken + FRESH * histories.fresh


def solve(taken: Any, others: np.ndarray, trust: float, ridge: float) -> np.ndarray:
    """One half of alternating least squares: (rows, factors), given the factors of the other side.

    taken: (rows, others), sparse weights. Each row is a ridge regression of its own: 1 where
    something was taken, with weight 1 + trust * taken, and 0 elsewhere, with weight 1.
    """
    count, factors = others.shape
    pairs = (others[:, :, None] * others[:, None, :]).reshape(count, -1)
    left = others.T @ others + ridge * np.eye(factors)
    left = left + trust * (taken @ pairs).reshape(-1, factors, factors)
    right = ((taken > 0) + trust * taken) @ others
    with threadpool_limits(1):  # several threads would mostly wait for each other
        return np.linalg.solve(left, np.asarray(right)[..., None])[..., 0]


@dataclass(frozen=True)
class Recommender:
    """A trained model. taste: of items; lately: (items,), how popular each is, from 0 to 1.

    blend: how much the latter counts beside a taste; known: by name, people to try it with, each
    with the items they took, how fresh these are, and what they took next; trained_on: see seen.py.
    """

    catalogue: Catalogue
    setting: Setting
    taste: Taste
    lately: np.ndarray
    blend: float
    known: Mapping[str, Mapping[str, list]]
    trained_on: Any

    @property
    def about(self) -> str:
        size = self.taste.items.shape[1]
        return (
            f"Matrix factorisation by alternating least squares, {size} factors, with "
            f"{self.blend:g} parts of recent popularity beside a taste."
        )

    @property
    def offered(self) -> list[str]:
        """The titles that the demo lists, by name: of a large catalogue the most popular ones."""
        most = np.argsort(-self.lately, kind="stable")[:LISTED]
        return sorted(self.catalogue.titles[item] for item in most)

    def scores(self, histories: Histories) -> np.ndarray:
        """(people, items): the higher, the sooner. Without a history, popularity alone."""
        return self.taste.scores(histories) + self.blend * self.lately

    def order(self, histories: Histories) -> np.ndarray:
        """(people, DEEPEST): places of items, the best first; -1 where too few are left."""
        found = []
        for start in range(0, len(histories), AT_ONCE):
            some = histories.rows(slice(start, start + AT_ONCE))
            found.append(top(self.scores(some), some, DEEPEST, self.setting.repeats))
        return np.concatenate(found)


def kept(model: Recommender) -> dict[str, Any]:
    """What the files of both rungs hold."""
    catalogue = model.catalogue
    return {
        "setting": model.setting.described(),
        "ids": list(catalogue.ids),
        "titles": list(catalogue.titles),
        "cells": {name: catalogue.cells[name].tolist() for name in catalogue.cells},
        "taste": vars(model.taste),
        "lately": model.lately,
        "blend": model.blend,
        "known": {name: dict(one) for name, one in model.known.items()},
        "trained_on": model.trained_on,
    }


def opened(said: Mapping[str, Any], project: Project) -> tuple[Any, ...]:
    """The opposite of kept(), in the order of the model's fields. Raises ProblemError.

    It does when project.yaml has other columns now, or says otherwise whether things come again.
    """
    setting = read_setting(project)
    if said["setting"] != setting.described():
        raise ProblemError(
            "`options` in project.yaml changed since the training: collect and train again."
        )
    catalogue = Catalogue(tuple(said["ids"]), tuple(said["titles"]), pd.DataFrame(said["cells"]))
    about = (said["lately"], said["blend"], said["known"], said["trained_on"])
    return (catalogue, setting, Taste(**said["taste"]), *about)


def save(model: Recommender, project: Project) -> Any:
    """Write the model, and return its file."""
    return store.save(kept(model), project)


def load(project: Project) -> Recommender:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    return Recommender(*opened(store.load(project), project))
