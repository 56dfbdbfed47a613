"""The baselines: no model, one rule, a version left alone, and one replaced without a look."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from .operate.gate import PROMOTED
from .replay.faults import how_common
from .replay.run import Candidate, Ending, Event, Job, Operator
from .replay.traffic import Traffic

LATEST = 1000  # rows that the weekly training learns from

NAIVE = "Version 1 serves all the time, and nobody looks."
USUAL = "The usual outcome is the answer to all, without a model."
RULE = "The outcome that is more common where the one column {!r} lies (1R), without a model."
SECOND = f"Retrained every week on the latest {LATEST:,} rows, and promoted without a gate."


def usual(traffic: Traffic) -> Ending:
    """Answer everything by the usual outcome: at once, and with nothing to refuse."""
    return _fixed(traffic, np.zeros(len(traffic)))


def one_rule(traffic: Traffic, middles: Mapping[str, float]) -> tuple[str, Ending]:
    """The column whose rule is least often wrong on the known rows (1R), and what it answers.

    A row gets the outcome that is the more common where its one cell lies: a number by fifths, a
    choice by value, the usual outcome where none is known. middles: what stands for a gap.
    """
    cells, truth = traffic.known[0].fillna(dict(middles)), traffic.known[1]

    def said(name: str, own: pd.DataFrame) -> np.ndarray:
        return how_common(cells[name], truth, own[name]) > 0.5

    names = (column.name for column in traffic.columns)
    best = min(names, key=lambda name: (said(name, cells) != truth).mean())
    asked = traffic.cells.fillna(dict(middles))
    return best, _fixed(traffic, said(best, asked).astype(float))


def _fixed(traffic: Traffic, chances: np.ndarray) -> Ending:
    """An ending without an operator, in which all is answered in time."""
    none = np.zeros(len(traffic), int)
    return Ending(traffic, chances, none.astype(bool), none, [])


class Weekly(Operator):
    """Retrains every week, and trusts what comes of it."""

    def week(self, place: int, job: Job) -> None:
        """Replace the version by one that learnt from the latest rows."""
        if len(job.truth) > job.before:
            latest = np.arange(len(job.truth)) >= len(job.truth) - LATEST
            self.served = Candidate(job.version(latest), next(self.numbers), job.slow)
            why = f"Version {self.served.number} serves: it is this week's."
            self.events.append(Event(place, PROMOTED, why, sure=False))
