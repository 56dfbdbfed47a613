"""Replay the traffic, request by request, with whoever operates the service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Protocol

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from ..versions import Fit, Version, fitted, logistic
from .ending import Ending, Event
from .traffic import Traffic

STEP = 20  # requests between two looks of the operator
# Of an answer. They are simulated, so that no figure depends on how busy this computer is.
USUAL_MS, LIMIT_MS, SLOW_TIMES = 20.0, 200.0, 10.0


@dataclass(frozen=True)
class Candidate:
    """A version that serves or might, by its number. slow: whether it is once it has traffic."""

    version: Version
    number: int
    slow: bool = False


@dataclass
class Job:
    """A week's training job: the rows whose outcome is known, oldest first, those of before first.

    before: how many are from before the replay; last: where the last week's begin.
    """

    columns: tuple[Any, ...]
    cells: pd.DataFrame
    truth: np.ndarray
    before: int
    last: int
    slipped: bool
    slow: bool
    fit: Fit = logistic

    def version(self, chosen: np.ndarray, columns: Sequence[Any] = (), half: int = 0) -> Version:
        """A version learnt from the rows of a mask.

        half: where the latest count most, a row so many rows older counts half; 0: all count alike.
        """
        places = np.flatnonzero(chosen)
        age = len(self.truth) - 1 - places
        truth = self.truth[places]
        return fitted(
            columns or self.columns, self.cells.iloc[places],
            np.roll(truth, 1) if self.slipped else truth,
            0.5 ** (age / half) if half else None, self.fit,
        )  # fmt: skip


class Operator(Protocol):
    """Whoever looks after the service. events: what it did, in order."""

    events: list[Event]

    def week(self, place: int, job: Job) -> None:
        """A week begins with the request at `place`, and its training job can be run."""

    def route(self, place: int, count: int) -> list[Candidate]:
        """Who answers each of the next requests."""
        ...

    def seen(self, place: int, cells: pd.DataFrame, bad: np.ndarray) -> None:
        """These requests came in, and `bad` of them were late or had no answer: (requests,)."""


# One thread: these versions are small, and several threads would mostly wait for each other.
@threadpool_limits.wrap(limits=1)
def replay(traffic: Traffic, operator: Operator, fit: Fit = logistic) -> Ending:
    """Let an operator go through all of the traffic. Nothing is told before its time."""
    count, before = len(traffic), len(traffic.known_truth)
    ending = Ending(
        np.full(count, np.nan), np.zeros(count, bool), np.zeros(count, int), traffic.truth
    )
    every = pd.concat([traffic.known, traffic.cells], ignore_index=True)
    truth = np.concatenate([traffic.known_truth, traffic.truth])
    starts = [int(np.searchsorted(traffic.weeks, week)) for week in range(traffic.weeks[-1] + 2)]
    for week, (start, end) in enumerate(pairwise(starts)):
        last = starts[week - 1] if week else start
        rows = every.iloc[: before + start], truth[: before + start], before, before + last
        faults = traffic.slipped(week), traffic.slow(week)
        operator.week(start, Job(traffic.columns, *rows, *faults, fit))
        for place in range(start, end, STEP):
            places = np.arange(place, min(place + STEP, end))
            cells, routed = traffic.cells.iloc[places], operator.route(place, len(places))
            for one in {each.number: each for each in routed}.values():
                own = places[[each.number == one.number for each in routed]]
                ending.chances[own] = one.version.chances(traffic.cells.iloc[own])
                took = USUAL_MS * traffic.noise[own] * (SLOW_TIMES if one.slow else 1.0)
                ending.late[own], ending.numbers[own] = took > LIMIT_MS, one.number
            operator.seen(place, cells, ~ending.available[places])
    ending.events = operator.events
    return ending
