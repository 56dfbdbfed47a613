"""Read the collected series, and part them in time: learn, choose and test by rolling origins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .config import ProblemError, Project
from .series.clock import STEPS, shown
from .series.files import own_series
from .series.kept import examples_file, load, save
from .series.panel import Panel
from .series.setting import Setting

__all__ = ["Backtest", "ahead", "backtest", "contents", "examples_file", "load", "save", "take_in"]

MOST, FEWEST = 6, 2  # origins of the validation part, and as many of the test part
SHARE = 0.3  # of the steps after the first season are for these two together, at most


@dataclass(frozen=True)
class Backtest:
    """The origins: the last step that is known when a forecast is made.

    It learns from steps before `learnt`, chooses by the forecasts from `validation`, and is tested
    on those from `test`, each of `horizon` steps, which do not overlap. A later origin knows what
    came before it, as it would in use; the model is not trained anew.
    """

    learnt: int
    validation: tuple[int, ...]
    test: tuple[int, ...]
    horizon: int
    how: str

    @property
    def chosen(self) -> int:
        """The first step of the test part: all before it may be learnt from or chosen by."""
        return self.test[0] + 1


def take_in(project: Project, setting: Setting, folder: Path) -> None:
    """Keep the series of an owner's files. Raises ProblemError with all that has to be fixed."""
    save(own_series(project, setting, folder), setting, "own")


def backtest(panel: Panel, setting: Setting) -> Backtest:
    """The origins of these series. Raises ProblemError when they are too short for it."""
    horizon, season, end = setting.horizon, setting.season, panel.end
    # The first season is only looked back on.
    rolled = min(MOST, int((end - season) * SHARE) // (2 * horizon))
    step = STEPS[setting.frequency]
    if rolled < FEWEST:
        needed = season + int(np.ceil(2 * FEWEST * horizon / SHARE))
        raise ProblemError(
            f"The series are {end} {step}s long, and {needed} are needed to look {horizon} ahead "
            f"and test it: collect more, or make `horizon` in project.yaml smaller."
        )
    origins = [end - 1 - horizon * number for number in range(2 * rolled, 0, -1)]
    first, last = (panel.dates[origin + 1] for origin in (origins[rolled], origins[-1]))
    names = [shown(date, setting.frequency) for date in (first, last)]
    how = (
        f"Rolling origin: {rolled} forecasts of {horizon} {step}s for each series, the first from "
        f"{names[0]}, the last from {names[1]}; {rolled} before them chose, and what is earlier "
        "was learnt from."
    )
    validation, test = origins[:rolled], origins[rolled:]
    return Backtest(validation[0] + 1, tuple(validation), tuple(test), horizon, how)


def contents(panel: Panel, parts: Backtest) -> tuple[list[str], list[str]]:
    """What makes each value what it is, of the parts to learn and choose by, and of the test."""
    return panel.contents(slice(0, parts.chosen)), panel.contents(slice(parts.chosen, panel.end))


def ahead(panel: Panel, origins: Sequence[int], horizon: int) -> np.ndarray:
    """(series, origins, horizon): what came after each origin; NaN behind the end and in gaps."""
    padded = np.pad(panel.values, ((0, 0), (0, horizon)), constant_values=np.nan)
    steps = np.array(origins)[:, None] + np.arange(1, horizon + 1)
    return padded[:, steps]
