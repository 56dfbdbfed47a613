"""The figures one expects of a text classifier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from . import class_plots
from .model import TextModel
from .plumbing import figures
from .plumbing.figures import MODEL_COLOUR

TERMS = 6  # shown per label


def draw(
    model: TextModel,
    texts: Sequence[str],
    metrics: Sequence[dict[str, Any]],
    truth: np.ndarray,
    answers: np.ndarray,
    source: str,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    texts: those tested that may be shown; truth: (tested,) numbers of labels; answers: (tested,
    labels).
    """
    drawn = class_plots.draw(model.labels, metrics, truth, answers)
    if texts:
        caption = "The words and word pairs of the test texts that push most towards each label."
        drawn.append(("terms", "What the model learnt", caption, top_terms(model, texts)))
    return [figures.keep(plot, source) for plot in drawn]


def top_terms(model: TextModel, texts: Sequence[str], most: int = TERMS) -> Figure:
    """The strongest terms of each label, as bars: of those that stand in `texts`."""
    columns = 2 if len(model.labels) in (2, 4) else 3
    rows = -(-len(model.labels) // columns)
    figure = figures.blank(3.4 * columns, 0.6 + 1.7 * rows)
    grid = figure.subplots(rows, columns, squeeze=False).ravel()
    names, terms = figures.plain_labels(model.labels, 30), model.terms
    there = model.standing_in(texts)
    for label, axes in enumerate(grid[: len(model.labels)]):
        pushes = model.pushes(label)
        strongest = np.argsort(np.where(there, -pushes, np.inf), kind="stable")[:most]
        strongest = strongest[there[strongest]]
        places = np.arange(len(strongest))
        axes.barh(places, pushes[strongest], color=MODEL_COLOUR, height=0.7)
        axes.set_yticks(places, [figures.plain(str(terms[term]), 20) for term in strongest])
        axes.invert_yaxis()
        axes.set_title(names[label], fontsize=10)
        axes.set_xticks([])
        axes.spines["bottom"].set_visible(False)
        axes.tick_params(length=0, labelsize=9)
    for axes in grid[len(model.labels) :]:
        axes.set_axis_off()
    figure.suptitle("Terms that push most towards each label", ha="left", x=0.01, weight="bold")
    return figure
