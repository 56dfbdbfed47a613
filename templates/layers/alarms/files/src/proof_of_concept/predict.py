"""One series in, its alarms out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from .config import ProblemError
from .faults.alarms import raised
from .faults.planting import SIZES, kinds_of, spoilt, usual_steps
from .rungs.serving import ready
from .series.choices import ALARMS, FAULT, SIZE, starts, steps
from .series.panel import Panel
from .series.setting import Setting


@dataclass(frozen=True)
class Raised:
    """An alarm: at which place of the look, and why, the strongest reason first."""

    place: int
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Look:
    """Some steps of one series, and what a detector says of them.

    dates, values, expected, reach, odd: (steps,), as Watched has them; threshold: of oddness, for
    so many alarms a week of all series; planted: the kind of a fault that the visitor put in, and
    its first and last place; nothing where there is none.
    """

    series: str
    setting: Setting
    dates: Any
    values: np.ndarray
    expected: np.ndarray
    reach: np.ndarray
    odd: np.ndarray
    threshold: float
    alarms_a_week: float
    alarms: tuple[Raised, ...]
    planted: tuple[str, int, int] | None = None


def load() -> Any:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(
    model: Any,
    series: str,
    origin: str = "",
    changes: Mapping[str, Any] | None = None,
    first: int = 1,
    last: int = 0,
) -> Look:
    """The alarms of one series, "ovens, Station", in the latest steps or in those from a date.

    origin: a date of the test part, as series/choices.py offers it; changes: by the names of the
    demo's controls a fault to plant in the steps `first` to `last` (0: the last one) of the look,
    how large it is, and another number of alarms a week. Raises ProblemError for what the model
    does not know.
    """
    history, dates = model.history, list(starts(model).values())
    titles = history.titles()
    if series not in titles:
        raise ProblemError(f"The model knows no series {series[:60]!r}: it has {titles[0]!r}, ....")
    if origin and origin not in dates:
        raise ProblemError(f"There is no look from {origin[:40]!r}: take another date.")
    begin, long = int(history.dates.get_loc(pd.Timestamp(origin or dates[0]))), steps(model)
    last = last or long
    if not 1 <= first <= last <= long:
        raise ProblemError(f"The steps go from 1 to {long}, the first before the last.")
    kind, size, budget = _asked(model, changes or {})
    return look(model, history, titles.index(series), begin, budget, (kind, size, first, last))


def look(
    model: Any,
    panel: Panel,
    series: int,
    begin: int,
    budget: str = "",
    fault: tuple[str, float, int, int] = ("", 1.0, 1, 1),
) -> Look:
    """The same of a panel that may hold other values than the model's. begin: the first step.

    fault: a kind or nothing, its size, and its first and last step in the look, from 1.
    """
    one, setting = _alone(panel, series), model.setting
    kind, size, first, last = fault
    if kind:
        harm = slice(begin + first - 1, begin + last)
        low, high = SIZES.get(kind, (1.0, 1.0))
        size *= (low + high) / 2 * usual_steps(one.values[:, :begin], setting.season)[0]
        random, row = np.random.default_rng(0), one.values[0]
        row[harm] = spoilt(row, kind, harm, size, setting.season, random)
    watched, shown = model.watch(one), slice(begin, min(begin + steps(model), panel.end))
    budget = budget or next(iter(model.thresholds))
    threshold = model.thresholds[budget]
    # From the beginning of the test part on: an alarm before the look may silence one in it.
    found = raised(watched.odd, threshold, setting.horizon, model.first)
    alarms = [
        Raised(alarm.step - begin, tuple(watched.reasons(0, alarm.step)))
        for alarm in found
        if shown.start <= alarm.step < shown.stop
    ]
    where, odd = (panel.titles()[series], setting, one.dates[shown]), watched.odd[0, shown]
    said = one.values[0, shown], watched.expected[0, shown], watched.reach[0, shown], odd
    planted = (kind, first - 1, last - 1) if kind else None
    return Look(*where, *said, threshold, float(budget), tuple(alarms), planted)


def _asked(model: Any, changes: Mapping[str, Any]) -> tuple[str, float, str]:
    """A kind of fault or nothing, its size, and the alarms a week as the thresholds name them."""
    if strange := set(changes) - {FAULT, SIZE, ALARMS}:
        raise ProblemError(f"{sorted(strange)[0][:60]!r} is nothing that can be changed.")
    kind, kinds = changes.get(FAULT) or "", kinds_of(model.setting)
    if kind and kind not in kinds:
        raise ProblemError(f"{str(kind)[:40]!r} is no fault: take one of {', '.join(kinds)}.")
    size, budget = changes.get(SIZE, 1.0), changes.get(ALARMS)
    if not isinstance(size, (int, float)) or not 0 < size <= 10:
        raise ProblemError("The size of a fault must be a number up to 10.")
    budget = next(iter(model.thresholds)) if budget is None else f"{budget:g}"
    if budget not in model.thresholds:
        raise ProblemError(f"Alarms a week are one of {', '.join(model.thresholds)}.")
    return str(kind), float(size), budget


def _alone(panel: Panel, series: int) -> Panel:
    """One series, whose values may be changed."""
    drivers = {name: cells[[series]] for name, cells in panel.drivers.items()}
    return Panel((panel.names[series],), panel.dates, panel.values[[series]].copy(), drivers)
