"""Replay traffic, request by request, with whoever operates the service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from typing import Any

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from ..tables.columns import Column
from .traffic import Traffic
from .versions import Fit, Version, called, fitted_each

STEP = 20  # requests between two looks of the operator
# Of an answer. They are simulated, so that no figure depends on how busy this computer is.
USUAL_MS, LIMIT_MS, SLOW_TIMES = 20.0, 200.0, 10.0


@dataclass(frozen=True)
class Candidate:
    """A version that serves or might, by its number. slow: whether it is once it has traffic."""

    version: Version
    number: int
    slow: bool = False


@dataclass(frozen=True)
class Job:
    """A week's training job: the rows whose outcome is known, oldest first.

    before: how many are from before the replay; last: where the last week's begin; slipped: whether
    it joins the outcomes to the wrong rows; slow: whether what it makes is.
    """

    columns: tuple[Column, ...]
    cells: pd.DataFrame
    truth: np.ndarray
    before: int
    last: int
    slipped: bool
    slow: bool
    fit: Fit

    def version(self, chosen: np.ndarray, columns: Sequence[Column] = ()) -> Version:
        """A version learnt from the rows of a mask, of which all count alike."""
        return self.versions(chosen, (np.inf,), columns)[0]

    def versions(
        self, chosen: np.ndarray, halves: Sequence[float], columns: Sequence[Column] = ()
    ) -> list[Version]:
        """One for each of `halves`: a row that is so many older than the latest counts half."""
        places, truth = np.flatnonzero(chosen), np.roll(self.truth[chosen], int(self.slipped))
        weights = (0.5 ** ((len(self.truth) - 1 - places) / half) for half in halves)
        columns, cells = columns or self.columns, self.cells.iloc[places]
        return fitted_each(columns, cells, truth, self.fit, weights)


@dataclass(frozen=True)
class Event:
    """What an operator did: after how many requests, what, why, and to which column.

    sure: whether what it was done for is beyond chance.
    """

    place: int
    kind: str
    why: str
    column: str = ""
    sure: bool = True


class Operator:
    """Whoever looks after the service: by itself nobody does, and the first version serves.

    events: what was done, in order.
    """

    def __init__(self, first: Version) -> None:
        self.served, self.numbers = Candidate(first, 1), count(2)
        self.events: list[Event] = []

    def week(self, place: int, job: Job) -> None:
        """A week begins with the request at `place`, and its training job can be run."""

    def route(self, place: int, count: int) -> list[Candidate]:
        """Who answers each of the next requests."""
        return [self.served] * count

    def seen(self, place: int, cells: pd.DataFrame, bad: np.ndarray) -> None:
        """These requests came in, and `bad` of them were late or had no answer: (requests,)."""


@dataclass(frozen=True)
class Ending:
    """What became of each request, (requests,) each, and what the operator did.

    chances: how likely the outcome looked for was said to be, NaN where the row was refused; late:
    whether the answer came too late; numbers: the version that answered.
    """

    traffic: Traffic
    chances: np.ndarray
    late: np.ndarray
    numbers: np.ndarray
    events: list[Event]

    @property
    def available(self) -> np.ndarray:
        """(requests,): a valid answer, in time."""
        return ~np.isnan(self.chances) & ~self.late

    @property
    def bad(self) -> np.ndarray:
        """(requests,): late, refused, or the wrong outcome."""
        return ~self.available | (called(self.chances) != self.traffic.truth)


# One thread: these versions are small, and several threads would mostly wait for each other.
@threadpool_limits.wrap(limits=1)
def replay(traffic: Traffic, operator: Operator, fit: Fit) -> Ending:
    """Let an operator go through all of the traffic. Nothing is told before its time."""
    many, before = len(traffic), len(traffic.known[1])
    numbers, chances, late = np.zeros(many, int), np.full(many, np.nan), np.zeros(many, bool)
    ending = Ending(traffic, chances, late, numbers, operator.events)
    every = pd.concat([traffic.known[0], traffic.cells], ignore_index=True)
    truth = np.concatenate([traffic.known[1], traffic.truth])
    starts = [int(np.searchsorted(traffic.weeks, week)) for week in range(traffic.weeks[-1] + 2)]
    answers: dict[int, Any] = {}  # of each version, to all requests at once: that is faster
    for week, (start, end) in enumerate(pairwise(starts)):
        known, last = before + start, before + starts[max(week - 1, 0)]
        faults = week in traffic.slipped, week in traffic.slow
        rows = every.iloc[:known], truth[:known], before, last
        operator.week(start, Job(traffic.columns, *rows, *faults, fit))
        for place in range(start, end, STEP):
            places = np.arange(place, min(place + STEP, end))
            for at, one in zip(places, operator.route(place, len(places)), strict=True):
                if one.number not in answers:
                    answers[one.number] = one.version.chances(traffic.cells)
                took = USUAL_MS * traffic.noise[at] * (SLOW_TIMES if one.slow else 1.0)
                chances[at], late[at] = answers[one.number][at], took > LIMIT_MS
                numbers[at] = one.number
            operator.seen(place, traffic.cells.iloc[places], ~ending.available[places])
    return ending
