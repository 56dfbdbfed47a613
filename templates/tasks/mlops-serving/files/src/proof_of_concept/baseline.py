"""The baselines: no model, a version that nobody looks after, and one replaced without a look."""

from __future__ import annotations

import numpy as np

from .operate.gate import PROMOTED
from .replay.run import Candidate, Ending, Event, Job, Operator
from .replay.traffic import Traffic

LATEST = 1000  # rows that the weekly training learns from

NAIVE = "Version 1 serves all the time, and nobody looks."
USUAL = "The usual outcome is the answer to all, without a model."
SECOND = f"Retrained every week on the latest {LATEST:,} rows, and promoted without a gate."


def usual(traffic: Traffic) -> Ending:
    """Answer everything by the usual outcome: at once, and with nothing to refuse."""
    none = np.zeros(len(traffic))
    return Ending(traffic, none, none.astype(bool), none.astype(int), [])


class Weekly(Operator):
    """Retrains every week, and trusts what comes of it."""

    def week(self, place: int, job: Job) -> None:
        """Replace the version by one that learnt from the latest rows."""
        if len(job.truth) > job.before:
            latest = np.arange(len(job.truth)) >= len(job.truth) - LATEST
            self.served = Candidate(job.version(latest), next(self.numbers), job.slow)
            why = f"Version {self.served.number} serves: it is this week's."
            self.events.append(Event(place, PROMOTED, why, sure=False))
