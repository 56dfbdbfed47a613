"""What goes into the service and what comes out: one series, and its forecast with an interval."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from .. import predict


class Input(BaseModel):
    """One series, and what is planned.

    origin: the last date that is known, one of the tested ones; by default the last value there is.
    changes: by driver that is known ahead, what it will be in the steps `first` to `last`; 0 is the
    last one.
    """

    model_config = ConfigDict(extra="forbid")
    series: str = Field(min_length=1, max_length=300)
    origin: str = Field(default="", max_length=40)
    changes: dict[str, str | float] = Field(default_factory=dict, max_length=20)
    first: int = Field(default=1, ge=1, le=60)
    last: int = Field(default=0, ge=0, le=60)


class Step(BaseModel):
    """One step: its date, the forecast, and the ends of the 80 % interval."""

    date: str
    low: float
    middle: float
    high: float


class Answer(BaseModel):
    """Every step, and what the drivers that are known ahead did to the sum of the forecast."""

    steps: list[Step]
    moved: dict[str, float]


def answer(model: Any, given: Input) -> Answer:
    """The forecast of one series. Raises ProblemError for what the model does not know."""
    said = predict.predict(model, **given.model_dump())
    ends = zip(said.dates, *said.said.tolist(), strict=True)
    steps = [
        Step(date=date.isoformat(), low=low, middle=middle, high=high)
        for date, low, middle, high in ends
    ]
    return Answer(steps=steps, moved={move.driver: move.push for move in said.moves})
