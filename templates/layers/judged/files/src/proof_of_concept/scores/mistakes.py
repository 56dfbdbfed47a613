"""Look at single queries: the worst mistakes, and which words misled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..collection import Item
from ..documents.words import terms
from . import Outcome

WORST, WORDS = 8, 5  # mistakes shown; words of each that are named
LONGEST = 220  # characters of a text that is shown
NOTHING = "nothing close enough"


def worst(outcomes: Sequence[Outcome], items: Mapping[str, Item]) -> list[dict[str, Any]]:
    """The queries whose right item stands farthest down; then those that nothing answers, and that
    it was surest to have answered. Where the judgement is wrong on purpose, it is no mistake.
    """
    fair = [one for one in outcomes if not one.planted]
    far = [one for one in fair if one.query.answerable and one.ranking.place != 1]
    far.sort(key=lambda one: (-(one.ranking.place or 1_000), one.query.text))
    wrong = [one for one in fair if not one.query.answerable and one.answered]
    wrong.sort(key=lambda one: -one.sure)
    chosen = far[: max(WORST - 2, WORST - len(wrong))]
    chosen += wrong[: WORST - len(chosen)]
    return [_told(one, items) for one in chosen]


def _told(one: Outcome, items: Mapping[str, Item]) -> dict[str, Any]:
    first = items[one.order[0]]
    best = items[one.query.best] if one.query.answerable else None
    asked = list(dict.fromkeys(terms(one.query.text)))
    misled = _named(asked, first)
    why = f"Asked as: {one.query.kind or 'no kind'}. "
    if best:
        place = one.ranking.place
        why += (
            f"It stands at place {place}" if place else f"It is not in the first {len(one.order)}"
        )
        why += (
            f"; the query shares {misled} with what came first, and {_named(asked, best)} with it."
        )
        grade = one.query.grades.get(first.id)
        judged = "not judged, and counts as 0" if grade is None else f"judged {grade}"
        why += f" What came first was {judged} of 3."
    else:
        why += f"Nothing answers it; the query shares {misled} with what came first."
    return {
        "id": f"{one.query.best or 'nothing'} ({one.query.kind})",
        "truth": _short(best) if best else NOTHING,
        "predicted": _short(first),
        "verb": "put behind" if best else "answered with",
        "why": why,
        "image": None,
        "text": one.query.text[:LONGEST],
    }


def _short(item: Item) -> str:
    """An item in a line, without the full stop: the report goes on behind it."""
    line = f"{item.title or item.id}: {' '.join(item.text.split())}"
    return (line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…").removesuffix(".")


def _named(asked: Sequence[str], item: Item) -> str:
    """The words of the query that an item has, by their stems."""
    having = set(terms(item.whole))
    shared = [term for term in asked if term in having]
    more = len(shared) - WORDS
    named = ", ".join(f'"{term}"' for term in shared[:WORDS]) or "no word"
    return named + (f" and {more} more" if more > 0 else "")
