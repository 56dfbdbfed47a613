"""The model: matrix factorisation for implicit feedback (ALS), with what is popular beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from .config import ProblemError, Project
from .factors.als import Taste
from .interactions.histories import Histories, top
from .interactions.log import Catalogue
from .interactions.setting import Setting, read_setting
from .plumbing import store
from .ranking import DEEPEST

AT_ONCE = 500  # people whose scores are in memory together
LISTED = 300  # items that a control of the demo lists


@dataclass(frozen=True)
class Recommender:
    """A trained model. taste: of items; lately: (items,), how popular each is, from 0 to 1.

    blend: how much the latter counts beside a taste; known: by name, people to try it with, each
    with the items they took before the test part, and how fresh these are; trained_on: see seen.py.
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
            f"Matrix factorisation by alternating least squares, {size} factors, and recent "
            f"popularity beside it (weight {self.blend:g})."
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
