"""The figures one expects of a classifier, and the pictures that it was surest of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from PIL import Image

from . import class_plots, pictures
from .model import PictureModel
from .plumbing import figures

ROWS = 8  # labels on the contact sheet: those with the most mistakes
EACH = 3  # pictures that are right, and as many that are wrong


def draw(
    model: PictureModel,
    tested: Sequence[Image.Image],
    metrics: Sequence[dict[str, Any]],
    truth: np.ndarray,
    answers: np.ndarray,
    source: str,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    truth: (pictures,) numbers of labels; answers: (pictures, labels) probabilities.
    """
    sheet = pictures.from_figure(contact_sheet(model.labels, tested, truth, answers))
    surest = {
        "file": pictures.keep(sheet, "surest", source),
        "title": "Surest right and surest wrong",
        "caption": "For each label, the test pictures that the model was surest of: on the left "
        "those it got right, on the right those it took for something else, and for what.",
    }
    drawn = class_plots.draw(model.labels, metrics, truth, answers)
    return [*(figures.keep(plot, source) for plot in drawn), surest]


def contact_sheet(
    labels: Sequence[str], tested: Sequence[Image.Image], truth: np.ndarray, answers: np.ndarray
) -> Figure:
    """A row for each label: EACH pictures that are right, then EACH that are wrong."""
    said, sure = answers.argmax(axis=1), answers.max(axis=1)
    mistakes = np.bincount(truth[said != truth], minlength=len(labels))
    shown = np.sort(np.argsort(-mistakes, kind="stable")[:ROWS])
    names = figures.plain_labels(labels, 16)
    figure = figures.blank(7.2, 0.5 + 0.95 * len(shown))
    grid = figure.subplots(len(shown), 2 * EACH, squeeze=False)
    for axes in grid.ravel():
        axes.set_axis_off()
    for row, label in zip(grid, shown.tolist(), strict=True):
        for start, of_side in ((0, said == truth), (EACH, said != truth)):
            chosen = np.flatnonzero(of_side & (truth == label))
            surest = chosen[np.argsort(-sure[chosen], kind="stable")][:EACH].tolist()
            for axes, index in zip(row[start:], surest, strict=False):
                axes.imshow(np.asarray(pictures.thumbnail(tested[index], 160)))
                name = names[label] if said[index] == label else f"→ {names[said[index]]}"
                axes.set_title(name, fontsize=7, weight="normal", pad=2)
    figure.suptitle("Surest right (left), surest wrong (right)", ha="left", x=0.01, weight="bold")
    return figure
