"""The figures one expects of a recommender."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from ..plumbing import figures
from ..plumbing.figures import ACCENT_COLOUR, BASELINE_COLOUR, MODEL_COLOUR, SECOND_COLOUR
from ..ranking import recall_plot
from .groups import SIDES, Tested

COMPARISON = "The whiskers are 95 % intervals: how far the figure would move with other people."
RECALL = "The share of what people took next that is among the first so many of their list."
COLOURS = {"model": MODEL_COLOUR, "second": SECOND_COLOUR, "baseline": BASELINE_COLOUR}
TENTHS = 10


def draw(
    metrics: Sequence[dict[str, Any]],
    groups: Sequence[Mapping[str, Any]],
    tested: Tested,
    source: str,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first."""
    items = tested.setting.items[1]
    lists = tested.lists
    recall = recall_plot(lists["baseline"], lists["model"], items, lists["second"])
    new = "The same for new people and new items, which the mean over all hides."
    share = (
        f"All {items} by how many took them before, in tenths: the share that each tenth has of "
        "the lists, and of what people took next."
    )
    drawn = [
        ("recall", "How soon what is taken next is found", RECALL, recall),
        ("comparison", "Model and baselines", COMPARISON, figures.comparison(metrics)),
        ("popularity", "Who gets shown", share, popularity(tested)),
        ("groups", "New people and new items", new, by_group(groups)),
    ]
    return [figures.keep(plot, source) for plot in drawn]


def popularity(tested: Tested) -> Figure:
    """The share of each tenth of the catalogue in lists, and in what people took."""
    counts = tested.past.counts()
    order = np.argsort(-counts, kind="stable")
    tenth = np.empty(len(counts), dtype=int)
    tenth[order] = np.arange(len(counts)) * TENTHS // len(counts)
    came = np.concatenate([list(right) for right in tested.cases.right])
    shown = tested.orders["model"]
    sides = {
        "in the lists of the model": (shown[shown >= 0], MODEL_COLOUR),
        f"{tested.setting.action} next": (came, ACCENT_COLOUR),
    }
    figure, axes = figures.new(6.8, 4.2)
    places, width = np.arange(TENTHS), 0.4
    for number, (label, (items, colour)) in enumerate(sides.items()):
        share = np.bincount(tenth[items.astype(int)], minlength=TENTHS) / len(items)
        where = places + (number - 0.5) * width
        axes.bar(where, share, width, color=colour, label=figures.plain(label, 40))
    axes.set_xticks(places, [f"{place + 1}" for place in places])
    axes.set(xlabel="tenth of the catalogue, the most popular first", ylabel="share")
    axes.grid(axis="y")
    axes.legend()
    axes.set_title("Who gets shown, test part")
    return figure


def by_group(groups: Sequence[Mapping[str, Any]]) -> Figure:
    """Recall of the three, for people with a history, new people and new items."""
    there = [group for group in groups if group["cases"]]
    figure, axes = figures.new(6.8, 4.0)
    width = 0.8 / len(SIDES)
    for number, (side, title) in enumerate(SIDES.items()):
        values = [group[f"recall of {title}"] for group in there]
        where = np.arange(len(there)) + (number - 1) * width
        bars = axes.bar(where, values, width, color=COLOURS[side], label=title)
        axes.bar_label(bars, [f"{value:.0%}" for value in values], fontsize=8, padding=2)
    names = [f"{figures.plain(group['what'], 28)}\n({group['cases']})" for group in there]
    axes.set_xticks(range(len(there)), names)
    axes.set(ylabel="recall of the first ten")
    axes.grid(axis="y")
    axes.legend()
    axes.set_title("New people and new items, test part")
    return figure
