"""The traffic of a replay: rows in the order in which they come in, with incidents planted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..config import ProblemError
from ..tables.columns import Column
from ..tables.rows import Rows
from ..tables.times import moment
from .incidents import DRIFT, SLOW, TURNED, WEEKS, WORSE, Incident, changed_cells, on_rare_side

FEWEST = 8  # requests a week: below that a replay shows nothing


@dataclass(frozen=True)
class Traffic:
    """What comes in, oldest first, and what is known before it.

    columns: those to learn from; known, known_truth: the rows of before; cells: the requests as
    they arrive, and truth: (requests,) the outcome of each, known when its week is over; weeks:
    (requests,), from 0; noise: (requests,), how much longer than usual each takes, 1 on average.
    """

    columns: tuple[Column, ...]
    known: pd.DataFrame
    known_truth: np.ndarray
    cells: pd.DataFrame
    truth: np.ndarray
    weeks: np.ndarray
    noise: np.ndarray
    incidents: tuple[Incident, ...]

    def __len__(self) -> int:
        return len(self.truth)

    def places(self, incident: Incident) -> np.ndarray:
        """The places of the requests that come in while an incident lasts."""
        last = incident.first + incident.weeks
        return np.flatnonzero((self.weeks >= incident.first) & (self.weeks < last))

    def has(self, kind: str, week: int) -> bool:
        """Whether an incident of a kind lasts in a week."""
        own = [one for one in self.incidents if one.kind == kind]
        return any(one.first <= week < one.first + one.weeks for one in own)

    def slipped(self, week: int) -> bool:
        """Whether the training job of a week joins the outcomes to the wrong rows."""
        return self.has(WORSE, week)

    def slow(self, week: int) -> bool:
        """Whether what a week's training job makes is slow once it has traffic."""
        return self.has(SLOW, week)


def traffic_of(
    columns: Sequence[Column],
    known: tuple[pd.DataFrame, np.ndarray],
    rows: tuple[pd.DataFrame, np.ndarray],
    incidents: Sequence[Incident],
    seed: int,
    weeks: int = WEEKS,
) -> Traffic:
    """A replay of `rows` in so many weeks of equal size, struck by these incidents.

    known, rows: cells and outcomes, oldest first. Raises ProblemError when there are too few.
    """
    cells, truth, random = (
        rows[0].reset_index(drop=True),
        rows[1].copy(),
        np.random.default_rng(seed),
    )
    if len(truth) < weeks * FEWEST:
        raise ProblemError(
            f"{len(truth)} rows are too few to be replayed as {weeks} weeks of traffic: collect "
            f"at least {5 * weeks * FEWEST // 2}, of which four in ten are replayed."
        )
    noise = random.lognormal(0, 0.3, len(truth))
    week_of = np.arange(len(truth)) * weeks // len(truth)
    whole = Traffic(tuple(columns), *known, cells, truth, week_of, noise, tuple(incidents))
    for incident in incidents:
        places = whole.places(incident)
        usual = known[0][incident.column].mode() if incident.column else []
        struck = changed_cells(incident, cells.loc[places], str(usual[0]) if len(usual) else "")
        cells = pd.concat([cells.drop(index=places), struck]).sort_index()
        if incident.kind == DRIFT:
            column = next(one for one in columns if one.name == incident.column)
            sides: Any = known[0][incident.column], known[1], cells.loc[places, incident.column]
            rare = on_rare_side(column, *sides)
            truth[places[rare & (random.random(len(places)) < TURNED)]] = 1
    return Traffic(tuple(columns), *known, cells, truth, week_of, noise, tuple(incidents))


def in_order(*parts: Rows) -> Rows:
    """All rows of these parts, oldest first where they have a time, else as they stand."""
    cells, about = (
        pd.concat([getattr(part, name) for part in parts], ignore_index=True)
        for name in ("cells", "about")
    )
    moments = [moment(text) if text else 0.0 for text in about["time"]]
    return Rows(cells, about).take(np.argsort(moments, kind="stable"))
