"""What alarms are worth to who has to look at them.

A fault is one event: it counts once, however long it lasts, and is caught by an alarm that comes at
most `horizon` steps after it began. Point-adjusted F1, which many papers report, is left out on
purpose: it counts every step of a fault as found if one of them was, so that alarms at random look
good as soon as faults are long (Kim and others 2022, "Towards a Rigorous Evaluation of Time-Series
Anomaly Detection").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .faults import Fault
from .faults.alarms import Judged


@dataclass(frozen=True)
class Counts:
    """A detector's alarms by blocks, a series and a week each: (blocks,) every field.

    faults, caught: that began in it; waited: the steps to the alarm, the horizon where none came;
    alarms, right: that were raised in it, and those of them that belong to a fault.
    """

    faults: np.ndarray
    caught: np.ndarray
    waited: np.ndarray
    alarms: np.ndarray
    right: np.ndarray


def counts_of(
    found: Judged, faults: Sequence[Fault], week_of: np.ndarray, series: int, horizon: int
) -> Counts:
    """week_of: (steps,) the week of each step, from 0; those before the test part do not matter."""
    weeks = int(week_of.max()) + 1
    blocks = np.array([fault.series * weeks + week_of[fault.first] for fault in faults], dtype=int)
    raised_in = np.array([a.series * weeks + week_of[a.step] for a in found.alarms], dtype=int)
    count, caught = series * weeks, ~np.isnan(found.delays)
    waited = np.nan_to_num(found.delays, nan=horizon)

    def summed(places: np.ndarray, values: np.ndarray) -> np.ndarray:
        return np.bincount(places, weights=values, minlength=count)

    return Counts(
        summed(blocks, np.ones(len(blocks))),
        summed(blocks, caught),
        summed(blocks, waited),
        summed(raised_in, np.ones(len(raised_in))),
        summed(raised_in, found.of >= 0),
    )


def missed_share(found: Judged) -> float:
    """The share of faults that no alarm caught; 0 where there was none."""
    return float(np.isnan(found.delays).mean()) if len(found.delays) else 0.0


def missed(counts: Counts, blocks: np.ndarray) -> float:
    """Faults that no alarm caught in time, in per cent: 100 less the event-based recall."""
    return 100 * (1 - _ratio(counts.caught[blocks], counts.faults[blocks], 1.0))


def precision(counts: Counts, blocks: np.ndarray) -> float:
    """Alarms that belong to a fault, in per cent of all alarms."""
    return 100 * _ratio(counts.right[blocks], counts.alarms[blocks], 0.0)


def delay(counts: Counts, blocks: np.ndarray) -> float:
    """Steps from the beginning of a fault to its first alarm, on average.

    One that was missed counts with the whole horizon: else a detector that only catches what is
    obvious would look quick.
    """
    return _ratio(counts.waited[blocks], counts.faults[blocks], 0.0)


def _ratio(part: np.ndarray, whole: np.ndarray, empty: float) -> float:
    total = float(whole.sum())
    return float(part.sum()) / total if total else empty
