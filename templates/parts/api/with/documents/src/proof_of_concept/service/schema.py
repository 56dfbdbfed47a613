"""What goes into the service and what comes out: a question, and the answer with its sources."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from .. import predict
from ..documents.questions import LONGEST_QUESTION


class Input(BaseModel):
    """One question."""

    model_config = ConfigDict(extra="forbid")
    question: str = Field(min_length=1, max_length=LONGEST_QUESTION)


class Source(BaseModel):
    """A passage that was looked at, and its document."""

    document: str
    text: str


class Answer(BaseModel):
    """The words of the documents that answer, or null where they do not say.

    sure: how likely it is that the documents hold the answer; sources: the cited ones first.
    """

    answer: str | None
    sure: float
    sources: list[Source]


def answer(model: Any, given: Input) -> Answer:
    """What the documents say. Raises ProblemError where nothing was asked."""
    said = predict.predict(model, given.question)
    sources = [Source(document=one.document.title, text=one.text) for one in said.sources]
    return Answer(answer=said.text, sure=said.sure, sources=sources)
