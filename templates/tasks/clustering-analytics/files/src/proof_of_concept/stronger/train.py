"""Fit the stronger model: three steps, about a minute. Run it by `train --model stronger`."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from stepmix.stepmix import StepMix
from threadpoolctl import threadpool_limits

from .. import data
from ..config import Project
from ..plumbing import seen
from ..segments import features, naming
from ..segments.features import Space
from ..tables.columns import Column, features_of, read_columns
from ..train import usual_cells
from . import ROUNDS, STARTS, Mixture, MixtureModel, save, split

COUNTS = range(3, 8)  # numbers of segments that are tried


def train(project: Project, seed: int) -> Path:
    """Learn the segments of the collected rows and save the model. Returns its file."""
    # 1. Read and split. The test part stays untouched; nothing is chosen by the validation part.
    columns = features_of(read_columns(project))
    parts = data.split(data.load(project), seed)
    cells = parts.train.cells
    space = features.fitted(columns, cells)
    print(f"Learning from {len(cells)} rows")

    # 2. A mixture for each number of segments. The one with the lowest ICL is kept: BIC, and twice
    # the entropy of who belongs where, so that segments have to differ (Biernacki et al., 2000).
    tried = {count: mixed(space, columns, cells, count, seed) for count in COUNTS}
    count = min(tried, key=lambda one: tried[one][1])
    mixture = tried[count][0]
    print(f"Kept {count} segments: ICL {tried[count][1]:.0f}")

    # 3. Name them, the largest first, and keep the model.
    order = np.argsort(-mixture.weights, kind="stable")
    mixture = Mixture(
        mixture.weights[order], mixture.means[order], mixture.spreads[order],
        tuple(chances[order] for chances in mixture.chances),
    )  # fmt: skip
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    about = {}, usual_cells(columns, cells), trained_on
    unnamed = tuple(naming.Segment("", 0.0, (), {}) for _ in order)
    model = MixtureModel(space, np.empty((0, 0)), 1.0, columns, unnamed, *about, mixture=mixture)
    segments = naming.named(columns, cells, model.assign(cells), count)
    return save(MixtureModel(**{**vars(model), "segments": segments}), project)


def mixed(
    space: Space, columns: tuple[Column, ...], cells: pd.DataFrame, count: int, seed: int
) -> tuple[Mixture, float]:
    """A mixture of `count` segments, and its ICL (lower is better)."""
    numbers, choices = split(space, columns, cells)
    kinds: dict[str, Any] = {}
    for name, kind, table in (
        ("numbers", "gaussian_diag_nan", numbers),
        ("choices", "categorical_nan", choices),
    ):
        if table.shape[1]:
            kinds[name] = {"model": kind, "n_columns": table.shape[1]}
    found = StepMix(
        count, measurement=kinds, n_init=STARTS, max_iter=ROUNDS, random_state=seed,
        verbose=0, progress_bar=0,
    )  # fmt: skip
    whole = pd.DataFrame(np.hstack([numbers, choices]))
    with warnings.catch_warnings(), threadpool_limits(1):
        warnings.simplefilter("ignore")  # that it would get a little better with more rounds
        found.fit(whole)
    shares = found.predict_proba(whole)
    unsure = -float((shares * np.log(np.maximum(shares, 1e-12))).sum())
    learnt = found.get_parameters()["measurement"]
    means, spreads = (
        np.asarray(learnt["numbers"][name]) if "numbers" in learnt else np.zeros((count, 0))
        for name in ("means", "covariances")
    )
    parts, wide = [], int(learnt["choices"]["max_n_outcomes"]) if "choices" in learnt else 0
    for place, column in enumerate(column for column in columns if column.kind == "choice"):
        seen_ones = np.asarray(learnt["choices"]["pis"])[:, place * wide : (place + 1) * wide]
        chances = np.zeros((count, len(column.values)))  # a value that no row has is at the end
        known = min(wide, len(column.values))
        chances[:, :known] = seen_ones[:, :known]
        parts.append(chances)
    weights = np.asarray(found.get_parameters()["weights"])
    return Mixture(weights, means, spreads, tuple(parts)), float(found.bic(whole)) + 2 * unsure
