"""Look at single questions: the worst mistakes, and a few examples for the demo."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from . import config
from .data import Question
from .scores import Outcome

WORST = 8
WRONG = 0.5  # an answer with a lower F1 counts as a mistake
LONGEST = 300  # characters of a sentence that is shown
DEMO_EXAMPLES = 6
REFUSAL = "not in the documents"


def worst(outcomes: Sequence[Outcome]) -> list[dict[str, Any]]:
    """The mistakes that the model was most sure of, wrong answers and wrong refusals by turns.

    They teach most: a word that misleads, a page that was not found, a question asked too vaguely.
    """
    wrong = [one for one in outcomes if one.f1 < WRONG]
    answered = sorted((one for one in wrong if one.said is not None), key=lambda one: -one.sure)
    refused = sorted((one for one in wrong if one.said is None), key=lambda one: one.sure)
    count = max(WORST // 2, WORST - len(refused))
    chosen = answered[:count]
    chosen += refused[: WORST - len(chosen)]
    return [
        {
            "id": f"{one.question.document or 'no document'} ({one.question.type})",
            "truth": _short(one.question.gold[0] if one.question.gold else REFUSAL),
            "predicted": _short(one.said or REFUSAL),
            "why": _why(one),
            "image": None,
            "text": one.question.question[:LONGEST],
        }
        for one in chosen
    ]


def _short(text: str) -> str:
    """A sentence without its full stop: the report goes on behind it."""
    return text[:LONGEST].removesuffix(".")


def _why(one: Outcome) -> str:
    """What the figures say about a mistake."""
    start = f"Question type {one.question.type}; it was {one.sure:.0%} sure of an answer"
    if not one.answerable:
        return f"{start}, and the documents have none."
    if not one.rank:
        return f"{start}; the right document shares no word with the question."
    return f"{start}; the right document came in place {one.rank}."


def write_demo_examples(rows: Sequence[Question]) -> None:
    """Write demo/examples/examples.json: a few questions of different types, to try the demo."""
    kinds = sorted({row.type for row in rows})
    queues = [[row for row in rows if row.type == kind] for kind in kinds]
    chosen = [queue[turn] for turn in range(DEMO_EXAMPLES) for queue in queues if turn < len(queue)]
    content = [
        {"text": row.question, "label": row.type, "answer": row.gold[0] if row.gold else None}
        for row in chosen[:DEMO_EXAMPLES]
    ]
    config.EXAMPLES.mkdir(parents=True, exist_ok=True)
    text = json.dumps(content, indent=2, ensure_ascii=False)
    path = config.EXAMPLES / "examples.json"
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
