"""What goes into the service and what comes out: one row, and every outcome's probability."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from .. import predict


class Input(BaseModel):
    """One row: its cells by the names of their columns. What is not known is left out, or null."""

    model_config = ConfigDict(extra="forbid")
    cells: dict[str, str | float | None] = Field(min_length=1, max_length=100)


class Answer(BaseModel):
    """The outcome that is called, every outcome's probability, and what moved it most.

    moved: by column, the probability less what it were with that column as usual.
    """

    label: str
    probabilities: dict[str, float]
    moved: dict[str, float]


def answer(model: Any, given: Input) -> Answer:
    """What the model says of one row. Raises ProblemError for a cell that is none."""
    said = predict.predict(model, given.cells)
    moved = {move.column.name: move.push for move in said.moves[:5]}
    return Answer(label=said.label, probabilities=said.probabilities, moved=moved)
