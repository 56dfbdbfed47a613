"""How well things are ranked: the scores, their rows in metrics.json, and the plot of recall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from sklearn.metrics import ndcg_score

from .plumbing import figures, results
from .plumbing.figures import BASELINE_COLOUR, MODEL_COLOUR, SECOND_COLOUR

DEPTH = 3  # things that a person would look at
DEEPEST = 10  # things that are ranked with care


@dataclass(frozen=True)
class Ranking:
    """What was found, by id and the best first, and which ids are right. One at least is."""

    found: tuple[str, ...]
    right: frozenset[str]

    @property
    def place(self) -> int:
        """Where the first right one stands, counted from 1; 0 when none was found."""
        places = enumerate(self.found, start=1)
        return next((place for place, one in places if one in self.right), 0)


def recall_at(ranking: Ranking, depth: int) -> float:
    """The share of what is right that is among the first `depth` found."""
    return len(ranking.right.intersection(ranking.found[:depth])) / len(ranking.right)


def ndcg_at(ranking: Ranking, depth: int) -> float:
    """Normalised discounted cumulative gain: 1 when what is right comes first, less the later.

    Of one right thing in second place it is 0.63, in third place 0.5. depth: 2 or more.
    """
    gains = [float(one in ranking.right) for one in ranking.found[:depth]]
    gains += [0.0] * (depth - len(gains))
    # What was not found stands behind all that was looked at.
    gains += [1.0] * (len(ranking.right) - int(sum(gains)))
    return float(ndcg_score([gains], [range(len(gains), 0, -1)], k=depth))


def rows(
    naive: Sequence[Ranking],
    model: Sequence[Ranking],
    second: Sequence[Ranking],
    items: str,
    seed: int,
) -> list[dict[str, Any]]:
    """The rows of metrics.json that compare the rankings of three for each of the same questions.

    items: what is ranked, such as "Document".
    """
    found = []
    for name, title, score, depth in (
        (f"recall_at_{DEPTH}", f"{items} among the first {DEPTH}", recall_at, DEPTH),
        (f"ndcg_at_{DEEPEST}", f"nDCG of the first {DEEPEST}", ndcg_at, DEEPEST),
    ):
        before, after, other = (
            np.array([score(one, depth) for one in side]) for side in (naive, model, second)
        )
        found.append(
            results.row(
                name, title,
                lambda indices, values=before: float(values[indices].mean()),
                lambda indices, values=after: float(values[indices].mean()),
                len(model), seed,
                second=lambda indices, values=other: float(values[indices].mean()),
            )
        )  # fmt: skip
    return found


def recall_plot(
    naive: Sequence[Ranking],
    model: Sequence[Ranking],
    items: str,
    second: Sequence[Ranking] = (),
) -> Figure:
    """Recall of each against how many things one looks at. items: such as "documents"."""
    figure, axes = figures.new(6.4, 4.4)
    depths = range(1, DEEPEST + 1)
    sides = [("Model", model, MODEL_COLOUR), ("Naive baseline", naive, BASELINE_COLOUR)]
    if second:
        sides.insert(1, ("Second baseline", second, SECOND_COLOUR))
    most = 0.0
    for label, side, colour in sides:
        each = np.array([[recall_at(one, depth) for depth in depths] for one in side])
        recall = each.mean(axis=0)
        most = max(most, float(recall.max()))
        axes.plot(depths, recall, color=colour, marker="o", markersize=4, label=label)
    axes.set(ylim=(0, min(1.04, 1.15 * most + 0.02)), xticks=depths)
    axes.set(xlabel=f"{items} looked at", ylabel="recall")
    axes.grid()
    axes.legend(loc="lower right")
    axes.set_title("How soon what is right is found")
    return figure
