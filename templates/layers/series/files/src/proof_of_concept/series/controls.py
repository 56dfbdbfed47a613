"""What both demos ask, free of any framework: which series, from when, and what is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from .. import config
from ..intake.kept_files import read_json
from ..plumbing.results import write_json
from .clock import STEPS, shown
from .panel import Panel

if TYPE_CHECKING:
    from ..tested import Tested

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


def asked(model: Any, values: Any) -> dict[str, Any]:
    """What predict() takes: series, origin, the drivers in their order, first and last step."""
    series, origin, *planned = values
    found: dict[str, Any] = {"series": series, "origin": starts(model).get(origin, "")}
    options = levels(model)
    if options:
        *chosen, first, last = planned
        found["changes"] = {
            name: options[name][said]
            for name, said in zip(options, chosen, strict=True)
            if options[name].get(said) is not None
        }
        found |= {"first": int(first), "last": int(last)}
    return found


def settings(model: Any, example: dict[str, Any] | None = None) -> list[Any]:
    """What the controls show at first, or for an example: the opposite of asked()."""
    titles, origins = model.history.titles(), starts(model)
    example = example or {}
    series = example.get("series", titles[0])
    named = {origin: shown_as for shown_as, origin in origins.items()}
    first = [series if series in titles else titles[0]]
    first.append(named.get(example.get("origin", ""), next(iter(origins))))
    known = [PLANNED for _ in levels(model)]
    return [*first, *known, *([1, model.setting.horizon] if known else [])]


def examples() -> list[dict[str, Any]]:
    """The forecasts of demo/examples/examples.json, as {"series", "origin"}; or none."""
    path = config.EXAMPLES / "examples.json"
    return read_json(path, "evaluate again", kind=list) if path.is_file() else []


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
