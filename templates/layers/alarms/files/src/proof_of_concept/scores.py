"""What alarms are worth to who has to look at them.

A fault is one event: it counts once, however long it lasts, and is caught by an alarm that comes at
most `horizon` steps after it began, or before the breakdown in which it ends. Point-adjusted F1,
which many papers report, is left out on purpose: it counts every step of a fault as found if one of
them was, so that alarms at random look good as soon as faults are long (Kim and others 2022,
"Towards a Rigorous Evaluation of Time-Series Anomaly Detection").
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .faults.alarms import Judged


@dataclass(frozen=True)
class Counts:
    """A detector's alarms by blocks, a series and a week each: (blocks,) every field but the last.

    faults, caught: that began in it, without those that are too faint to be seen; sudden: those of
    them that do not grow until a breakdown; waited: the steps to the alarm on these, the horizon
    where none came; alarms, right: that were raised in it, and those of them that belong to a
    fault. grown: of each fault that ended in a breakdown its block, and how many steps before it
    the first alarm came, 0 where none did.
    """

    faults: np.ndarray
    caught: np.ndarray
    sudden: np.ndarray
    waited: np.ndarray
    alarms: np.ndarray
    right: np.ndarray
    grown: tuple[np.ndarray, np.ndarray]


def counts_of(found: Judged, week_of: np.ndarray, series: int, horizon: int) -> Counts:
    """week_of: (steps,) the week of each step, from 0; those before the test part do not matter."""
    weeks, faults, count_it = int(week_of.max()) + 1, found.faults, found.counts
    blocks = np.array([fault.series * weeks + week_of[fault.first] for fault in faults], dtype=int)
    raised_in = np.array([a.series * weeks + week_of[a.step] for a in found.alarms], dtype=int)
    count, caught = series * weeks, ~np.isnan(found.delays)
    grown = np.array([fault.breakdown is not None for fault in faults], dtype=bool)
    waited = np.nan_to_num(found.delays, nan=horizon)

    def summed(places: np.ndarray, values: np.ndarray) -> np.ndarray:
        return np.bincount(places, weights=values, minlength=count)

    return Counts(
        summed(blocks, count_it),
        summed(blocks, caught & count_it),
        summed(blocks, count_it & ~grown),
        summed(blocks, waited * (count_it & ~grown)),
        summed(raised_in, np.ones(len(raised_in))),
        summed(raised_in, found.of >= 0),
        (blocks[grown], leads_of(found)),
    )


def leads_of(found: Judged) -> np.ndarray:
    """Of each fault that ended in a breakdown: the steps from its first alarm to it, or 0."""
    leads = [
        0.0 if np.isnan(waited) else fault.breakdown - fault.first - waited
        for fault, waited in zip(found.faults, found.delays, strict=True)
        if fault.breakdown is not None
    ]
    return np.array(leads, dtype=float)


def missed_share(found: Judged) -> float:
    """The share of faults that no alarm caught; 0 where there was none."""
    missed = np.isnan(found.delays[found.counts])
    return float(missed.mean()) if len(missed) else 0.0


def missed(counts: Counts, blocks: np.ndarray) -> float:
    """Faults that no alarm caught in time, in per cent: 100 less the event-based recall."""
    return 100 * (1 - _ratio(counts.caught[blocks], counts.faults[blocks], 1.0))


def alarms_a_week(counts: Counts, blocks: np.ndarray, weeks: float) -> float:
    """Alarms of all series together in a week. weeks: how many the test part has."""
    return float(counts.alarms[blocks].sum()) / weeks


def precision(counts: Counts, blocks: np.ndarray) -> float:
    """Alarms that belong to a fault, in per cent of all alarms."""
    return 100 * _ratio(counts.right[blocks], counts.alarms[blocks], 0.0)


def delay(counts: Counts, blocks: np.ndarray) -> float:
    """Steps from the beginning of a fault that comes at once to its first alarm, on average.

    One that was missed counts with the whole horizon: else a detector that only catches what is
    obvious would look quick.
    """
    return _ratio(counts.waited[blocks], counts.sudden[blocks], 0.0)


def lead(counts: Counts, blocks: np.ndarray) -> float:
    """Steps from the first alarm to the breakdown, the median; one without an alarm counts as 0."""
    leads = _drawn(counts, blocks)
    return float(np.median(leads)) if len(leads) else 0.0


def warned(counts: Counts, blocks: np.ndarray, ahead: int) -> float:
    """Breakdowns with an alarm at least `ahead` steps before them, in per cent."""
    leads = _drawn(counts, blocks)
    return 100 * float((leads >= ahead).mean()) if len(leads) else 0.0


def _drawn(counts: Counts, blocks: np.ndarray) -> np.ndarray:
    """The leads of the faults in these blocks, as often as each block was drawn."""
    of, leads = counts.grown
    return np.repeat(leads, np.bincount(blocks, minlength=len(counts.faults))[of])


def _ratio(part: np.ndarray, whole: np.ndarray, empty: float) -> float:
    total = float(whole.sum())
    return float(part.sum()) / total if total else empty
