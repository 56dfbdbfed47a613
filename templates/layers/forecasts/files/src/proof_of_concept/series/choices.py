"""What there is to choose in the demo: from when a forecast is made, and what is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from .. import config
from ..plumbing.results import write_json
from .clock import STEPS, shown
from .panel import Panel

if TYPE_CHECKING:
    from ..tested import Tested

# The words of the demo: the control of the start, the button, and what the answer is.
WHEN, ASK, ANSWER = "Forecast from", "What will come?", "Forecast"
PLANNED = "as planned"  # what stands in the data, else what is usual
OFFERED = 4  # forecasts to start from


def starts(model: Any) -> dict[str, str]:
    """What the control of the origin shows -> the origin, as predict() takes it."""
    step, history = STEPS[model.setting.frequency], model.history
    last = shown(history.dates[history.end - 1], model.setting.frequency)
    found = {f"the last {step} there is, {last}": ""}
    for origin in reversed(model.origins):
        date = shown(pd.Timestamp(origin), model.setting.frequency)
        found[f"{date} (a test: what came is shown)"] = origin
    return found


def levels(model: Any) -> dict[str, dict[str, Any]]:
    """For each driver that is known ahead, what its control shows -> the value."""
    found: dict[str, dict[str, Any]] = {}
    for column in model.setting.known:
        options: dict[str, Any] = {PLANNED: None}
        if column.values:
            options |= {value: value for value in column.values}
        else:
            cells = model.history.drivers[column.name]
            ends = np.nanquantile(cells, [0.05, 0.5, 0.95]) if np.isfinite(cells).any() else []
            for name, value in zip(("low", "usual", "high"), ends, strict=False):
                number = round(float(value), column.digits)
                options[f"{name}, {column.shown(number)}"] = number
        found[column.name] = options
    return found


def steps(model: Any) -> int:
    """How many steps the sliders go over."""
    return model.setting.horizon


def ends(model: Any) -> list[int]:
    """Where the sliders stand at first."""
    return [1, steps(model)]


def write_examples(test: Tested, panel: Panel) -> None:
    """Write demo/examples/: forecasts of different series of the test part, to try it with."""
    every = np.unique(test.series)
    chosen = every[np.linspace(0, len(every) - 1, OFFERED).round().astype(int)]
    found, titles = [], panel.titles()
    for number, series in enumerate(chosen):
        origins = test.origins[test.series == series]
        origin = panel.dates[int(origins[number % len(origins)])]
        found.append({"series": titles[series], "origin": str(origin)})
    write_json(config.EXAMPLES / "examples.json", found)
