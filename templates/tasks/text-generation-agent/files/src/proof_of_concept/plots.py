"""The figures one expects of an agent: success by kind, and why it failed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from .plumbing import figures
from .plumbing.figures import ACCENT_COLOUR, BASELINE_COLOUR, MODEL_COLOUR
from .scores import CAUSES, Outcome, per_kind

MOST_KINDS = 16
COLOURS = (ACCENT_COLOUR, "#efb08c", "#6f7d8f", "#8f9baa", BASELINE_COLOUR)


def draw(
    ends: Sequence[Outcome], metrics: Sequence[dict[str, Any]], source: str
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first."""
    drawn = [
        (
            "kinds",
            "What became of each kind of request",
            "Blue is done right. Orange is a wrong action: something was changed that should not "
            "be. Pale orange: no person was asked where one has to be. Dark grey is a wrong "
            "answer. Light grey is only a pity: not done, or a person asked without need.",
            by_kind(ends),
        ),
        (
            "comparison",
            "Model and baselines",
            "The whiskers are 95 % intervals: how far the figure would move with other requests.",
            figures.comparison([row for row in metrics if not row["unit"]]),
        ),
    ]
    return [figures.keep(plot, source) for plot in drawn]


def by_kind(ends: Sequence[Outcome]) -> Figure:
    """A bar for each kind: the shares done right, and not right by cause."""
    kinds = [row["kind"] for row in per_kind(ends)][:MOST_KINDS]
    figure, axes = figures.new(7.4, 1.8 + 0.42 * len(kinds))
    left = np.zeros(len(kinds))
    for cause, colour in (("", MODEL_COLOUR), *zip(CAUSES, COLOURS, strict=True)):
        shares = np.array(
            [np.mean([one.cause == cause for one in ends if one.request.kind == kind])
             for kind in kinds]
        )  # fmt: skip
        if cause and not shares.any():
            continue
        bars = axes.barh(
            range(len(kinds)), shares, 0.66, left, color=colour, label=cause or "done right"
        )
        words = [f"{share:.0%}" if share >= 0.08 else "" for share in shares]
        axes.bar_label(bars, words, label_type="center", fontsize=8)
        left += shares
    counts = [sum(one.request.kind == kind for one in ends) for kind in kinds]
    names = [f"{figures.plain(kind)} ({n})" for kind, n in zip(kinds, counts, strict=True)]
    axes.set_yticks(range(len(kinds)), names)
    axes.invert_yaxis()
    axes.set(xlim=(0, 1), xlabel="share of the test requests of the kind")
    axes.set_title("What became of each kind of request")
    axes.legend(loc="upper center", bbox_to_anchor=(0.4, -0.14), ncols=3, fontsize=9)
    return figure
