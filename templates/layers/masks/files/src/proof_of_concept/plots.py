"""The figures of the reports, with what each says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .data import Example
from .masks import plots
from .pictures import from_figure, keep
from .plumbing import figures
from .scores import Areas


def draw(
    labels: Sequence[str],
    examples: Sequence[Example],
    marked: Sequence[np.ndarray],
    areas: Areas,
    metrics: Sequence[dict[str, Any]],
    source: dict[str, Any],
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    marked: per picture the model's mask.
    """
    seen = plots.overlays(labels, examples, marked, source["seed"])
    photos = {
        "file": keep(from_figure(seen), "overlays", source["source"]),
        "title": "What the model marks",
        "caption": "Test pictures that show something, taken at random: as they are, with the true "
        "areas, and with the model's.",
    }
    drawn = (
        (
            "iou_per_label",
            "IoU per label",
            "The area that is right, of all that is marked or should be. The whiskers are 95 % "
            "intervals: how far the figure would move with other test pictures.",
            plots.iou_per_label(labels, areas, source["seed"]),
        ),
        (
            "areas",
            "Marked and true area",
            "A dot for each label on each test picture. On the line the area is right, below it "
            "too little is marked.",
            plots.areas_beside(labels, areas),
        ),
        (
            "confusion",
            "Confusion of labels",
            "Each row holds the area of one label, and says as what it is marked. The row of the "
            "background leaves out what is rightly unmarked.",
            plots.confusion_of(labels, areas),
        ),
        (
            "comparison",
            "Model and baselines",
            "All are held to the same false area on the validation pictures.",
            figures.comparison(metrics),
        ),
    )
    rows = [figures.keep(plot, source["source"]) for plot in drawn]
    return [rows[0], photos, *rows[1:]]
