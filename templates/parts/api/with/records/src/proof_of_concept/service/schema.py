"""What goes into the service and what comes out: a request, and the run with its steps."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from .. import predict
from ..world.requests import LONGEST


class Input(BaseModel):
    """One request, and whether a person has said yes to what has to be confirmed."""

    model_config = ConfigDict(extra="forbid")
    request: str = Field(min_length=1, max_length=LONGEST)
    confirmed: bool = False


class Step(BaseModel):
    """One call of a tool. problem: why it did not run; empty where it did."""

    tool: str
    arguments: dict[str, Any]
    result: dict[str, Any]
    problem: str


class Answer(BaseModel):
    """What was said and done.

    asks: a person has to take over; waits: it goes on once it is asked with `confirmed`; changes:
    what is not as it was, in a copy of the records that is thrown away.
    """

    answer: str
    asks: bool
    waits: bool
    changes: list[str]
    steps: list[Step]


def answer(model: Any, given: Input) -> Answer:
    """Carry out one request. Raises ProblemError where nothing was asked."""
    run = predict.predict(model, given.request, given.confirmed)
    steps = [
        Step(
            tool=step.call.tool,
            arguments=dict(step.call.arguments),
            result=dict(step.result),
            problem=step.problem,
        )
        for step in run.steps
    ]
    return Answer(
        answer=run.answer, asks=run.asks, waits=run.waits, changes=list(run.changes), steps=steps
    )
