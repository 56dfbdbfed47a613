"""The model: what is expected of each step, and how odd the last steps look beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from .config import ProblemError, Project
from .plumbing import store
from .series.panel import Panel
from .series.setting import Setting, read_setting
from .usual.expected import Expect, by_trees, distances
from .usual.forest import packed, unpacked
from .usual.watched import Watched
from .usual.windows import as_cells, looks

BAND = 2.5  # usual distances on either side of what is expected: drawn as the usual range


@dataclass(frozen=True)
class Detector:
    """A trained detector.

    trees: what by_trees() takes, in spreads; forest: from figures of
    usual/windows.py to how odd they are; apart: (3, series), the median and a usual distance of
    what came from what was expected, and how much the latter swings; figures: (2, series, figures),
    the former two of each figure; thresholds: alarms a week -> the oddness above which one is
    raised; history: series to show in the demo; first: the step of it where the test part begins;
    trained_on: see plumbing/seen.py.
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
        rounds, count = self.trees["middle"].n_iter_, len(self.forest.estimators_)
        return (
            f"{rounds} rounds of boosted trees predict each step, others how far off is usual, and "
            f"an isolation forest of {count} trees scores how odd the last steps look "
            "(scikit-learn)."
        )

    @property
    def expect(self) -> Expect:
        return by_trees(**self.trees)

    def watch(self, panel: Panel) -> Watched:
        """What it says of every step. Raises ProblemError for a series that it does not know."""
        unknown = set(panel.names) - set(self.history.names)
        if unknown:
            title = ", ".join(sorted(unknown)[0])
            raise ProblemError(f"The model knows no series {title!r}: train it again.")
        places = [self.history.names.index(name) for name in panel.names]
        came = distances(self.expect, panel, self.setting, places)
        middle, far, swing = self.apart[:, places, None]
        apart = (came.apart - middle) / far
        found = looks(panel.values, came.told, came.said, apart, swing, self.setting.horizon)
        cells = as_cells(found, *self.figures[:, places])
        reach = BAND * far * came.wide * came.spread
        odd = np.where(np.isnan(apart), np.nan, self.oddness(cells, panel))
        expected = came.level + came.spread * (came.said + middle * came.wide)
        return Watched(odd, expected, reach, cells, apart, self.setting.horizon)

    def oddness(self, cells: np.ndarray, panel: Panel) -> np.ndarray:
        """(series, steps): how easily each step is parted from the others. cells: see Watched."""
        with threadpool_limits(1):  # several threads would mostly wait for each other
            odd = -self.forest.score_samples(cells.reshape(-1, cells.shape[-1]))
        return odd.reshape(cells.shape[:2])


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
