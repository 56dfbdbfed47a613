"""Faults put into series on purpose: six kinds that people who watch meters know.

How large they are is told in usual steps of the series itself, so that they fit whatever it counts.
One kind grows upwards until a breakdown: then the reading stops, and a repair brings the old level
back. The others begin at once and end by themselves.
"""

from __future__ import annotations

import numpy as np

from ..series.panel import Panel
from ..series.setting import Setting
from . import Fault

SPIKE, SHIFT, DRIFT, STUCK, RHYTHM, NOISE = KINDS = (
    "spike", "level shift", "drift to breakdown", "stuck", "missing rhythm", "noise burst",
)  # fmt: skip
# How far the value goes at its worst, in usual steps of the series: the least and the most.
SIZES = {SPIKE: (3.5, 5.5), SHIFT: (2.0, 3.0), DRIFT: (3.0, 5.0), NOISE: (1.6, 2.8)}
# The rule for what a careful person sees: three values in a row off by so many usual steps (root
# mean square) while an alarm is still of use; or a series that stands still for so long as it would
# by chance less than once in a thousand. None is planted that keeps below it ...
VISIBLE, IN_A_ROW, CHANCE = 2.0, 3, 0.001
FAINT = 0.15  # ... but for some that are meant to: of that size
# How many horizons it lasts; a spike is one step.
LENGTHS = {SHIFT: (0.7, 1.6), DRIFT: (2.0, 5.0), STUCK: (0.5, 1.2), RHYTHM: (1.0, 2.0),
           NOISE: (0.5, 1.2)}  # fmt: skip
SHORTEST = 4  # steps of one that lasts
STANDSTILL = 12  # of the steps of a drift, one in so many is after the breakdown
TRIES = 20  # to draw a fault that keeps to the rule
APART = {"hourly": 130, "daily": 45, "weekly": 26, "monthly": 18, "yearly": 9}  # steps, at least
FLAT = 0.1  # of a missing rhythm, what is left


def plant(
    panel: Panel, setting: Setting, steps: slice, count: float, faint: float, seed: int
) -> tuple[np.ndarray, list[Fault]]:
    """(series, steps) the values of the panel, with faults in `steps`; and these faults.

    count: how many, about; fewer where the series are too few to hold them apart. faint: the share
    that is too small to be seen. The same seed plants the same.
    """
    random, values = np.random.default_rng([seed, 7]), panel.values.copy()
    usual = usual_steps(panel.values[:, : steps.stop], setting.season)
    every = len(values) * (steps.stop - steps.start) / max(count, 1)  # steps from one to the next
    every = max(every, APART[setting.frequency], 3 * setting.horizon)
    known: list[Fault] = []
    for series, row in enumerate(values):
        first = steps.start + int(every * random.uniform(0, 1))
        while first < steps.stop:
            kinds = [SPIKE, SHIFT, NOISE] if random.random() < faint else None
            kind = str(random.choice(kinds or [*kinds_of(setting), DRIFT]))
            low, high = LENGTHS.get(kind, (0, 0))
            for _ in range(TRIES):
                long = max(SHORTEST, round(setting.horizon * random.uniform(low, high)))
                last = first + (1 if kind == SPIKE else long) - 1
                if last >= steps.stop:
                    continue
                size = usual[series] * random.uniform(*SIZES.get(kind, (1, 1)))
                way = int(random.choice([-1, 1]))
                size *= (FAINT if kinds else 1) * (1 if kind == DRIFT else way)  # wear only adds
                here = slice(first, last + 1)
                went = spoilt(row, kind, here, size, setting.season, random)
                fault = fault_of(series, first, last, kind, bool(kinds))
                judged = fault.deadline(setting.horizon) + 1 - first
                away = np.abs(went - row[here])[:judged]
                if seen(away, row[:first], kind, usual[series]) != fault.faint and away.any():
                    row[here] = went
                    known.append(fault)
                    first = last
                    break
            first += 1 + int(every * random.uniform(0.5, 1.5))
    return values, known


def fault_of(series: int, first: int, last: int, kind: str, faint: bool = False) -> Fault:
    """A planted fault: one that grows breaks down some steps before its last one."""
    left = standstill(last + 1 - first) if kind == DRIFT else 0
    return Fault(series, first, last, kind, faint, last + 1 - left if left else None)


def standstill(long: int) -> int:
    """How many of the steps of a drift come after the breakdown: nothing is measured in them."""
    return long // STANDSTILL or int(long > 1)


def seen(away: np.ndarray, before: np.ndarray, kind: str, usual: float) -> bool:
    """Whether a careful person would see it, by the rule above. away: (steps,), how far each is off
    while an alarm is of use; before: what the series showed until then."""
    still = (np.diff(before[~np.isnan(before)]) == 0).mean()
    if kind == STUCK and still ** len(away) < CHANCE:
        return True
    squares = np.concatenate([np.zeros(IN_A_ROW - 1), np.nan_to_num(away) ** 2])
    sums = np.convolve(squares, np.ones(IN_A_ROW), "valid")
    return bool(np.sqrt(sums.max() / IN_A_ROW) >= VISIBLE * usual)


def usual_steps(values: np.ndarray, season: int) -> np.ndarray:
    """(series,): how far a value usually lies from that of a season before, as a standard deviation
    by the median, which faults hardly move. A series that stands still takes 1 % of its level.
    """
    steps = np.abs(values[:, season:] - values[:, :-season])
    found = 1.4826 / np.sqrt(2) * np.nanmedian(steps, axis=1)
    spread, level = np.nanstd(values, axis=1), np.nanmean(np.abs(values), axis=1)
    return np.where(found > 0, found, np.maximum(0.7 * spread, 0.01 * level + 1e-9))


def kinds_of(setting: Setting) -> list[str]:
    """Those that can be: a rhythm is missed where it comes several times in a fault's length."""
    return [kind for kind in KINDS if kind != RHYTHM or setting.frequency in ("hourly", "daily")]


def spoilt(
    row: np.ndarray, kind: str, steps: slice, size: float, season: int, random: np.random.Generator
) -> np.ndarray:
    """(steps,) what a series shows while a fault lasts. Gaps stay gaps, counts stay counts."""
    true = row[steps]
    if kind == STUCK:
        known = row[: steps.start + 1][~np.isnan(row[: steps.start + 1])]
        went = np.full_like(true, known[-1] if len(known) else 0.0)
    elif kind == RHYTHM:
        middle = np.nanmean(row[max(0, steps.start - season) : steps.start + 1])
        went = middle + FLAT * (true - middle)
    elif kind == NOISE:
        went = true + random.normal(0, abs(size), len(true))
    elif kind == DRIFT:  # slowly at first, and then ever faster
        left = standstill(len(true))
        grown = np.linspace(0, 1, len(true) - left + 1)[1:] ** 2
        went = true + size * np.concatenate([grown, np.full(left, np.nan)])
    else:
        went = true + size
    if np.nanmin(row) >= 0:
        went = np.maximum(went, 0)
    return np.where(np.isnan(true), np.nan, np.round(went, _decimals(row)))


def _decimals(row: np.ndarray) -> int:
    """With how many decimals a series is written."""
    there = row[~np.isnan(row)]
    return next((d for d in range(6) if np.allclose(there, np.round(there, d), atol=1e-9)), 6)
