"""The figures one expects of a funnel, of cohorts and of an experiment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from ..plumbing import figures
from ..plumbing.figures import ACCENT_COLOUR, BASELINE_COLOUR, COLOUR_MAP, INK, MODEL_COLOUR
from . import outcome
from .pages import COHORTS, FUNNEL, OUTCOME

EXPERIMENT = (
    "The effect with its 95 % interval: as measured, {plain:.1f} points wide, and {adjusted:.1f} "
    "after variance reduction by the same figure from before (CUPED). The dashed line is what pays "
    "for the change."
)
Plot = tuple[str, str, str, Figure]


def draw(found: Mapping[str, Any]) -> list[Plot]:
    """File name, title, caption and figure of each that there is a table for."""
    drawn: list[Plot] = []
    if found["funnel"]:
        drawn.append(("funnel", "Funnel", FUNNEL, funnel(found["funnel"])))
    if found["retention"]:
        drawn.append(("cohorts", "Retention by cohort", COHORTS, cohorts(found["retention"])))
    if found["outcome"]:
        caption = f"{outcome.told(found['outcome'], found['experiment']['outcome'])} {OUTCOME}"
        drawn.append(("outcome", "The outcome by segment", caption, means(found["outcome"])))
    if found["experiment"]:
        read = found["experiment"]
        wide = {name: 100 * (read[name][2] - read[name][1]) for name in ("plain", "adjusted")}
        said = EXPERIMENT.format(**wide)
        drawn.append(("experiment", "The experiment", said, experiment(read)))
    return drawn


def funnel(steps: Sequence[Mapping[str, Any]]) -> Figure:
    """A bar for each step, with the share of the step before."""
    figure, axes = figures.new(7.0, 1.2 + 0.5 * len(steps))
    people = [step["people"] for step in steps]
    axes.barh(range(len(steps)), people, color=MODEL_COLOUR)
    for row, step in enumerate(steps):
        share = step["of_step_before"]
        told = f"{step['people']:,}" + (f"  ({share:.0f} % of the step before)" if share else "")
        axes.text(step["people"], row, f"  {told}", va="center", fontsize=9)
    axes.set_yticks(range(len(steps)), figures.plain_labels([s["what"] for s in steps], 28))
    axes.invert_yaxis()
    axes.set_xlim(0, 1.5 * max(*people, 1))
    axes.set_xlabel("count")
    axes.set_title("Funnel")
    return figure


def cohorts(retention: Sequence[Mapping[str, Any]]) -> Figure:
    """Cohorts against the months after, as a heat map."""
    frame = pd.DataFrame(retention)
    table = frame.pivot(index="cohort", columns="months_after", values="share").astype(float)
    figure, axes = figures.new(7.5, 1.4 + 0.32 * len(table))
    image = axes.imshow(table.to_numpy(), cmap=COLOUR_MAP, vmin=0, vmax=100, aspect="auto")
    for (row, column), value in np.ndenumerate(table.to_numpy()):
        if not np.isnan(value):
            colour = "white" if value > 60 else INK
            axes.text(column, row, f"{value:.0f}", ha="center", va="center", color=colour, size=8)
    axes.set_xticks(range(table.shape[1]), [str(month) for month in table.columns])
    axes.set_yticks(range(len(table)), list(table.index))
    axes.set(xlabel="months after the first", ylabel="came in")
    axes.set_title("Retention by cohort")
    figure.colorbar(image, ax=axes, label="active, %")
    return figure


def means(found: Mapping[str, Any]) -> Figure:
    """The mean outcome of each segment with its interval."""
    rows = found["rows"]
    figure, axes = figures.new(7.0, 1.4 + 0.45 * len(rows))
    for place, row in enumerate(rows):
        error = [[row["mean"] - row["low"]], [row["high"] - row["mean"]]]
        axes.errorbar(row["mean"], place, xerr=error, fmt="o", color=MODEL_COLOUR, capsize=4)
    axes.set_yticks(range(len(rows)), figures.plain_labels([s["segment"] for s in rows], 40))
    axes.invert_yaxis()
    axes.margins(y=0.15)
    axes.set_xlabel("mean of the control arm")
    axes.set_title("The outcome by segment")
    return figure


def experiment(reading: Mapping[str, Any]) -> Figure:
    """The effect with its interval, plain and with CUPED."""
    figure, axes = figures.new(7.0, 2.6)
    for row, name in enumerate(("plain", "adjusted")):
        value, low, high = (100 * figure_ for figure_ in reading[name])
        colour = MODEL_COLOUR if name == "adjusted" else BASELINE_COLOUR
        error = [[value - low], [high - value]]
        axes.errorbar(value, row, xerr=error, fmt="o", color=colour, capsize=4, linewidth=2)
        axes.text(high, row, f"  {value:+.1f} %", va="center", fontsize=9)
    axes.axvline(0, color=INK, linewidth=1)
    axes.axvline(100 * reading["worthwhile"], color=ACCENT_COLOUR, linestyle="--", linewidth=1)
    axes.set_yticks([0, 1], ["as measured", "with CUPED"])
    axes.set_ylim(-0.6, 1.6)
    axes.margins(x=0.15)
    axes.set_xlabel("effect, in per cent of the control arm")
    axes.set_title("What the change does, 95 % interval")
    return figure
