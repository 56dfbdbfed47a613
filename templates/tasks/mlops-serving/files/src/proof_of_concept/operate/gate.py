"""The simple rung: a gate before each candidate, alarms on what comes in, and rules to go back."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Any

import numpy as np
import pandas as pd

from ..drift.compare import counts, psi
from ..versions import Version, better, wrong
from .ending import ALARM, BACK, HELD, PROMOTED, WELL, Event
from .replay import Candidate, Job

WINDOW = 60  # requests in which drift is looked for
REFERENCE = 600  # the latest good rows, with which they are compared
CANARY, EVERY = 60, 5  # of so many requests every fifth goes to the candidate
FEWEST, WORSE_BY = 3, 0.25  # bad answers of a canary, and how much larger a share than beside it
MEMORIES = (0, 300, 60)  # rows: how soon each candidate of a week forgets half; 0 is never


class Gate:
    """Operates by rules that are written down.

    first: the version that serves at the start; limits: by column, the drift (PSI) from which it is
    set aside; reference: rows as they usually are.
    """

    def __init__(
        self, first: Version, limits: Mapping[str, float], reference: pd.DataFrame
    ) -> None:
        self.numbers, self.events = count(2), list[Event]()
        self.base = self.served = Candidate(first, 1)
        self.limits, self.reference = limits, reference.tail(REFERENCE)
        self.window = reference.tail(WINDOW)
        self.aside, self.heard = set[str](), set[str]()
        self.spoilt: set[int] = set()  # requests that nothing is learnt from
        self.trial: Candidate | None = None
        self.tried = np.zeros((2, 2))  # of those beside and of the canary: answers, bad ones
        self.until = 0  # the request with which the trial ends
        self.job: Job | None = None

    def week(self, place: int, job: Job) -> None:
        """Look at the outcomes of the last week, and at the candidate of this one."""
        self.job, good = job, self._good(job)
        if len(job.truth) == job.before:
            return
        self.reference = job.cells[good].tail(REFERENCE)
        if self.aside:
            self._lift(place, job)
        elif self.trial is None:
            self._try(place, job, good)

    def route(self, place: int, count: int) -> list[Candidate]:
        """The version that serves, and for every fifth request a candidate on trial."""
        trial = self.trial
        return [
            trial if trial and place + step < self.until and step % EVERY == 0 else self.served
            for step in range(count)
        ]

    def seen(self, place: int, cells: pd.DataFrame, bad: np.ndarray) -> None:
        """Look at the canary, then at every column of the last requests."""
        now, said = place + len(cells), Event(place, "", "")
        if self.trial:
            routed = self.route(place, len(cells))
            canary = np.array([one is self.trial for one in routed])
            for row, mask in enumerate((~canary, canary)):
                self.tried[row] += mask.sum(), bad[mask].sum()
            self._judge(now)
        self.window = pd.concat([self.window, cells]).tail(WINDOW)
        samples: Any = self.reference, self.window
        moved = {name: psi(*counts(*(one[name] for one in samples))) for name in self.limits}
        heard = {name for name in self.limits if moved[name] > self.limits[name]}
        # Once may be chance: a column is set aside when it is loud at two looks in a row.
        loud, self.heard = heard & (self.heard | self.aside), heard
        for name in sorted(loud - self.aside, key=lambda name: -moved[name]):
            why = f"PSI of {name!r} is {moved[name]:.2f}, its limit {self.limits[name]:.2f}"
            said = Event(now, ALARM, f"{why}: it is set aside.", name)
            self.events.append(said)
        for name in sorted(self.aside - loud):
            why = f"PSI of {name!r} is {moved[name]:.2f} again: back to the version that reads it."
            said = Event(now, WELL, why, name)
            self.events.append(said)
        if loud:
            self.spoilt |= set(range(max(0, now - WINDOW), now))
        if said.kind:
            self._set_aside(loud)

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
        rows: Any = job.cells.iloc[job.last :], job.truth[job.last :]
        if better(self.base.version, self.served.version, *rows):
            names = sorted(self.aside)
            why = f"By the outcomes of last week {', '.join(names)} still tell: no alarm."
            self.events += [Event(place, WELL, why, name) for name in names]
            self.spoilt -= set(range(job.last - job.before, len(job.truth) - job.before))
            self.reference = job.cells[self._good(job)].tail(REFERENCE)
            self._set_aside(set())

    def _try(self, place: int, job: Job, good: np.ndarray) -> None:
        """Hold the week's candidate, or let it try. Every second row of last week judges it."""
        judge = np.arange(len(good)) >= job.last
        judge &= good & (np.arange(len(good)) % 2 == 1)
        rows: Any = job.cells[judge], job.truth[judge]
        best, *others = (job.version(good & ~judge, half=half) for half in MEMORIES)
        for other in others:
            best = other if better(other, best, *rows) else best
        errors = [int(wrong(one, *rows).sum()) for one in (best, self.base.version)]
        told = f"{errors[0]} of {judge.sum()} wrong on last week's outcomes, {errors[1]} as served"
        if not judge.any() or better(self.base.version, best, *rows):
            self.events.append(Event(place, HELD, f"The candidate has {told}: it is held."))
            return
        self.trial, self.until = Candidate(best, next(self.numbers), job.slow), place + CANARY
        self.tried[:] = 0

    def _judge(self, now: int) -> None:
        """Roll a canary back that is late or fails, and promote one that has come through."""
        (beside, bad_beside), (answers, bad) = self.tried
        more = bad / max(answers, 1) - bad_beside / max(beside, 1)
        told = f"{bad:.0f} of {answers:.0f} canary answers late or refused"
        if bad >= FEWEST and more > WORSE_BY:
            self.events.append(Event(now, BACK, f"{told}: rolled back."))
            self.trial = None
        elif now >= self.until and self.trial:
            self.events.append(Event(now, PROMOTED, f"{told}: version {self.trial.number} serves."))
            self.base = self.served = self.trial
            self.trial = None

    def _good(self, job: Job) -> np.ndarray:
        """(rows,): those that were not spoilt by an alarm."""
        good = np.ones(len(job.truth), dtype=bool)
        places = np.array(sorted(self.spoilt), dtype=int) + job.before
        good[places[places < len(good)]] = False
        return good
