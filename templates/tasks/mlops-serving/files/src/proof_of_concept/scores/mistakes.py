"""The bad answers that the model gave, one of each kind first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..operate.incidents import Incident
from ..plumbing.results import read_planted
from ..tables.columns import Column
from ..versions import called
from . import Operation

WORST = 8  # mistakes shown
CALM = "no incident"


def worst(one: Operation, ids: Sequence[str], labels: Sequence[str]) -> list[dict[str, Any]]:
    """The first of each incident and cause, then the second of each, but for planted outcomes.

    ids: (requests,), by which rows with a wrong outcome are known.
    """
    planted, turn = read_planted(), dict[tuple[str, str], int]()
    found = list[tuple[int, bool, int, tuple[str, str]]]()
    for place in np.flatnonzero(one.bad).tolist():
        if ids[place] in planted:
            continue
        incident, cause = during(one, place), cause_of(one, place)
        key = (incident.kind if incident else CALM, cause)
        turn[key] = turn.get(key, 0) + 1
        found.append((turn[key], cause == "the wrong outcome", place, key))
    return [
        {
            "id": f"request {place} ({ids[place]})",
            "truth": labels[one.ending.truth[place]],
            "predicted": said(one, place, labels),
            "why": f"{cause.capitalize()}, by version {one.ending.numbers[place]}; {kind}.",
            "image": None,
            "text": written_out(one.traffic.columns, one.traffic.cells.loc[place]),
        }
        for _, _, place, (kind, cause) in sorted(found)[:WORST]
    ]


def during(one: Operation, place: int) -> Incident | None:
    """The incident that lasts at a request."""
    own = [each for each in one.traffic.incidents if place in one.traffic.places(each)]
    return own[0] if own else None


def cause_of(one: Operation, place: int) -> str:
    """Why an answer is bad."""
    if one.ending.late[place]:
        return "too late"
    return "refused" if one.ending.failed[place] else "the wrong outcome"


def said(one: Operation, place: int, labels: Sequence[str]) -> str:
    """What was answered."""
    if one.ending.failed[place]:
        return "no answer"
    return labels[int(called(one.ending.chances[[place]])[0])]


def written_out(columns: Sequence[Column], row: Any) -> str:
    """A row in words: "contract: monthly; tenure: 3 months"."""
    return "; ".join(f"{column.name}: {column.shown(row[column.name])}" for column in columns)
