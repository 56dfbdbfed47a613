"""A query in, the nearest items out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .collection import Item
from .collection.judged import LONGEST
from .config import ProblemError
from .documents.words import raw_words, stem
from .ranking import DEEPEST
from .rungs.serving import ready

WORDS = 6  # shared words that are named for an item


@dataclass(frozen=True)
class Found:
    """One item of the list. score: how well it fits, beside the others; words: those of the query
    that it has too; figures: how it fits in each way, by name.
    """

    item: Item
    score: float
    words: tuple[str, ...]
    figures: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Answer:
    """found: the first ten, the best first; sure: how likely it is that anything answers; enough:
    whether that is enough to show the list as an answer.
    """

    query: str
    found: tuple[Found, ...]
    sure: float
    enough: bool


def load() -> Any:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(model: Any, query: str) -> Answer:
    """Search for one query, which may be a whole item. Raises ProblemError when it is empty, or
    too long.
    """
    if not isinstance(query, str) or not query.strip():
        raise ProblemError("Write what you look for first: there is nothing to search yet.")
    if len(query) > LONGEST:
        raise ProblemError(
            f"That is {len(query):,} characters: shorten what you look for to {LONGEST:,}."
        )
    figures = model.figures([query])
    scores = model.scored(figures)
    sure = float(model.sure(figures)[0])
    order = np.argsort(-scores[0], kind="stable")[:DEEPEST].tolist()
    words = list(dict.fromkeys(raw_words(query)))
    found = tuple(
        Found(
            model.items[place],
            float(scores[0, place]),
            _shared(words, model.items[place]),
            tuple(zip(model.names, figures[0, place].tolist(), strict=True)),
        )
        for place in order
    )
    return Answer(query.strip(), found, round(sure, 4), sure >= model.threshold)


def _shared(words: list[str], item: Item) -> tuple[str, ...]:
    """The words of a query that an item has, whatever their endings; small words do not count."""
    having = {stem(word) for word in raw_words(item.whole)}
    told = [word for word in words if stem(word) in having and (len(word) > 3 or word.isdigit())]
    return tuple(told[:WORDS])
