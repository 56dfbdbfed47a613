"""What there is to choose in the demo: the weeks, a fault to plant, and the alarms a week."""

from __future__ import annotations

from typing import Any

from .. import config
from ..faults.planting import kinds_of
from ..plumbing.results import write_json
from .clock import shown

# The words of the demo: the control of the weeks, the button, and what the answer is.
WHEN, ASK, ANSWER = "Look at", "What is out of the ordinary?", "Alarms"
FAULT, SIZE, ALARMS = "Plant a fault", "How large", "Alarms a week"
NONE = "none"
SIZES = {"clear": 1.0, "small": 0.5, "hardly there": 0.2, "huge": 2.0}  # of a usual planted one
WINDOWS = {"hourly": 168, "daily": 56, "weekly": 52, "monthly": 24, "yearly": 10}  # steps shown
OFFERED = 4  # looks to start from


def steps(model: Any) -> int:
    """How many steps one look shows."""
    tested = model.history.end - model.first
    return min(WINDOWS[model.setting.frequency], tested)


def ends(model: Any) -> list[int]:
    """Where a fault is planted at first: in the middle, as long as matters."""
    most = steps(model)
    first = max(1, most // 2)
    return [first, min(most, first + model.setting.horizon)]


def starts(model: Any) -> dict[str, str]:
    """What the control of the weeks shows -> the first step, as predict() takes it; latest first.

    All lie in the test part.
    """
    history, long, found = model.history, steps(model), {}
    for last in range(history.end - 1, model.first + long - 2, -long):
        first, end = history.dates[last - long + 1], history.dates[last]
        named = [shown(date, model.setting.frequency) for date in (first, end)]
        found[f"{named[0]} to {named[1]}"] = str(first)
    return found


def levels(model: Any) -> dict[str, dict[str, Any]]:
    """For each other control what it shows -> the value; the first is what stands there."""
    return {
        FAULT: {NONE: None} | {kind: kind for kind in kinds_of(model.setting)},
        SIZE: dict(SIZES),
        ALARMS: {count: float(count) for count in model.thresholds},
    }


def write_examples(found: list[dict[str, Any]]) -> None:
    """Write demo/examples/: looks at some series, to try it with."""
    write_json(config.EXAMPLES / "examples.json", found)
