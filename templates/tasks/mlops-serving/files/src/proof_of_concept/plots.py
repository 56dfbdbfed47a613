"""The figures one expects of a service: its weeks, its incidents, and its latency."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from .model import Service
from .operate.gate import ALARM, BACK, HELD, PROMOTED
from .plumbing import figures
from .plumbing.figures import ACCENT_COLOUR, BASELINE_COLOUR, MODEL_COLOUR, SECOND_COLOUR
from .replay.run import LIMIT_MS, Ending
from .scores import PER
from .service import load

SIDES = (
    ("always the usual answer", BASELINE_COLOUR, ":"), ("nobody looks", BASELINE_COLOUR, "-"),
    ("retrained weekly", SECOND_COLOUR, "-"), ("gate", MODEL_COLOUR, "-"),
)  # fmt: skip
MARKS = {ALARM: "v", HELD: "s", BACK: "X", PROMOTED: "^"}


def draw(
    endings: Sequence[Ending],
    metrics: Sequence[dict[str, Any]],
    model: Service,
    source: str,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    endings: as SIDES has them; model: what the load test asks.
    """
    drawn = [
        (
            "weeks",
            "Bad answers by week",
            "Grey bands are the planted incidents. The marks are what the gate did in the replay: "
            "a column set aside, a candidate held, rolled back or promoted.",
            by_week(endings),
        ),
        (
            "comparison",
            "Model and baselines",
            "The whiskers are 95 % intervals: how far the figure would move with other requests.",
            figures.comparison(metrics),
        ),
        load.plot(load.run(model), LIMIT_MS),
    ]
    return [figures.keep(plot, source) for plot in drawn]


def by_week(endings: Sequence[Ending]) -> Figure:
    """A line for each way to operate, over the weeks, with bands for the incidents."""
    figure, axes = figures.new(8.2, 4.6)
    gate, traffic = endings[-1], endings[-1].traffic
    for incident in traffic.planted:
        first, last = incident.first + 0.5, incident.first + incident.weeks + 0.5
        axes.axvspan(first, last, color=BASELINE_COLOUR, alpha=0.22, linewidth=0)
        axes.text(first + 0.05, 0.98, incident.kind, rotation=90, va="top", fontsize=8,
                  transform=axes.get_xaxis_transform())  # fmt: skip
    numbers = np.arange(traffic.weeks[-1] + 1)
    for one, (name, colour, line) in zip(endings, SIDES, strict=True):
        axes.plot(numbers + 1, [PER * one.bad[traffic.weeks == week].mean() for week in numbers],
                  line, marker=".", color=colour, label=name)  # fmt: skip
    each = len(traffic) / len(numbers)
    for kind, mark in MARKS.items():
        places = [event.place / each + 0.5 for event in gate.events if event.kind == kind]
        axes.scatter(
            places, [0] * len(places), marker=mark, color=ACCENT_COLOUR, label=kind, zorder=3
        )
    axes.set(xlabel="week of the replay", ylabel="bad answers in 1,000 requests", ylim=(-25, None))
    axes.set_xticks(numbers + 1)
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.14), ncols=4, fontsize=8)
    axes.set_title("Bad answers by week")
    return figure
