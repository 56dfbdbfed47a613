"""What goes into the service and what comes out: one text, and every label with its probability."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from .. import predict


class Input(BaseModel):
    """One text."""

    model_config = ConfigDict(extra="forbid")
    text: str = Field(min_length=1, max_length=predict.LONGEST)


class Answer(BaseModel):
    """The likeliest label, and every label with its probability, likeliest first."""

    label: str | None
    probabilities: dict[str, float]


def answer(model: Any, given: Input) -> Answer:
    """What the model says of one text. Raises ProblemError where there is nothing to read."""
    said = predict.predict(model, given.text)
    return Answer(label=said.label, probabilities=said.probabilities)
