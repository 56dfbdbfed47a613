"""The incidents of the replay: what is planted in the traffic, when, and in which column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..replay import faults
from ..replay.faults import CATEGORY, MISSING, UNIT, how_common, struck
from ..replay.traffic import Traffic
from ..tables.columns import Column

DRIFT, WORSE, SLOW = "the outcome drifts", "a candidate is worse", "a candidate is slow"
NO_COLUMN = (WORSE, SLOW)  # what strikes a candidate, and no column
KINDS = (UNIT, CATEGORY, MISSING, DRIFT, *NO_COLUMN)
WEEKS = 13  # of a replay: a quarter of a year
# Kind, first week, and for how many weeks. YOUR TURN (PLAN.md, week 1): what happened to you?
PLAN = (
    (UNIT, 1, 2), (WORSE, 4, 1), (CATEGORY, 5, 1), (SLOW, 7, 1), (MISSING, 8, 1), (DRIFT, 10, 3),
)  # fmt: skip
TURNED = 0.75  # the share of the usual outcomes that turn where the outcome drifts


@dataclass(frozen=True)
class Incident:
    """kind: one of KINDS; first: its first week, from 0; weeks: how many; column: "" for none."""

    kind: str
    first: int
    weeks: int
    column: str = ""

    @property
    def name(self) -> str:
        """As lists have it: "a unit changes: amount"."""
        return f"{self.kind}: {self.column}" if self.column else self.kind

    @property
    def told(self) -> str:
        """What happens, in a sentence."""
        own = {
            DRIFT: f"Where {self.column!r} made the outcome looked for rare, it comes in "
            f"{TURNED:.0%} of the rows that would have had the other.",
            WORSE: "The training job joins the outcomes to the wrong rows, and learns nothing.",
            SLOW: "The week's candidate takes ten times as long to answer, once it has traffic.",
        }
        return own.get(self.kind) or faults.told(self.kind, self.column)


def suited(kind: str, columns: Sequence[Column]) -> list[str]:
    """The columns to which an incident can happen; a bad candidate strikes none."""
    return [""] if kind in NO_COLUMN else faults.suited(kind, columns)


def planned(columns: Sequence[Column], tells: Sequence[str]) -> tuple[Incident, ...]:
    """The incidents of a replay. tells: the names of the columns, the most telling first.

    For what no column here can have, such as a new category where all are numbers, values go
    missing.
    """
    found = []
    for kind, first, weeks in PLAN:
        kind = kind if suited(kind, columns) else MISSING
        fit = sorted(suited(kind, columns), key=["", *tells].index)
        # Where one column was struck already, the outcome drifts by the next.
        fit = fit[1:] if kind == DRIFT and len(fit) > 1 else fit
        found += [Incident(kind, first, weeks, column) for column in fit[:1]]
    return tuple(found)


def planted(traffic: Traffic, incidents: Sequence[Incident], seed: int) -> Traffic:
    """The traffic, struck by these incidents."""
    cells, truth, random = traffic.cells.copy(), traffic.truth.copy(), np.random.default_rng(seed)
    for one in (one for one in incidents if one.column):
        places, known = traffic.places(one), traffic.known[0][one.column]
        own = cells.loc[places, one.column]
        if one.kind == DRIFT:
            rare = how_common(known, traffic.known[1], own) < traffic.known[1].mean()
            truth[places[rare & (random.random(len(places)) < TURNED)]] = 1
        cells.loc[places, one.column] = struck(one.kind, own, known)
    slipped, slow = (
        {one.first + week for one in incidents if one.kind == kind for week in range(one.weeks)}
        for kind in NO_COLUMN
    )
    return replace(
        traffic, cells=cells, truth=truth, slipped=slipped, slow=slow, planted=tuple(incidents)
    )
