"""What goes into the service and what comes out: a query, and the items that are nearest to it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from .. import predict
from ..collection.judged import LONGEST


class Input(BaseModel):
    """One query, which may be a whole item."""

    model_config = ConfigDict(extra="forbid")
    query: str = Field(min_length=1, max_length=LONGEST)


class Hit(BaseModel):
    """One item: its id, what it is called, and how well it fits beside the others."""

    id: str
    title: str
    score: float


class Answer(BaseModel):
    """The first ten, the best first. enough: whether the model holds that any of them answers."""

    enough: bool
    sure: float
    items: list[Hit]


def answer(model: Any, given: Input) -> Answer:
    """What is nearest to the query. Raises ProblemError where nothing was asked."""
    said = predict.predict(model, given.query)
    hits = [Hit(id=one.item.id, title=one.item.title, score=one.score) for one in said.found]
    return Answer(enough=said.enough, sure=said.sure, items=hits)
