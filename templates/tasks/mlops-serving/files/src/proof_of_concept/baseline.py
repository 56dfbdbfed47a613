"""The baselines: a version that nobody looks after, and one that is replaced without a look."""

from __future__ import annotations

from itertools import count

import numpy as np
import pandas as pd

from .operate.ending import PROMOTED, Event
from .operate.replay import Candidate, Job
from .versions import Version

LATEST = 1000  # rows that the weekly training learns from

NAIVE = "Version 1 serves all the time, and nobody looks."
SECOND = f"Retrained every week on the latest {LATEST:,} rows, and promoted without a gate."


class Unattended:
    """Deploys once."""

    def __init__(self, first: Version) -> None:
        self.served, self.events = Candidate(first, 1), list[Event]()

    def week(self, place: int, job: Job) -> None:
        """Nothing happens."""

    def route(self, place: int, count: int) -> list[Candidate]:
        """The one version there is."""
        return [self.served] * count

    def seen(self, place: int, cells: pd.DataFrame, bad: np.ndarray) -> None:
        """Nobody looks."""


class Weekly(Unattended):
    """Retrains every week, and trusts what comes of it."""

    def __init__(self, first: Version) -> None:
        super().__init__(first)
        self.numbers = count(2)

    def week(self, place: int, job: Job) -> None:
        """Replace the version by one that learnt from the latest rows."""
        if len(job.truth) > job.before:
            latest = np.arange(len(job.truth)) >= len(job.truth) - LATEST
            self.served = Candidate(job.version(latest), next(self.numbers), job.slow)
            why = f"Version {self.served.number} serves: it is this week's."
            self.events.append(Event(place, PROMOTED, why))
