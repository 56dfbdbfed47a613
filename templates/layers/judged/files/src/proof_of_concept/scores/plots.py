"""The figures that one expects of a search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from ..plumbing import figures
from ..plumbing.figures import ACCENT_COLOUR, BASELINE_COLOUR, MODEL_COLOUR, SECOND_COLOUR
from ..ranking import recall_at
from . import DEPTHS, Outcome
from .rows import NAMED, SIDES, Sided
from .speed import TOLD, Times, latency
from .twins import Nearest, curve

COLOURS = {"model": MODEL_COLOUR, "second": SECOND_COLOUR, "baseline": BASELINE_COLOUR}
MOST_KINDS = 10
NUMBERS = ((1, 1, "1"), (2, 2, "2"), (3, 5, "3 to 5"), (6, 10_000, "6 or more"))


def draw(
    sides: Sided,
    metrics: Sequence[dict[str, Any]],
    kinds: Sequence[Mapping[str, Any]],
    twins: Mapping[str, Nearest],
    threshold: float,
    times: Times,
    source: str,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first."""
    some = {side: [one for one in every if one.query.answerable] for side, every in sides.items()}
    of_kinds = [row for row in kinds if row["nDCG, model"] is not None][:MOST_KINDS]
    told = "One group of bars for each way to ask."
    drawn = [
        ("kinds", "nDCG by kind of query", told, by_kind(of_kinds)),
        ("recall", "Recall against depth", "The share of the items that answer (grade 2 or 3) that "
         "are among the first so many.", recall(some)),
        ("numbers", "nDCG by how many items answer", "With one right item its place alone counts;"
         " with several, their order does too.", by_number(some)),
        ("silence", "When it says that nothing is close enough", "How sure it was that anything "
         "answers. Left of the line it says so: blue there is lost, orange right of it is wrong.",
         silence(sides["model"], threshold)),
        ("comparison", "Model and baselines", "The whiskers are 95 % intervals: how far the figure "
         "would move with other queries or items.", figures.comparison(metrics)),
        ("latency", "Time for a query", TOLD, latency(times)),
    ]  # fmt: skip
    if twins["model"].has.any():
        told = "The nearest pairs are taken for near duplicates, from left to right more of them."
        drawn.insert(4, ("twins", "Near duplicates", told, near_duplicates(twins)))
    return [figures.keep(plot, source) for plot in drawn]


def by_kind(rows: Sequence[Mapping[str, Any]]) -> Figure:
    """nDCG of the three for each kind of query."""
    figure, axes = figures.new(7.0, 1.4 + 0.75 * len(rows))
    height = 0.8 / len(SIDES)
    for number, (side, title) in enumerate(SIDES.items()):
        values = [row[f"nDCG, {NAMED[side]}"] for row in rows]
        where = np.arange(len(rows)) + (number - 1) * height
        bars = axes.barh(where, values, height, color=COLOURS[side], label=title)
        axes.bar_label(bars, [f"{value:.2f}" for value in values], fontsize=8, padding=2)
    names = [f"{figures.plain(row['kind_of_query'])} ({row['queries']})" for row in rows]
    axes.set_yticks(range(len(rows)), names)
    axes.invert_yaxis()
    axes.set(xlim=(0, 1.08), xlabel="nDCG of the first ten")
    axes.grid(axis="x")
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.16), ncols=3)
    axes.set_title("nDCG by kind of query, test part")
    return figure


def recall(sides: Sided) -> Figure:
    """Recall of the three at each depth; the axis of depths is a logarithm."""
    figure, axes = figures.new(6.4, 4.4)
    for side, title in SIDES.items():
        each = [[recall_at(one.ranking, depth) for depth in DEPTHS] for one in sides[side]]
        axes.plot(
            DEPTHS, np.mean(each, axis=0), color=COLOURS[side], marker="o", markersize=4,
            label=title,
        )  # fmt: skip
    axes.set_xscale("log")
    axes.set_xticks(DEPTHS, [str(depth) for depth in DEPTHS])
    axes.minorticks_off()
    axes.set(ylim=(0, 1.04), xlabel="items looked at", ylabel="recall")
    axes.grid()
    axes.legend(loc="lower right")
    axes.set_title("How soon what answers is found, test part")
    return figure


def by_number(sides: Sided) -> Figure:
    """nDCG of the three by how many items answer."""
    figure, axes = figures.new(6.4, 4.0)
    counts = [len(one.query.relevant) for one in sides["model"]]
    there = [each for each in NUMBERS if any(each[0] <= count <= each[1] for count in counts)]
    width = 0.8 / len(SIDES)
    for number, (side, title) in enumerate(SIDES.items()):
        values = [
            np.mean([one.ndcg for one in sides[side] if low <= len(one.query.relevant) <= high])
            for low, high, _ in there
        ]
        where = np.arange(len(there)) + (number - 1) * width
        bars = axes.bar(where, values, width, color=COLOURS[side], label=title)
        axes.bar_label(bars, [f"{value:.2f}" for value in values], fontsize=8, padding=2)
    names = [
        f"{name}\n({sum(low <= count <= high for count in counts)} queries)"
        for low, high, name in there
    ]
    axes.set_xticks(range(len(there)), names)
    axes.set(ylim=(0, 1.12), xlabel="items that answer", ylabel="nDCG of the first ten")
    axes.grid(axis="y")
    axes.legend(loc="upper center", ncols=3)
    axes.set_title("nDCG by how many items answer, test part")
    return figure


def silence(outcomes: Sequence[Outcome], threshold: float) -> Figure:
    """How sure it was, where some item answers and where none does."""
    figure, axes = figures.new(6.4, 4.2)
    edges = np.linspace(0, 1, 21).tolist()
    sides = ((True, MODEL_COLOUR, "some item answers"), (False, ACCENT_COLOUR, "nothing answers"))
    for answerable, colour, label in sides:
        sure = [one.sure for one in outcomes if one.query.answerable is answerable]
        axes.hist(sure, edges, color=colour, alpha=0.65, label=f"{label} ({len(sure)})")
    label = f"silent below {threshold:.2f}"
    axes.axvline(threshold, color=figures.INK, linestyle="--", label=label)
    axes.set(xlim=(0, 1), xlabel="how sure it was that anything answers", ylabel="test queries")
    axes.legend(loc="upper center")
    axes.set_title("When it says that nothing is close enough")
    return figure


def near_duplicates(twins: Mapping[str, Nearest]) -> Figure:
    """Precision and recall of the three."""
    figure, axes = figures.new(6.4, 4.2)
    for side, title in SIDES.items():
        precision, found = curve(twins[side])
        axes.step(found, precision, where="post", color=COLOURS[side], label=title)
    axes.set(xlim=(0, 1.02), ylim=(0, 1.04), xlabel="recall", ylabel="precision")
    axes.grid()
    axes.legend(loc="upper right")
    axes.set_title("Near duplicates, of items that answer no query learnt from")
    return figure
