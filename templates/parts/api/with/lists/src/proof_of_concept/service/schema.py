"""What goes into the service and what comes out: a person or what they took, and ten items."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from .. import predict


class Input(BaseModel):
    """A person whom the model knows by name, titles that somebody took, the latest first, or both.

    With neither of them it is the popular list.
    """

    model_config = ConfigDict(extra="forbid")
    person: str = Field(default="", max_length=300)
    taken: list[str] = Field(max_length=100)


class Suggestion(BaseModel):
    """One item of the list. because: what of the history says most for it."""

    title: str
    about: str
    because: list[str]


class Answer(BaseModel):
    """The list, the best first. cold: nothing is known of the person, so it is what is popular."""

    suggestions: list[Suggestion]
    cold: bool


def answer(model: Any, given: Input) -> Answer:
    """What to recommend. Raises ProblemError for a name or a title that the model does not know."""
    said = predict.predict(model, given.person, given.taken)
    suggestions = [
        Suggestion(title=one.title, about=one.about, because=list(one.because))
        for one in said.suggestions
    ]
    return Answer(suggestions=suggestions, cold=said.cold)
