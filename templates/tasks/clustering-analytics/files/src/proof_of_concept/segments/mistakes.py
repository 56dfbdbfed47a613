"""The rows that lie farthest from the segment they are of, or that lie between two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from .. import show
from ..data import Rows
from ..plumbing import results
from ..predict import predict
from ..scores import matched, within_reach
from ..tables.columns import Column

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


def unclear_note(columns: Sequence[Column], rows: Rows, truth: np.ndarray) -> str:
    """How much of what is planted in these rows nobody could get right, as an ARI."""
    ids = rows.about["id"]
    reach = within_reach(truth, ids.isin(list(results.read_planted())).to_numpy())
    so = f"whoever places all others rightly, and half of these, has an ARI of {reach:.2f}"
    note = results.planted_note(ids.tolist(), "rows", so)
    slips = np.zeros(len(ids), dtype=bool)
    for column in columns:
        cells: Any = rows.cells[column.name]
        listed = cells.isin(column.values)
        slips |= ~(listed if column.values else cells.between(column.low, column.high)).to_numpy()
    return (
        f"{note} Gaps and slips are planted too: {slips.sum()} test rows have a cell that is "
        "missing, mistyped or out of its range, which lowers that ARI further."
    ).strip()
