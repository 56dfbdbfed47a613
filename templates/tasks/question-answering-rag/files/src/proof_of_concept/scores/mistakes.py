"""Look at single questions: the worst mistakes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..predict import REFUSAL
from . import RIGHT, Outcome

WORST = 8  # mistakes shown
LONGEST = 300  # characters of a sentence that is shown


def worst(outcomes: Sequence[Outcome]) -> list[dict[str, Any]]:
    """The mistakes that the model was most sure of, wrong answers first, then wrong refusals.

    They teach most: a word that misleads, a page that was not found, a question asked too vaguely.
    """
    fair = (one for one in outcomes if one.f1 < RIGHT and not one.planted)
    wrong = sorted(fair, key=lambda one: -one.sure)
    answered = [one for one in wrong if one.answered]
    refused = [one for one in reversed(wrong) if one.refused]
    chosen = answered[: max(WORST // 2, WORST - len(refused))]
    chosen += refused[: WORST - len(chosen)]
    return [
        {
            "id": f"{one.question.document or 'no document'} ({one.question.type})",
            # Without their full stops: the report goes on behind them.
            "truth": (one.question.gold or (REFUSAL,))[0][:LONGEST].removesuffix("."),
            "predicted": (one.said or REFUSAL)[:LONGEST].removesuffix("."),
            "why": _why(one),
            "image": None,
            "text": one.question.question[:LONGEST],
        }
        for one in chosen
    ]


def _why(one: Outcome) -> str:
    """What the figures say about a mistake."""
    start = f"Question type {one.question.type}; it was {one.sure:.0%} sure of an answer"
    if not one.answerable:
        return f"{start}, and the documents have none."
    if not one.ranking.place:
        return f"{start}; the right document shares no word with the question."
    return f"{start}; the right document came in place {one.ranking.place}."
