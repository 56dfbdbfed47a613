"""The figures one expects of a service: its weeks, its incidents, and its latency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from .operate.ending import ALARM, BACK, HELD, PROMOTED
from .plumbing import figures
from .plumbing.figures import ACCENT_COLOUR, BASELINE_COLOUR, MODEL_COLOUR, SECOND_COLOUR
from .scores import PER, Operation

SIDES = (
    ("nobody looks", BASELINE_COLOUR), ("retrained weekly", SECOND_COLOUR), ("gate", MODEL_COLOUR),
)  # fmt: skip
MARKS = {ALARM: "v", HELD: "s", BACK: "X", PROMOTED: "^"}


def draw(
    operations: Sequence[Operation],
    metrics: Sequence[dict[str, Any]],
    per: Sequence[dict[str, Any]],
    load: Sequence[Mapping[str, float]],
    source: str,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    operations: unattended, weekly, gate; per: see per_incident; load: see service/load.py.
    """
    drawn = [
        (
            "weeks",
            "Bad answers by week",
            "Grey bands are the planted incidents. The marks are what the gate did: a column set "
            "aside, a candidate held, rolled back or promoted.",
            by_week(operations),
        ),
        (
            "incidents",
            "Bad answers during each incident",
            "The same requests for all three.",
            by_incident(per),
        ),
        (
            "comparison",
            "Model and baselines",
            "The whiskers are 95 % intervals: how far the figure would move with other requests.",
            figures.comparison(metrics),
        ),
        (
            "latency",
            "Latency by callers at once",
            "As measured on the computer that ran the load test, inside one process and without a "
            "network. No other figure depends on it.",
            latency(load),
        ),
    ]
    return [figures.keep(plot, source) for plot in drawn]


def by_week(operations: Sequence[Operation]) -> Figure:
    """A line for each operation, over the weeks, with bands for the incidents."""
    figure, axes = figures.new(8.2, 4.6)
    gate = operations[-1]
    weeks, traffic = gate.traffic.weeks, gate.traffic
    for incident in traffic.incidents:
        first, last = incident.first + 0.5, incident.first + incident.weeks + 0.5
        axes.axvspan(first, last, color=BASELINE_COLOUR, alpha=0.22, linewidth=0)
        axes.text(first + 0.05, 0.98, incident.kind, rotation=90, va="top", fontsize=8,
                  transform=axes.get_xaxis_transform())  # fmt: skip
    numbers = np.arange(weeks[-1] + 1)
    for one, (name, colour) in zip(operations, SIDES, strict=True):
        axes.plot(numbers + 1, [PER * one.bad[weeks == week].mean() for week in numbers],
                  marker=".", color=colour, label=name)  # fmt: skip
    each = len(traffic) / len(numbers)
    for kind, mark in MARKS.items():
        places = [event.place / each + 0.5 for event in gate.ending.events if event.kind == kind]
        axes.scatter(
            places, [0] * len(places), marker=mark, color=ACCENT_COLOUR, label=kind, zorder=3
        )
    axes.set(xlabel="week of the replay", ylabel="bad answers in 1,000 requests", ylim=(-25, None))
    axes.set_xticks(numbers + 1)
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.14), ncols=4, fontsize=8)
    axes.set_title("Bad answers by week")
    return figure


def by_incident(per: Sequence[dict[str, Any]]) -> Figure:
    """Three bars for each incident."""
    figure, axes = figures.new(7.4, 1.6 + 0.6 * len(per))
    for place, (key, (name, colour)) in enumerate(
        zip(("naive", "second", "model"), SIDES, strict=True)
    ):
        rows = np.arange(len(per)) + 0.26 * (place - 1)
        bars = axes.barh(rows, [row[key] for row in per], 0.26, color=colour, label=name)
        axes.bar_label(bars, fmt="%.0f", fontsize=8, padding=2)
    names = [f"{row['incident']}: {row['column']}".rstrip(": ") for row in per]
    axes.set_yticks(range(len(per)), figures.plain_labels(names, 40))
    axes.invert_yaxis()
    axes.set(xlabel="bad answers in 1,000 requests")
    axes.legend(fontsize=9)
    axes.set_title("Bad answers during each incident")
    return figure


def latency(load: Sequence[Mapping[str, float]]) -> Figure:
    """p50, p95 and p99 over the number of callers."""
    figure, axes = figures.new(6.4, 3.8)
    for share, colour in ((50, BASELINE_COLOUR), (95, MODEL_COLOUR), (99, ACCENT_COLOUR)):
        heights = [level[f"p{share}_ms"] for level in load]
        axes.plot(range(len(load)), heights, marker="o", color=colour, label=f"p{share}")
    names = [f"{level['callers']:g} (n = {level['requests']:g})" for level in load]
    axes.set_xticks(range(len(load)), names)
    axes.set(xlabel="callers at once", ylabel="ms", ylim=(0, None))
    axes.grid(axis="y")
    axes.legend()
    axes.set_title("Latency by callers at once")
    return figure
