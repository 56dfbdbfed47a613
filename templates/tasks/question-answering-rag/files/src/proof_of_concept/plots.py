"""The figures one expects of a system that answers from documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from .plumbing import figures
from .plumbing.figures import ACCENT_COLOUR, BASELINE_COLOUR, MODEL_COLOUR
from .ranking import recall_plot
from .scores import Outcome, per_type

MOST_TYPES = 12


def draw(
    answers: Sequence[Outcome],
    naive: Sequence[Outcome],
    metrics: Sequence[dict[str, Any]],
    threshold: float,
    source: str,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first."""
    drawn = [
        (
            "question_types",
            "Answer F1 by type of question",
            "Where the documents do not say, only a refusal scores. The baseline never refuses.",
            question_types(answers, naive),
        ),
        (
            "refusal",
            "When it refuses",
            "How sure it was that the documents hold the answer. Left of the line it refuses: "
            "there, blue is a wrong refusal; right of it, orange is a wrong answer.",
            refusal(answers, threshold),
        ),
        (
            "comparison",
            "Model and naive baseline",
            "The whiskers are 95 % intervals: how far the figure would move with other questions.",
            figures.comparison(metrics),
        ),
    ]
    before, after = ([one.ranking for one in side if one.answerable] for side in (naive, answers))
    if after:
        caption = "The share of answerable questions whose document is among the first so many."
        plot = recall_plot(before, after, "documents")
        drawn.append(("recall", "How soon the right document is found", caption, plot))
    return [figures.keep(plot, source) for plot in drawn]


def question_types(answers: Sequence[Outcome], naive: Sequence[Outcome]) -> Figure:
    """Bars of the answer F1 of both, one pair for each type."""
    rows = per_type(answers)[:MOST_TYPES]
    other = {row["question_type"]: row["answer_f1"] for row in per_type(naive)}
    figure, axes = figures.new(7.0, 1.6 + 0.62 * len(rows))
    places = np.arange(len(rows))
    values = [row["answer_f1"] for row in rows]
    against = [other[row["question_type"]] for row in rows]
    for label, shift, side, colour in (
        ("Model", -0.19, values, MODEL_COLOUR),
        ("Baseline", 0.19, against, BASELINE_COLOUR),
    ):
        bars = axes.barh(places + shift, side, 0.34, color=colour, label=label)
        axes.bar_label(bars, fmt="%.2f", padding=3, fontsize=9)
    names = [f"{figures.plain(row['question_type'])} ({row['questions']})" for row in rows]
    axes.set_yticks(places, names)
    axes.invert_yaxis()
    axes.set_xlim(0, 1.12)
    axes.grid(axis="x")
    axes.set_title("Answer F1 by type of question")
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.12), ncols=2)
    return figure


def refusal(answers: Sequence[Outcome], threshold: float) -> Figure:
    """How sure it was, for answerable and for unanswerable questions."""
    figure, axes = figures.new(6.4, 4.4)
    edges = np.linspace(0, 1, 21).tolist()
    sides = ((True, MODEL_COLOUR, "the documents say"), (False, ACCENT_COLOUR, "they do not say"))
    for answerable, colour, label in sides:
        sure = [one.sure for one in answers if one.answerable is answerable]
        axes.hist(sure, edges, color=colour, alpha=0.65, label=f"{label} ({len(sure)})")
    label = f"refuses below {threshold:.2f}"
    axes.axvline(threshold, color=figures.INK, linestyle="--", label=label)
    axes.set(xlim=(0, 1), xlabel="how sure it was of an answer", ylabel="test questions")
    axes.legend(loc="upper center")
    axes.set_title("When it refuses")
    return figure
