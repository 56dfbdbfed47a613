"""Made-up series for the project's own target, keys and drivers, before there are real ones.

vocabulary.yaml says what the keys are called, when the target is high and which way each driver
pushes (told.py); drivers.py draws those, effects.py what they do, and rhythms.py what comes again.
They are imperfect on purpose: values are missing, ten times too large or zero, and levels shift.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..config import Project
from ..data import save
from ..intake.vocabulary import graded
from ..plumbing.results import write_planted
from ..series.clock import following
from ..series.panel import Panel
from ..series.setting import Setting, read_setting
from .drivers import draw_drivers
from .effects import pushes
from .rhythms import wander, week_of, year_of
from .told import RARE, STATE, Told, read_told

LENGTHS = {"hourly": 3360, "daily": 924, "weekly": 286, "monthly": 156, "yearly": 40}  # steps
FIRST = "2023-01-02"  # a Monday; what is seldom begins earlier, so as not to end in years to come
EARLIER = {"weekly": "2020-01-06", "monthly": "2013-01-01", "yearly": "1986-01-01"}
SPREAD = 0.45  # of the levels of series, as a logarithm
SHIFTED, SHIFT = 0.3, 0.3  # the share of series whose level jumps once, and how far
WANDERS, NOISE = 0.10, 0.12  # what no column knows: of the level from step to step, of each value
GAPS, SLIPS, ZEROS = 0.004, 0.0006, 0.0005  # shares of steps where such a thing begins


# Panel, steps that are known, what is told, the draw -> what it made wrong, and the ids of that.
Spoil = Callable[[Panel, int, Told, np.random.Generator], dict[str, list[str]]]


def write_series(
    project: Project, folder: Path, seed: int, size: int, spoil: Spoil | None = None,
    steps: int | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Write at most `size` made-up series to folder/examples.csv.

    spoil: makes values of the panel wrong; by default slips and zeros. steps: how many; by default
    what is usual for how often there is a value. Returns how much of them is about the job.
    """
    setting, random = read_setting(project), np.random.default_rng(seed)
    told, grades = read_told(project, setting)

    # 1. Which series there are, evenly from all that the keys' values make up.
    every = list(product(*told.keys.values()))
    chosen = np.unique(np.linspace(0, len(every) - 1, min(size, len(every))).round().astype(int))
    names = tuple(sorted(every[place] for place in chosen))
    often, known = setting.frequency, steps or LENGTHS[setting.frequency]
    eve: Any = pd.Timestamp(EARLIER.get(often, FIRST)) - pd.Timedelta(1, "D")
    dates = following(eve, known + setting.horizon, often)

    # 2. What comes again, what the drivers bring about, and what nobody can know.
    drivers = draw_drivers(setting, told, names, dates, random)
    pushed = pushes(setting, told, drivers, random)
    shape = (len(names), len(dates))
    again = week_of(dates, often, told, random, shape) + year_of(dates, often, told, shape)
    unknown = wander(shape, WANDERS, told.kind, random) + _shifts(shape, random)
    levels = _levels(names, random)
    pattern = again + pushed + unknown + NOISE * random.normal(size=shape) * (told.kind != STATE)
    values = _in_range(levels, pattern, setting, told, random)

    # 3. Written down, with gaps and slips. Behind the last value stands what is planned.
    panel = Panel(names, dates, values, drivers)
    planted = (spoil or slips)(panel, known, told, random)
    for column in setting.drivers:
        if column.name not in setting.ahead:
            drivers[column.name][:, known:] = np.nan
    values[:, known:] = np.nan
    save(panel, setting, "synthetic")
    write_planted(folder, planted)
    return graded("Names, seasons and effects of the series", grades)


def _levels(names: tuple[tuple[str, ...], ...], random: np.random.Generator) -> np.ndarray:
    """(series, 1): the logarithm of each level: what is high for one key value is so in all."""
    level = np.zeros(len(names))
    for place in range(len(names[0])):
        found = {value: random.normal(0, SPREAD) for value in sorted({n[place] for n in names})}
        level += [found[name[place]] for name in names]
    return (level + random.normal(0, SPREAD / 4, len(names)))[:, None]


def _shifts(shape: tuple[int, int], random: np.random.Generator) -> np.ndarray:
    """(series, steps): a slow trend, and for some series a jump that stays."""
    steps = np.linspace(-0.5, 0.5, shape[1])
    trend = random.normal(0, 0.15, (shape[0], 1)) * steps
    when = random.uniform(-0.4, 0.5, (shape[0], 1))
    far = SHIFT * random.choice([-1, 1], (shape[0], 1)) * (random.random((shape[0], 1)) < SHIFTED)
    return trend + far * (steps > when)


def _in_range(
    levels: np.ndarray,
    pattern: np.ndarray,
    setting: Setting,
    told: Told,
    random: np.random.Generator,
) -> np.ndarray:
    """(series, steps): figures of the target, in its range and with its decimals."""
    low, high, digits = setting.target.low, setting.target.high, setting.target.digits
    if told.kind == STATE:  # such as a level or a temperature: what pushes it adds up
        swing = pattern + 0.6 * levels
        top, bottom = np.quantile(swing, [0.995, 0.005])
        share = 0.05 + 0.9 * (swing - bottom) / (top - bottom)
        return np.round(np.maximum(low + (high - low) * share, min(low, 0)), digits)
    values = np.exp(levels + pattern)
    if told.kind == RARE:  # mostly none, then a few at once
        mean = values / values.mean() * max(1.0, 0.04 * high)
        there = random.random(values.shape) < 0.35
        return np.where(there, random.poisson(mean / 0.35), 0).astype(float)
    top = np.quantile(values, 0.999)
    values = low + (high - low) * 0.9 * values / top
    if low >= 0 and digits == 0 and high < 10_000:  # counted things: few of them vary more
        values = random.poisson(np.maximum(values, 0)).astype(float)
    return np.round(values, digits)


def slips(
    panel: Panel, known: int, told: Told, random: np.random.Generator
) -> dict[str, list[str]]:
    """Gaps, slips and stretches of zero. Returns the ids of the values that are wrong."""
    values, planted = panel.values, {"ten times too large": [], "recorded as zero": []}
    for series in range(len(values)):
        leave_gaps(values[series], known, random)
        for step in np.flatnonzero(random.random(known) < SLIPS) if told.kind != RARE else ():
            values[series, step] *= 10
            planted["ten times too large"] += panel.ids(series, slice(step, step + 1))
        if told.kind not in (RARE, STATE):
            for begin in np.flatnonzero(random.random(known) < ZEROS):
                steps = slice(begin, min(known, begin + int(random.integers(2, 5))))
                values[series, steps] = 0
                planted["recorded as zero"] += panel.ids(series, steps)
    return planted


def leave_gaps(row: np.ndarray, known: int, random: np.random.Generator) -> None:
    """Take values out of one series, mostly a single one."""
    for begin in np.flatnonzero(random.random(known) < GAPS):
        row[begin : begin + random.choice([1, 1, 1, 2, 5])] = np.nan
