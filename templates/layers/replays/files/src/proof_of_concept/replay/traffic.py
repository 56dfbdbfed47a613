"""Rows as the traffic of a service: in the order in which they come in, week by week."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..config import ProblemError
from ..tables.columns import Column
from ..tables.rows import Rows
from ..tables.times import moment

FEWEST = 8  # requests a week: below that a replay shows nothing
Sample = tuple[pd.DataFrame, np.ndarray]  # cells, and the outcome of each row as 0 or 1


@dataclass(frozen=True)
class Traffic:
    """What comes in, oldest first, and what is known before it.

    columns: those to learn from; known: the rows of before; cells: the requests as they arrive, and
    truth: (requests,) the outcome of each, known when its week is over; weeks: (requests,), from 0;
    noise: (requests,), how much longer than usual each takes, 1 on average; slipped: the weeks
    whose training job joins the outcomes to the wrong rows; slow: those whose candidate is slow;
    planted: what happens to it, for whoever counts that: each has its first week and its weeks.
    """

    columns: tuple[Column, ...]
    known: Sample
    cells: pd.DataFrame
    truth: np.ndarray
    weeks: np.ndarray
    noise: np.ndarray
    slipped: Collection[int] = ()
    slow: Collection[int] = ()
    planted: tuple[Any, ...] = ()

    def __len__(self) -> int:
        return len(self.truth)

    def places(self, lasting: Any) -> np.ndarray:
        """The places of the requests that come in while something that is planted lasts."""
        last = lasting.first + lasting.weeks
        return np.flatnonzero((self.weeks >= lasting.first) & (self.weeks < last))


def traffic_of(
    columns: Sequence[Column], known: Sample, rows: Sample, seed: int, weeks: int
) -> Traffic:
    """`rows` in so many weeks of equal size. Both samples are oldest first.

    Raises ProblemError when there are too few.
    """
    count, random = len(rows[1]), np.random.default_rng(seed)
    if count < weeks * FEWEST:
        raise ProblemError(
            f"{count} rows are too few to be replayed as {weeks} weeks of traffic: collect "
            f"at least {5 * weeks * FEWEST // 2}, of which four in ten are replayed."
        )
    cells, week_of = rows[0].reset_index(drop=True), np.arange(count) * weeks // count
    noise = random.lognormal(0, 0.3, count)
    return Traffic(tuple(columns), known, cells, rows[1].copy(), week_of, noise)


def in_order(*parts: Rows) -> Rows:
    """All rows of these parts, oldest first where they have a time, else as they stand."""
    cells, about = (
        pd.concat([getattr(part, name) for part in parts], ignore_index=True)
        for name in ("cells", "about")
    )
    moments = [moment(text) if text else 0.0 for text in about["time"]]
    return Rows(cells, about).take(np.argsort(moments, kind="stable"))
