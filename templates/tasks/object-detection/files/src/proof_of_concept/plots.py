"""The figures of the reports, with what each says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .boxes import Found, plots
from .boxes.misses import misses
from .data import Example
from .pictures import from_figure, keep
from .plumbing import figures
from .scores import Answers


def draw(
    labels: Sequence[str],
    examples: Sequence[Example],
    found: Sequence[Sequence[Found]],
    answers: Answers,
    naive: Answers,
    second: Answers,
    metrics: Sequence[dict[str, Any]],
    source: dict[str, Any],
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    found: per picture and label, in pixels of the picture.
    """
    seen = plots.detections(labels, examples, found, source["seed"])
    photos = {
        "file": keep(from_figure(seen), "detections", source["source"]),
        "title": "What the model sees",
        "caption": "Test pictures, taken at random: true boxes in green, the model's dashed in "
        "orange.",
    }
    drawn = (
        (
            "misses",
            "What is missed, against false alarms",
            "Asking for more certainty gives fewer false alarms, and misses more. The dots are the "
            "limits in use, which the validation pictures chose.",
            misses(answers, second),
        ),
        (
            "presence_f1",
            "Presence F1 per label",
            "How often the answer to 'is it there?' is right, per label. The whiskers are 95 % "
            "intervals: how far the figure would move with other test pictures.",
            plots.presence_f1(labels, answers, naive, source["seed"]),
        ),
        (
            "precision_recall",
            "Precision and recall",
            "Asking for a higher score makes the boxes found more often right, and misses more. "
            "The dot is the limit in use.",
            plots.precision_recall(labels, answers),
        ),
        (
            "confusion",
            "Confusion of labels",
            "Each row holds the true boxes of one label, and says what the model reported there. "
            "The last row holds what it reported where nothing is marked.",
            plots.confusion(labels, examples, found),
        ),
        (
            "comparison",
            "Model and baselines",
            "Presence asks whether a thing is there; mAP and recall also ask where.",
            figures.comparison(metrics),
        ),
    )
    rows = [figures.keep(plot, source["source"]) for plot in drawn]
    return [rows[0], photos, *rows[1:]]
