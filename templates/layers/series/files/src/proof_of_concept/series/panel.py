"""All series on one calendar, with their drivers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..config import ProblemError
from .clock import STEPS, calendar, following, snapped
from .setting import DATE, Setting

LONGEST = 20_000  # steps: a calendar beyond it comes of a wrong date or frequency


@dataclass(frozen=True)
class Panel:
    """Series beside each other.

    names: the keys' values of each series; dates: (steps,), without a hole; values: (series,
    steps), NaN where nothing was measured or is not yet; drivers: by name (series, steps), a number
    or the place of a choice among its values, NaN where it is not known. Behind the last value of
    all series, at `end`, dates may go on: what is known ahead of the drivers stands there.
    """

    names: tuple[tuple[str, ...], ...]
    dates: Any
    values: np.ndarray
    drivers: Mapping[str, np.ndarray]

    @property
    def end(self) -> int:
        """How many steps there are up to the last value."""
        there = np.flatnonzero(~np.isnan(self.values).all(axis=0))
        return int(there[-1]) + 1 if len(there) else 0

    def titles(self) -> list[str]:
        """Each series by the values of its keys, with commas between them."""
        return [", ".join(name) or "all" for name in self.names]

    def ids(self, series: int, steps: slice) -> list[str]:
        """What the values of some steps are known by in planted.json."""
        title = self.titles()[series]
        return [f"{title} {date:%Y-%m-%dT%H}" for date in self.dates[steps]]

    def contents(self, steps: slice) -> list[str]:
        """Each value there is in these steps, with its series and date: see plumbing/seen.py."""
        found = []
        for series, title in enumerate(self.titles()):
            pairs = zip(self.dates[steps].asi8, self.values[series, steps].tolist(), strict=True)
            found += [f"{title}|{date}|{value}" for date, value in pairs if value == value]
        return found

    def between(self, first: int, last: int) -> Panel:
        """The steps from `first` up to `last`, without the latter."""
        drivers = {name: values[:, first:last] for name, values in self.drivers.items()}
        return Panel(self.names, self.dates[first:last], self.values[:, first:last], drivers)


def panel_of(table: pd.DataFrame, setting: Setting) -> Panel:
    """Series from rows in long form.

    table: columns `date` (text), the keys (text), the target (float) and the drivers (floats, and
    text for a choice). Raises ProblemError for a date that a series has twice with two values.
    """
    dates: Any = snapped(table[DATE].tolist(), setting.frequency)
    if not len(dates):
        raise ProblemError("There is no row with a date: collect again.")
    every: Any = calendar(dates.min(), dates.max(), setting.frequency)
    if len(every) > LONGEST:
        step = STEPS[setting.frequency]
        raise ProblemError(
            f"From {dates.min():%Y-%m-%d} to {dates.max():%Y-%m-%d} there are {len(every)} {step}s"
            ": is a date wrong, or `frequency` in project.yaml?"
        )
    texts = [table[column.name].tolist() for column in setting.keys]
    named = list(zip(*texts, strict=True)) if texts else [()] * len(table)
    names = tuple(sorted(set(named)))
    place = {name: number for number, name in enumerate(names)}
    rows, steps = np.array([place[name] for name in named], dtype=int), every.get_indexer(dates)
    values = table[setting.target.name].to_numpy(dtype=float)
    _check_twice(rows, steps, values, table[DATE].tolist(), named)
    told, grid = np.flatnonzero(~np.isnan(values)), np.full((len(names), len(every)), np.nan)
    grid[rows[told], steps[told]] = values[told]
    drivers = {}
    for column in setting.drivers:
        cells = table[column.name]
        if column.kind == "choice":
            known = {value: float(number) for number, value in enumerate(column.values)}
            cells = cells.map(known)
        one, numbers = np.full_like(grid, np.nan), cells.to_numpy(dtype=float)
        there = ~np.isnan(numbers)
        one[rows[there], steps[there]] = numbers[there]
        drivers[column.name] = one
    return Panel(names, every, grid, drivers)


def table_of(panel: Panel, setting: Setting) -> pd.DataFrame:
    """Rows in long form, the opposite of panel_of(): those without any cell are left out."""
    parts = []
    for series, name in enumerate(panel.names):
        part: dict[str, object] = dict(zip((c.name for c in setting.keys), name, strict=True))
        part[DATE] = panel.dates.strftime("%Y-%m-%dT%H:00:00").to_numpy()
        part[setting.target.name] = panel.values[series]
        for column in setting.drivers:
            part[column.name] = shown_cells(column.values, panel.drivers[column.name][series])
        parts.append(pd.DataFrame(part))
    table: Any = pd.concat(parts, ignore_index=True)
    cells = [setting.target.name, *panel.drivers]
    return table[~table[cells].replace("", np.nan).isna().all(axis=1)].reset_index(drop=True)


def shown_cells(values: Sequence[str], cells: np.ndarray) -> np.ndarray:
    """A driver's cells as they are written: numbers as they are, choices by their name."""
    if not values:
        return cells
    names = np.array([*values, ""], dtype=object)
    return names[np.where(np.isnan(cells), len(values), cells).astype(int)]


def extended(panel: Panel, setting: Setting) -> Panel:
    """The series with `horizon` dates behind the last value; what is planned there stays."""
    more = max(0, panel.end + setting.horizon - len(panel.dates))
    dates = panel.dates.append(following(panel.dates[-1], more, setting.frequency))
    wide = ((0, 0), (0, more))
    drivers = {
        name: np.pad(cells, wide, constant_values=np.nan) for name, cells in panel.drivers.items()
    }
    whole = Panel(panel.names, dates, np.pad(panel.values, wide, constant_values=np.nan), drivers)
    return whole.between(0, panel.end + setting.horizon)


def _check_twice(
    rows: np.ndarray, steps: np.ndarray, values: np.ndarray, dates: list[str], named: list
) -> None:
    """Raise ProblemError where a series has two different values in one step."""
    told = pd.DataFrame({"row": rows, "step": steps, "value": values}).dropna()
    counts: Any = told.groupby(["row", "step"])["value"].transform("nunique")
    different = counts > 1
    if different.any():
        first = int(different.idxmax())
        series = ", ".join(named[first]) or "all"
        raise ProblemError(
            f"{int(different.sum())} rows share their series and step with another value, first "
            f"{series} at {dates[first]}: sum them up, name what tells them apart under `keys` in "
            "project.yaml, or say the right `frequency`."
        )
