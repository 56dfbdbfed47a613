"""Faults put into series on purpose: six kinds that people who watch meters know.

How large they are is told in usual steps of the series itself, so that they fit whatever it counts.
"""

from __future__ import annotations

import numpy as np

from ..series.panel import Panel
from ..series.setting import Setting
from . import Fault

SPIKE, SHIFT, DRIFT, STUCK, RHYTHM, NOISE = KINDS = (
    "spike", "level shift", "drift", "stuck", "missing rhythm", "noise burst",
)  # fmt: skip
# How far the value goes at its worst, in usual steps of the series: the least and the most.
SIZES = {SPIKE: (3.0, 6.5), SHIFT: (1.6, 3.6), DRIFT: (2.4, 5.0), NOISE: (1.6, 3.6)}
FAINT = 0.15  # of that, for a fault that nobody could see
# How many horizons it lasts; a spike is one step.
LENGTHS = {SHIFT: (0.7, 1.6), DRIFT: (1.0, 2.0), STUCK: (0.5, 1.2), RHYTHM: (1.0, 2.0),
           NOISE: (0.5, 1.2)}  # fmt: skip
SHORTEST = 3  # steps of one that lasts
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
            is_faint = random.random() < faint
            kind = str(random.choice(list(SIZES) if is_faint else kinds_of(setting)))
            low, high = LENGTHS.get(kind, (0, 0))
            long = max(SHORTEST, round(setting.horizon * random.uniform(low, high)))
            last = min(first + (1 if kind == SPIKE else long), steps.stop) - 1
            size = usual[series] * random.uniform(*SIZES.get(kind, (1, 1)))
            size *= (FAINT if is_faint else 1) * random.choice([-1, 1])
            went = spoilt(row, kind, slice(first, last + 1), size, setting.season, random)
            before, row[first : last + 1] = row[first : last + 1].copy(), went
            if (went != before)[~np.isnan(went)].any():
                known.append(Fault(series, first, last, kind, is_faint))
            first = last + 1 + int(every * random.uniform(0.5, 1.5))
    return values, known


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
    else:
        went = true + size * (np.linspace(0, 1, len(true) + 1)[1:] if kind == DRIFT else 1.0)
    if np.nanmin(row) >= 0:
        went = np.maximum(went, 0)
    return np.where(np.isnan(true), np.nan, np.round(went, _decimals(row)))


def _decimals(row: np.ndarray) -> int:
    """With how many decimals a series is written."""
    there = row[~np.isnan(row)]
    return next((d for d in range(6) if np.allclose(there, np.round(there, d), atol=1e-9)), 6)
