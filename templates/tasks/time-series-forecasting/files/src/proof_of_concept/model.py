"""The model: boosted trees for all series together (scikit-learn), with calibrated intervals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from .config import ProblemError, Project
from .plumbing import store
from .scores import HIGH, LOW
from .series.features import features, look_back
from .series.panel import Panel
from .series.setting import Setting, read_setting

NEAR = 2  # steps ahead on either side whose errors count for the interval of one


@dataclass(frozen=True)
class ForecastModel:
    """A trained forecaster.

    trees: from features.py's table to the middle, as a distance from the level, in spreads; values:
    of each key those that it knows; margins: (2, horizon), how far the ends of the interval lie
    from the middle, in spreads; floor: below it no series can go, None if they can; history: the
    last steps of each series, to go on from; origins: dates of the test, to try it with;
    trained_on: see plumbing/seen.py.
    """

    trees: Any
    setting: Setting
    values: Mapping[str, Sequence[str]]
    margins: np.ndarray
    floor: float | None
    history: Panel
    origins: tuple[str, ...]
    trained_on: Any

    @property
    def about(self) -> str:
        return f"{self.trees.n_iter_} rounds of boosted decision trees (scikit-learn)."

    def middle(self, cells: np.ndarray) -> np.ndarray:
        """(rows,) what the trees say of rows of features, in spreads."""
        with threadpool_limits(1):  # several threads would mostly wait for each other
            return self.trees.predict(cells)

    def forecast(self, panel: Panel, origins: Sequence[int]) -> np.ndarray:
        """(3, series, origins, horizon): lower end, middle and upper end of the interval.

        panel: with the dates that the forecasts reach, see extended().
        """
        found = features(panel, self.setting, origins, self.values)
        said = self.middle(found.cells.reshape(-1, found.cells.shape[-1]))
        said = said.reshape(found.cells.shape[:-1])
        margins = np.stack([self.margins[0], np.zeros(self.setting.horizon), self.margins[1]])
        told = said[None] + margins[:, None, None, :]
        told = found.level[..., None] + found.spread[..., None] * told
        return told if self.floor is None else np.maximum(told, self.floor)


def margins_of(errors: np.ndarray) -> np.ndarray:
    """(2, horizon): the ends of an interval that holds 80 % of these errors.

    errors: (forecasts, horizon), truth less what was said, in spreads, of forecasts that were not
    learnt from (split conformal prediction, Lei and others 2018). Near steps count together, and a
    few errors make the interval a little wider than their own quantiles.
    """
    horizon, ends = errors.shape[1], []
    for step in range(horizon):
        near = errors[:, max(0, step - NEAR) : step + NEAR + 1]
        near = near[~np.isnan(near)]
        count = max(len(near), 1)
        reach = [max(0.0, LOW - 0.5 / count), min(1.0, HIGH + 0.5 / count)]
        ends.append(np.quantile(near, reach) if len(near) else np.zeros(2))
    return np.array(ends).T


def history_of(panel: Panel, setting: Setting, origins: Sequence[int]) -> tuple[Panel, list[str]]:
    """What a model has to keep to go on from these origins and the last value, and their dates."""
    first = max(0, min(origins) - look_back(setting))
    return panel.between(first, len(panel.dates)), [str(panel.dates[one]) for one in origins]


def kept(model: ForecastModel) -> dict[str, Any]:
    """What is written of a model, but for its trees."""
    history = model.history
    return {
        "setting": model.setting.described(),
        "values": {name: list(values) for name, values in model.values.items()},
        "margins": model.margins,
        "floor": model.floor,
        "names": [list(name) for name in history.names],
        "dates": history.dates.asi8,
        "history": history.values,
        "drivers": dict(history.drivers),
        "origins": list(model.origins),
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
    about = (said["values"], said["margins"], said["floor"], history, tuple(said["origins"]))
    return (setting, *about, said["trained_on"])


def save(model: ForecastModel, project: Project) -> Any:
    """Write the model, and return its file."""
    return store.save({"trees": model.trees, **kept(model)}, project)


def load(project: Project) -> ForecastModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    said = store.load(project)
    return ForecastModel(said["trees"], *opened(said, project))
