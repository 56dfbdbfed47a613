"""The figures of all questions, as rows of metrics.json."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .. import ranking
from ..plumbing import results
from . import MOST_WRONG, RIGHT, Outcome, mean_over

# Name, title, whether higher is better, which property of an outcome, and of which outcomes.
FIGURES = (
    ("wrong_answers", "Wrong answers given", False, "wrong", ""),
    ("right_answers", "Right answers, of the answerable", True, "right", "answerable"),
    ("near_misses", "Answered, where the page is there and the fact is not", False, "answered",
     "near_miss"),
    ("answer_f1", "Answer F1", True, "f1", ""),
    ("exact_match", "Exact match", True, "exact", ""),
)  # fmt: skip
NOTES = {
    "wrong_answers": f"Wrong answers: the share of all test questions that got an answer which is "
    f"none (F1 below {RIGHT}); a refusal is none either, and not wrong. On the validation part the "
    f"model was allowed {MOST_WRONG:.0%} of them.",
}
# From this share of near misses answered on, a page begins with it.
TOO_MANY = 0.15


def rows_of(
    answers: Sequence[Outcome], naive: Sequence[Outcome], second: Sequence[Outcome], seed: int
) -> list[dict[str, Any]]:
    """One row for each figure. A figure of which there is no question is left out."""
    rows, every = [], (naive, answers, second)
    for name, title, up, figure, counted in FIGURES:
        if any(not counted or getattr(one, counted) for one in answers):
            before, after, other = (mean_over(side, figure, counted) for side in every)
            n, note = len(answers), NOTES.get(name, "")
            row = results.row(name, title, before, after, n, seed, up, note=note, second=other)
            rows.append(row)
    found = [[one.ranking for one in side if one.answerable] for side in every]
    return rows + (ranking.rows(found[0], found[1], found[2], "Document", seed) if found[0] else [])


def warning(metrics: Sequence[dict[str, Any]]) -> str:
    """The sentence that a page begins with while too many near misses are answered."""
    near = [row["model"]["value"] for row in metrics if row["name"] == "near_misses"]
    if not near or near[0] <= TOO_MANY:
        return ""
    return (
        f"It answers {near[0]:.0%} of the questions whose page is there and whose answer is not: "
        "read the sentence in its passage before you rely on it."
    )
