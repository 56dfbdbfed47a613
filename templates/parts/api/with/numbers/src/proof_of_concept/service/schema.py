"""What goes into the service and what comes out: one row, and an amount with its interval."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from .. import predict


class Input(BaseModel):
    """One row: its cells by the names of their columns. What is not known is left out, or null."""

    model_config = ConfigDict(extra="forbid")
    cells: dict[str, str | float | None] = Field(min_length=1, max_length=100)


class Answer(BaseModel):
    """The amount, the ends of its interval, their unit, and what moved the amount most.

    moved: by column, in the same unit.
    """

    amount: float
    low: float
    high: float
    unit: str
    moved: dict[str, float]


def answer(model: Any, given: Input) -> Answer:
    """What the model says of one row. Raises ProblemError for a cell that is none."""
    said = predict.predict(model, given.cells)
    moved = {move.column.name: move.push for move in said.moves[:5]}
    ends = {"amount": said.value, "low": said.low, "high": said.high}
    return Answer(**ends, unit=said.target.unit, moved=moved)
