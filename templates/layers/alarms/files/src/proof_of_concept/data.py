"""Read the collected series, and part them in time: learn, choose the threshold, and test."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .config import ProblemError, Project
from .faults import files
from .series.clock import STEPS, shown
from .series.files import own_series
from .series.kept import examples_file, load, save
from .series.panel import Panel
from .series.setting import Setting

__all__ = ["Backtest", "backtest", "contents", "examples_file", "load", "save", "take_in"]

ALARMS = 10  # a week, where project.yaml does not say
FAULTS, EVERY = 0.3, 30  # planted: of the alarms; days from one to the next of a series
LEARNT, CHOSEN = 0.45, 0.6  # of the steps: up to here to learn from, and from there to choose by


@dataclass(frozen=True)
class Backtest:
    """The parts, each behind the other in time: steps of all series.

    A detector learns from `learn`, its threshold is chosen by its alarms in `choose`, and it is
    measured on `test`. What came before a step is known at that step, as it would be in use. Nobody
    says of any of them what was wrong in it: in learning and choosing, faults are among the rest.
    """

    learn: slice
    choose: slice
    test: slice

    @property
    def chosen(self) -> int:
        """The first step of the test part: all before it may be learnt from or chosen by."""
        return self.test.start


def take_in(project: Project, setting: Setting, folder: Path) -> None:
    """Keep the series of an owner's files, and the faults of a faults.csv among them.

    Raises ProblemError with all that has to be fixed.
    """
    panel = own_series(project, setting, folder, beside=(files.NAME,))
    found = sorted(folder.rglob("*")) if folder.is_dir() else []
    lists = [path for path in found if path.name.casefold() == files.NAME]
    if len(lists) > 1:
        raise ProblemError(f"There are {len(lists)} files {files.NAME}: put them into one.")
    save(panel, setting, "own")
    if lists:
        faults = files.own_faults(project, panel, setting, lists[0])
        files.write_faults(faults, panel, setting, files.faults_file())


def backtest(panel: Panel, setting: Setting) -> Backtest:
    """The parts of these series. Raises ProblemError when they are too short for it."""
    end, step = panel.end, STEPS[setting.frequency]
    # Once through the season at the least, and some events of the length that matters.
    needed = int(np.ceil((setting.season + 4 * setting.horizon) / LEARNT))
    if end < needed:
        raise ProblemError(
            f"The series are {end} {step}s long, and {needed} are needed to learn what is usual, "
            "choose a threshold and test it: collect more."
        )
    learnt, chosen = int(LEARNT * end), int(CHOSEN * end)
    return Backtest(slice(0, learnt), slice(learnt, chosen), slice(chosen, end))


def how(panel: Panel, setting: Setting, parts: Backtest) -> str:
    """The parts in a sentence, for the page."""
    names = [
        shown(panel.dates[step], setting.frequency)
        for step in (parts.choose.start, parts.test.start, parts.test.stop - 1)
    ]
    return (
        f"Parted in time: what is usual was learnt up to {names[0]}, the threshold chosen from "
        f"there to {names[1]}, and all was measured from there to {names[2]}."
    )


def contents(panel: Panel, parts: Backtest) -> tuple[list[str], list[str]]:
    """What makes each value what it is, of the parts to learn and choose by, and of the test."""
    return panel.contents(slice(0, parts.chosen)), panel.contents(parts.test)


def alarms_a_week(project: Project) -> float:
    """How many alarms of all series together somebody can look at in a week, by project.yaml."""
    said = project.options.get("alarms_a_week", ALARMS)
    if isinstance(said, bool) or not isinstance(said, (int, float)) or not 0 < said <= 1000:
        raise ProblemError("`alarms_a_week` in project.yaml must be a number from 1 to 1000.")
    return float(said)


def faults_a_week(project: Project, series: int) -> float:
    """How many faults a program plants into so many series in a week.

    A part of the alarms that can be looked at, and not more than one a series in a month. That
    is still more than most plants have, but with fewer there would be nothing to measure by.
    """
    return min(FAULTS * alarms_a_week(project), series * 7 / EVERY)


def ahead(setting: Setting) -> int:
    """How many steps before a breakdown an alarm has to come to leave time to act."""
    return max(1, setting.horizon // 2)


def weeks(panel: Panel, steps: slice) -> float:
    """How many weeks these steps take."""
    ends = panel.dates[steps.start], panel.dates[min(steps.stop, len(panel.dates) - 1)]
    return max((ends[1] - ends[0]).days, 1) / 7
