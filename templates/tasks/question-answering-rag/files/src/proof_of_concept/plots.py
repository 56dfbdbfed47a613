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
PARTS = (
    ("right", "right answer", "#8db4f0"),
    ("refused", "refusal", BASELINE_COLOUR),
    ("wrong", "wrong answer", ACCENT_COLOUR),
)


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
            "What became of each type of question",
            "Orange is what somebody would be misled by. Where the documents do not say, a refusal "
            "is right; where they do, it is only a pity.",
            question_types(answers),
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
            "Model and baselines",
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


def question_types(answers: Sequence[Outcome]) -> Figure:
    """A bar for each type of question: the shares of right answers, refusals and wrong answers."""
    rows = per_type(answers)[:MOST_TYPES]
    figure, axes = figures.new(7.0, 1.6 + 0.5 * len(rows))
    left = np.zeros(len(rows))
    for key, label, colour in PARTS:
        shares = np.array([row[key] for row in rows])
        bars = axes.barh(range(len(rows)), shares, 0.62, left, color=colour, label=label)
        words = [f"{share:.0%}" if share >= 0.05 else "" for share in shares]
        axes.bar_label(bars, words, label_type="center", fontsize=9)
        left += shares
    names = [f"{figures.plain(row['question_type'])} ({row['questions']})" for row in rows]
    axes.set_yticks(range(len(rows)), names)
    axes.invert_yaxis()
    axes.set(xlim=(0, 1), xlabel="share of the test questions of the type")
    axes.set_title("What became of each type of question")
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.22), ncols=3)
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
