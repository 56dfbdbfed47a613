"""The rows that are in the wrong segment most surely, or that lie between two."""

from __future__ import annotations

from typing import Any

import numpy as np

from . import show
from .data import Rows
from .plumbing import results
from .predict import predict
from .scores import matched

WORST = 8  # mistakes shown


def worst(model: Any, rows: Rows, truth: np.ndarray | None, of: np.ndarray) -> list[dict[str, Any]]:
    """The rows that are surest to be in another segment than theirs, but for those planted so;
    where nobody knows theirs, those that are least sure."""
    sure = model.strengths(rows.cells).max(axis=1)
    planted = rows.about["id"].isin(list(results.read_planted())).to_numpy()
    if truth is None:
        chosen = np.argsort(sure, kind="stable")[:WORST]
    else:
        match = matched(truth, of)
        own = np.array([match.get(number, -1) for number in truth])
        chosen = np.flatnonzero((own != of) & (own >= 0) & ~planted)
        chosen = chosen[np.argsort(-sure[chosen], kind="stable")][:WORST]
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
                "why": show.reason(said),
                "image": None,
                "text": show.written_out(said),
            }
        )
    return mistakes
