"""What goes into the service and what comes out: one row, and the segment that it is of."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from .. import predict


class Input(BaseModel):
    """One row: its cells by the names of their columns. What is not known is left out, or null."""

    model_config = ConfigDict(extra="forbid")
    cells: dict[str, str | float | None] = Field(min_length=1, max_length=100)


class Answer(BaseModel):
    """The segment, whether a person should look, how near each is, and what spoke for it.

    strengths: 1 for the nearest, less the farther one is; spoke: by column, against the next.
    """

    segment: str
    unsure: bool
    strengths: dict[str, float]
    spoke: dict[str, float]


def answer(model: Any, given: Input) -> Answer:
    """What the model says of one row. Raises ProblemError for a cell that is none."""
    said = predict.predict(model, given.cells)
    names = [segment.name for segment in said.segments]
    strengths = dict(zip(names, said.strengths, strict=True))
    spoke = {move.column.name: move.push for move in said.moves[:5]}
    return Answer(segment=said.label, unsure=said.unsure, strengths=strengths, spoke=spoke)
