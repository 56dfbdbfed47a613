"""Fit the model: boosted trees on the numbers of single places, in four steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from sklearn.ensemble import HistGradientBoostingClassifier
from threadpoolctl import threadpool_limits
from tqdm import tqdm

from . import data
from .baseline import by_colour
from .config import ProblemError, Project
from .data import Example
from .features import working_copy
from .masks import VOID, resized
from .model import LOOKS, PixelModel, Segmenter
from .plumbing import seen, store
from .scores import limit_at_cap

PLACES = 100  # of each label, and thrice as many of the background, from every picture
TREES, LEAVES = 30, 16  # for each label, and of each tree
ALL: Any = False  # no early stopping


# On a busy machine, threads would wait for each other most of the time.
@threadpool_limits.wrap(limits=1)
def train(project: Project, seed: int) -> Path:
    """Train on the collected pictures and save the model. Returns its file."""
    # 1. Read and split. The test part stays untouched here.
    parts = data.split(data.load(project), seed)
    print(f"Training on {len(parts.train)} pictures, choosing with {len(parts.validation)}")
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)

    # 2. Some places of each picture, with their labels.
    numbers, ids = places(parts.train, LOOKS["trees"], seed)
    colours, ids_of_colours = places(parts.train, LOOKS["colours"], seed)

    # 3. Fit. YOUR TURN (PLAN.md, week 3): which numbers does your label differ by?
    trees = HistGradientBoostingClassifier(
        max_iter=TREES, max_leaf_nodes=LEAVES, learning_rate=0.2, early_stopping=ALL,
        random_state=seed,
    ).fit(numbers, ids)  # fmt: skip
    fitted = {"trees": trees, "colours": by_colour(colours, ids_of_colours)}

    # 4. From when on is it marked? The validation pictures decide, for the baseline too.
    limits = {}
    for name, classifier in fitted.items():
        model = PixelModel(classifier, project.labels, 1.0, None, LOOKS[name])
        limits[name] = limit_of(model, parts.validation)
    return store.save({**fitted, "limits": limits, "trained_on": trained_on}, project)


def limit_of(model: Segmenter, held_out: Sequence[Example]) -> float:
    """From when on a model marks: as much as the cap of scores.py allows on these pictures."""
    nothing = [model.likely(example.picture())[..., 0] for example in tqdm(held_out, "Choosing")]
    return limit_at_cap(nothing, held_out)


def places(
    examples: Sequence[Example], looks: Callable[[Image.Image], np.ndarray], seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """PLACES of each label from every picture: their numbers (n, numbers), and labels (n,)."""
    rng, numbers, ids = np.random.default_rng(seed), [], []
    for example in tqdm(examples, desc="Looking at pixels"):
        told = looks(working_copy(example.picture()))
        true = resized(example.mask(), told.shape[1::-1]).ravel()
        for label in np.unique(true[true != VOID]).tolist():
            there = np.flatnonzero(true == label)
            chosen = rng.permutation(there)[: PLACES * (1 if label else 3)]
            numbers.append(told.reshape(len(true), -1)[chosen])
            ids.append(true[chosen])
    together = np.concatenate(ids).astype(int)
    if len(np.unique(together)) < 2:
        raise ProblemError(
            "The masks leave nothing to tell apart: pictures need places with a label and without."
        )
    return np.concatenate(numbers), together
