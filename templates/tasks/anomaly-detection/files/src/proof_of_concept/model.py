"""The model: what is expected of each step, and how odd the last steps look beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from .config import ProblemError, Project
from .plumbing import store
from .series.panel import Panel
from .series.setting import Setting, read_setting
from .usual.expected import known
from .usual.forest import packed, unpacked
from .usual.windows import WORDS, as_cells, lengths, looks

NAMED = 2  # reasons that are given for an alarm
BAND = 2.5  # usual distances on either side of what is expected: drawn as the usual range


@dataclass(frozen=True)
class Watched:
    """What a detector says of every step of a panel: all (series, steps), NaN where it cannot.

    odd: how far out of the ordinary, higher is odder; expected, reach: what should have come, and
    how far from it is still usual, in the target's own unit; cells: (series, steps, figures) what
    the oddness is made of, see usual/windows.py; sides: of what came less what was expected.
    """

    odd: np.ndarray
    expected: np.ndarray
    reach: np.ndarray
    cells: np.ndarray
    sides: np.ndarray
    horizon: int

    def reasons(self, series: int, step: int) -> list[str]:
        """Why a step is odd, in words, the strongest first."""
        cells, short = self.cells[series, step], lengths(self.horizon)
        found = []
        for place in np.argsort(-cells)[:NAMED]:
            name = list(WORDS)[place]
            steps = 1 if name == "far" else short["long" in name or name == "out of step"]
            side = np.nanmean(self.sides[series, max(0, step + 1 - steps) : step + 1])
            words = WORDS[name].format(side="above" if side > 0 else "below", steps=steps)
            found += [words] if cells[place] > 0 else []
        return found


@dataclass(frozen=True)
class Detector:
    """A trained detector.

    trees: from usual/expected.py's table to what is expected, in spreads; forest: from figures of
    usual/windows.py to how odd they are; apart: (2, series), the median and a usual distance of
    what came from what was expected; figures: (2, series, figures), the same of each figure;
    thresholds: alarms a week -> the oddness above which one is raised; history: series to show in
    the demo; first: the step of it where the test part begins; trained_on: see plumbing/seen.py.
    """

    trees: Any
    forest: Any
    setting: Setting
    apart: np.ndarray
    figures: np.ndarray
    thresholds: Mapping[str, float]
    history: Panel
    first: int
    trained_on: Any

    @property
    def about(self) -> str:
        rounds, count = self.trees.n_iter_, len(self.forest.estimators_)
        return (
            f"{rounds} rounds of boosted trees say what is expected, and an isolation forest of "
            f"{count} trees how odd the last steps look beside it (scikit-learn)."
        )

    def watch(self, panel: Panel) -> Watched:
        """What it says of every step. Raises ProblemError for a series that it does not know."""
        unknown = set(panel.names) - set(self.history.names)
        if unknown:
            title = ", ".join(sorted(unknown)[0])
            raise ProblemError(f"The model knows no series {title!r}: train it again.")
        places = [self.history.names.index(name) for name in panel.names]
        told, said, apart, level, spread = distances(self.trees, panel, self.setting, places)
        middle, far = self.apart[:, places, None]
        apart = (apart - middle) / far
        found = looks(panel.values, told, said, apart, self.setting.horizon)
        cells = as_cells(found, *self.figures[:, places])
        reach = BAND * far * spread
        odd = np.where(np.isnan(apart), np.nan, self.oddness(cells, panel))
        expected = level + spread * (said + middle)
        return Watched(odd, expected, reach, cells, apart, self.setting.horizon)

    def oddness(self, cells: np.ndarray, panel: Panel) -> np.ndarray:
        """(series, steps): how easily each step is parted from the others. cells: see Watched."""
        with threadpool_limits(1):  # several threads would mostly wait for each other
            odd = -self.forest.score_samples(cells.reshape(-1, cells.shape[-1]))
        return odd.reshape(cells.shape[:2])


def distances(trees: Any, panel: Panel, setting: Setting, places: Sequence[int]) -> tuple[Any, ...]:
    """(series, steps) each: what came and what is expected in spreads, and the former less the
    latter; then the level and the spread themselves. places: see known()."""
    found = known(panel, setting, places)
    with threadpool_limits(1):
        said = trees.predict(found.cells.reshape(-1, found.cells.shape[-1]))
    said = said.reshape(found.told.shape)
    said = np.where(np.isnan(found.level), np.nan, said)
    return found.told, said, found.told - said, found.level, found.spread


def kept(model: Detector) -> dict[str, Any]:
    """What is written of a model, but for its trees."""
    history = model.history
    return {
        "setting": model.setting.described(),
        "apart": model.apart,
        "figures": model.figures,
        "thresholds": dict(model.thresholds),
        "names": [list(name) for name in history.names],
        "dates": history.dates.asi8,
        "history": history.values,
        "drivers": dict(history.drivers),
        "first": model.first,
        "trained_on": model.trained_on,
    }


def opened(said: Mapping[str, Any], project: Project) -> tuple[Any, ...]:
    """The opposite of kept(), in the order of the model's fields. Raises ProblemError.

    It does when project.yaml has another target, other keys, drivers, frequency or horizon now.
    """
    setting = read_setting(project)
    if said["setting"] != setting.described():
        raise ProblemError(
            "`options` in project.yaml changed since the training: collect and train again."
        )
    dates = pd.DatetimeIndex(said["dates"].astype("datetime64[s]"))
    names = tuple(tuple(name) for name in said["names"])
    history = Panel(names, dates, said["history"], said["drivers"])
    scales = (said["apart"], said["figures"], said["thresholds"])
    return (setting, *scales, history, said["first"], said["trained_on"])


def save(model: Detector, project: Project) -> Any:
    """Write the model, and return its file."""
    content = {"trees": model.trees, "forest": packed(model.forest), **kept(model)}
    return store.save(content, project)


def load(project: Project) -> Detector:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    said = store.load(project)
    return Detector(said["trees"], unpacked(said["forest"]), *opened(said, project))
