"""What goes into the service and what comes out: one series, and its alarms with their reasons."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from .. import predict


class Input(BaseModel):
    """One series. origin: the first date of the look, one of those that the demo offers; by default
    that of the latest one."""

    model_config = ConfigDict(extra="forbid")
    series: str = Field(min_length=1, max_length=300)
    origin: str = Field(default="", max_length=40)


class Alarm(BaseModel):
    """One alarm: its date, what came, what was expected, and why it was raised."""

    date: str
    value: float
    expected: float
    reasons: list[str]


class Answer(BaseModel):
    """The alarms of the look, its dates, and the threshold of oddness that they passed."""

    first: str
    last: str
    threshold: float
    alarms: list[Alarm]


def answer(model: Any, given: Input) -> Answer:
    """The alarms of one series. Raises ProblemError for what the model does not know."""
    look = predict.predict(model, given.series, given.origin)
    alarms = [
        Alarm(
            date=look.dates[one.place].isoformat(),
            value=float(look.values[one.place]),
            expected=float(look.expected[one.place]),
            reasons=list(one.reasons),
        )
        for one in look.alarms
    ]
    first, last = (look.dates[place].isoformat() for place in (0, -1))
    return Answer(first=first, last=last, threshold=look.threshold, alarms=alarms)
