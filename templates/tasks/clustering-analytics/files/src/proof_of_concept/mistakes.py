"""The rows that lie farthest from the segment they are of, or that lie between two."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from . import show
from .data import Rows
from .plumbing import results
from .predict import predict
from .scores import matched

WORST = 8  # mistakes shown


def worst(model: Any, rows: Rows, truth: np.ndarray | None, of: np.ndarray) -> list[dict[str, Any]]:
    """The rows farthest from the segment they are of, one of each kind first, but for those planted
    so; where nobody knows theirs, those nearest to two."""
    near = model.strengths(rows.cells)
    planted = rows.about["id"].isin(list(results.read_planted())).to_numpy()
    if truth is None:
        chosen = np.argsort(-np.sort(near)[:, -2], kind="stable")[:WORST]
    else:
        match = matched(truth, of)
        own = np.array([match.get(number, -1) for number in truth])
        chosen = np.flatnonzero((own != of) & (own >= 0) & ~planted)
        chosen = chosen[np.argsort(near[chosen, own[chosen]], kind="stable")]
        before = pd.Series(chosen).groupby([own[chosen], of[chosen]]).cumcount()
        chosen = chosen[np.argsort(before, kind="stable")][:WORST]
    mistakes = []
    for place in chosen:
        said = predict(model, rows.cells.loc[place].to_dict())
        other = said.next_best if truth is None else match[int(truth[place])]
        mistakes.append(
            {
                "id": rows.about["id"][place],
                "truth": model.segments[other].name,
                "predicted": said.label,
                **({"verb": "nearly as near as"} if truth is None else {}),
                "why": show.reason(said, other),
                "image": None,
                "text": show.written_out(said),
            }
        )
    return mistakes
