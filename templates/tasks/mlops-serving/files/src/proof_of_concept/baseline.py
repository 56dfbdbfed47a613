"""The baselines: a version that nobody looks after, and one that is replaced without a look."""

from __future__ import annotations

import numpy as np

from .operate.gate import PROMOTED
from .replay.run import Candidate, Event, Job, Operator

LATEST = 1000  # rows that the weekly training learns from

NAIVE = "Version 1 serves all the time, and nobody looks."
SECOND = f"Retrained every week on the latest {LATEST:,} rows, and promoted without a gate."


class Weekly(Operator):
    """Retrains every week, and trusts what comes of it."""

    def week(self, place: int, job: Job) -> None:
        """Replace the version by one that learnt from the latest rows."""
        if len(job.truth) > job.before:
            latest = np.arange(len(job.truth)) >= len(job.truth) - LATEST
            self.served = Candidate(job.version(latest), next(self.numbers), job.slow)
            why = f"Version {self.served.number} serves: it is this week's."
            self.events.append(Event(place, PROMOTED, why))
