"""The simple rung: a gate before each candidate, alarms on what comes in, and rules to go back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from ..drift.watch import REFERENCE, WINDOW, Watch
from ..replay.run import Candidate, Event, Job, Operator
from ..replay.versions import Version, called, losses
from ..service.trial import Canary, better
from .candidates import best_of

ALARM, WELL, HELD = "alarm", "well again", "held"
BACK, PROMOTED = "rolled back", "promoted"
REFUSED = 0.2  # share of the values between two looks from which it is an alarm
MEMORIES = (np.inf, 300.0, 60.0)  # rows: how soon each candidate of a week forgets half


class Gate(Operator):
    """Operates by rules that are written down.

    first: the version that serves at the start; limits: by column, the drift (PSI) from which it is
    set aside; usual: rows as they usually are.
    """

    def __init__(self, first: Version, limits: Mapping[str, float], usual: pd.DataFrame) -> None:
        super().__init__(first)
        self.base = self.served  # the version with all columns
        self.watch = Watch(usual, limits)
        self.watch.add(usual.tail(WINDOW))
        self.aside = set[str]()  # columns
        self.spoilt = set[int]()  # requests that nothing is learnt from
        self.cleared = set[int]()  # those of an alarm that was taken back: another usual state
        self.trial: tuple[Candidate, Canary] | None = None
        self.sure = False  # whether the candidate on trial is better beyond chance
        self.job: Job | None = None

    def week(self, place: int, job: Job) -> None:
        """Look at the outcomes of the last week, and at the candidate of this one."""
        self.job, good = job, self._good(job)
        if len(job.truth) == job.before:
            return
        self.watch.usual = job.cells[good & ~self._among(job, self.cleared)].tail(REFERENCE)
        if self.aside:
            self._lift(place, job)
        elif self.trial is None:
            self._try(place, job, good)

    def route(self, place: int, count: int) -> list[Candidate]:
        """The version that serves, and for every fifth request a candidate on trial."""
        if self.trial is None:
            return super().route(place, count)
        candidate, canary = self.trial
        return [candidate if taken else self.served for taken in canary.takes(count)]

    def seen(self, place: int, cells: pd.DataFrame, bad: np.ndarray) -> None:
        """Look at every column of the last requests, and at the canary."""
        now = place + len(cells)
        self.watch.add(cells)
        loud = self.watch.alarms(self.aside)
        self._judge(now, bad)
        share: Any = self.base.version.strange(cells).mean()
        # Where so much is refused no second look is needed.
        many: list[str] = share[share > REFUSED].index.tolist()
        why = {name: f"{share[name]:.0%} of {name!r} are refused" for name in many}
        for name in sorted(loud, key=lambda name: -loud[name]):
            limit = self.watch.limits[name]
            why.setdefault(name, f"PSI of {name!r} is {loud[name]:.2f}, its limit {limit:.2f}")
        for name in (name for name in why if name not in self.aside):
            self.events.append(Event(now, ALARM, f"{why[name]}: it is set aside.", name))
        told = "is usual again: back to the version that reads it."
        for name in sorted(self.aside - why.keys()):
            self.events.append(Event(now, WELL, f"{name!r} {told}", name))
        self.spoilt |= set(range(max(0, now - WINDOW), now)) if why else set()
        if {*why} != self.aside:
            self._set_aside({*why})

    def _set_aside(self, names: set[str]) -> None:
        """Serve by a version that was trained without these columns; by the usual one of none."""
        left = [one for one in self.base.version.columns if one.name not in names]
        self.aside, self.trial = names, None
        if not names:
            self.served = self.base
        elif left and self.job:
            version = self.job.version(self._good(self.job), left)
            self.served = Candidate(version, next(self.numbers))

    def _lift(self, place: int, job: Job) -> None:
        """Take alarms back where the outcomes say that the version with all columns was better."""
        cells, truth = job.cells.iloc[job.last :], job.truth[job.last :]
        said = (one.version.chances(cells) for one in (self.base, self.served))
        if better(*(losses(one, truth) for one in said)):
            names = sorted(self.aside)
            why = f"By the outcomes of last week {', '.join(names)} still tell: no alarm."
            self.events += [Event(place, WELL, why, name) for name in names]
            week = set(range(job.last - job.before, len(job.truth) - job.before))
            self.cleared |= week
            self.spoilt -= week
            self.watch.cleared = job.cells[self._among(job, self.cleared)].tail(REFERENCE)
            self._set_aside(set())

    def _try(self, place: int, job: Job, good: np.ndarray) -> None:
        """Hold the week's candidate, or let it try. Every second row of last week judges it."""
        places = np.arange(len(good))
        judge = good & (places >= job.last) & (places % 2 == 1)
        cells: Any = job.cells[judge]
        truth = job.truth[judge]
        best, said = best_of(job.versions(good & ~judge, MEMORIES), cells, truth)
        both = said, self.base.version.chances(cells)
        errs, served = ((called(one) != truth).sum() for one in both)
        new, old = (losses(one, truth) for one in both)
        self.sure = better(new, old)
        # One that looks worse is held, be it by chance: another comes next week.
        if not judge.any() or new.mean() > old.mean():
            told = f"{errs} of {len(new)} wrong on last week's outcomes, {served} as served"
            score = f"Brier score {new.mean():.3f} against {old.mean():.3f}"
            sure = better(old, new)
            chance = "" if sure else ", which may be chance"
            why = f"The candidate has {told} ({score}{chance}): it is held."
            self.events.append(Event(place, HELD, why, sure=sure))
        else:
            self.trial = Candidate(best, next(self.numbers), job.slow), Canary()

    def _judge(self, now: int, bad: np.ndarray) -> None:
        """Roll a canary back that is late or fails, and promote one that has come through."""
        if self.trial is None:
            return
        candidate, canary = self.trial
        canary.seen(bad)
        if canary.failed:
            self.events.append(Event(now, BACK, f"{canary.told}: rolled back."))
            self.trial = None
        # While a column is above its limit, nobody knows what a candidate would be promoted into.
        elif canary.passed and not self.watch.above:
            why = f"{canary.told}: version {candidate.number} serves."
            self.events.append(Event(now, PROMOTED, why, sure=self.sure))
            self.base = self.served = candidate
            self.trial = None

    def _good(self, job: Job) -> np.ndarray:
        """(rows,): those that were not spoilt by an alarm."""
        return ~self._among(job, self.spoilt)

    def _among(self, job: Job, requests: set[int]) -> np.ndarray:
        """(rows,): those that came in as these requests."""
        return np.isin(np.arange(len(job.truth)) - job.before, list(requests))
