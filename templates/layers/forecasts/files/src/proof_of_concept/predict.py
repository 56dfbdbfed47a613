"""One series in, one forecast out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from .config import ProblemError
from .rungs.serving import ready
from .series.panel import Panel, extended
from .series.setting import Setting
from .tables.columns import Column

PAST = 4  # seasons, at most, that are shown before the forecast


@dataclass(frozen=True)
class Move:
    """What a driver did to the sum of the forecast: the sum, less that with it as usual."""

    driver: str
    push: float


@dataclass(frozen=True)
class Forecast:
    """The forecast of one series.

    dates: (horizon,); said: (3, horizon), lower end, middle, upper end; truth: (horizon,), NaN
    where it is not known yet; past_dates, past: what came before; drivers: of those that are known
    ahead the cells in words, by name; moves: what these did, the strongest first.
    """

    series: str
    setting: Setting
    dates: Any
    said: np.ndarray
    truth: np.ndarray
    past_dates: Any
    past: np.ndarray
    drivers: Mapping[str, list[str]]
    moves: tuple[Move, ...]

    @property
    def total(self) -> float:
        """The sum of the middle over the horizon."""
        return float(self.said[1].sum())


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
) -> Forecast:
    """The forecast of one series, by its title, from its last value or from an earlier date.

    origin: the last date that is known, as in model.origins; changes: for drivers that are known
    ahead what they will be in the steps `first` to `last` (0: the last one) ahead, a value of a
    choice or a number. Raises ProblemError for what the model does not know.
    """
    history, setting = model.history, model.setting
    titles = history.titles()
    if series not in titles:
        raise ProblemError(f"The model knows no series {series[:60]!r}: it has {titles[0]!r}, ....")
    start = history.end - 1
    if origin:
        if origin not in model.origins:
            raise ProblemError(f"There is no forecast from {origin[:40]!r}: take another date.")
        start = int(history.dates.get_loc(pd.Timestamp(origin)))
    last = last or setting.horizon
    if not 1 <= first <= last <= setting.horizon:
        raise ProblemError(f"The steps go from 1 to {setting.horizon}, the first before the last.")
    one = _alone(extended(history, setting), titles.index(series))
    steps = slice(start + 1, start + 1 + setting.horizon)
    usual = {column.name: usual_of(one, column, start) for column in setting.known}
    planned = one.drivers
    for column in setting.known:
        cells = planned[column.name][0]
        cells[steps] = np.where(np.isnan(cells[steps]), usual[column.name], cells[steps])
    for name, value in (changes or {}).items():
        planned[name][0, start + first : start + last + 1] = _cell(setting, name, value)
    said = model.forecast(one, [start])[:, 0, 0]

    moves = []
    for column in setting.known:
        without = {**planned, column.name: planned[column.name].copy()}
        without[column.name][0, steps] = usual[column.name]
        other = Panel(one.names, one.dates, one.values, without)
        push = float(said[1].sum() - model.forecast(other, [start])[1].sum())
        moves.append(Move(column.name, push))
    moves.sort(key=lambda move: -abs(move.push))
    back = max(0, start + 1 - max(2 * setting.horizon, min(PAST * setting.season, 60)))
    return Forecast(
        series,
        setting,
        one.dates[steps],
        said,
        one.values[0, steps],
        one.dates[back : start + 1],
        one.values[0, back : start + 1],
        {c.name: [c.shown(_word(c, x)) for x in planned[c.name][0, steps]] for c in setting.known},
        tuple(moves),
    )


def usual_of(panel: Panel, column: Column, start: int) -> float:
    """What a driver of one series mostly was up to a step: the commonest value, or the median."""
    cells = panel.drivers[column.name][0, : start + 1]
    cells = cells[~np.isnan(cells)]
    if not len(cells):
        return 0.0
    return float(np.bincount(cells.astype(int)).argmax() if column.values else np.median(cells))


def _alone(panel: Panel, series: int) -> Panel:
    """One series, whose drivers may be changed."""
    drivers = {name: cells[[series]].copy() for name, cells in panel.drivers.items()}
    return Panel((panel.names[series],), panel.dates, panel.values[[series]], drivers)


def _cell(setting: Setting, name: str, value: Any) -> float:
    """A driver's value as the panel has it."""
    column = next((column for column in setting.known if column.name == name), None)
    if column is None:
        raise ProblemError(f"{name[:60]!r} is no driver that is known ahead.")
    read: Any
    read, strange = column.read(pd.Series([str(value)], dtype=object))
    if strange.any() or (column.kind == "number" and read.isna().any()) or not str(value).strip():
        raise ProblemError(f"{str(value)[:40]!r} is no value of {name!r}.")
    return float(column.values.index(read[0]) if column.kind == "choice" else read[0])


def _word(column: Column, cell: float) -> Any:
    """A driver's cell as project.yaml spells it."""
    return column.values[int(cell)] if column.values else cell
