"""What came of a replay: of each request, and of each incident."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ..versions import called
from .incidents import CATEGORY, DRIFT, MISSING, SLOW, UNIT, WORSE, Incident
from .traffic import Traffic

ALARM, WELL, HELD = "alarm", "well again", "held"
BACK, PROMOTED = "rolled back", "promoted"


@dataclass(frozen=True)
class Event:
    """What an operator did: after how many requests, what (ALARM ...), why, and to which column."""

    place: int
    kind: str
    why: str
    column: str = ""


@dataclass
class Ending:
    """What became of each request, (requests,) each, and what the operator did."""

    chances: np.ndarray
    late: np.ndarray
    numbers: np.ndarray
    truth: np.ndarray
    events: list[Event] = field(default_factory=list)

    @property
    def failed(self) -> np.ndarray:
        """No answer at all: the row was refused."""
        return np.isnan(self.chances)

    @property
    def available(self) -> np.ndarray:
        """A valid answer, in time."""
        return ~self.failed & ~self.late

    @property
    def bad(self) -> np.ndarray:
        """Late, refused, or the wrong outcome."""
        return ~self.available | (called(self.chances) != self.truth)


def caught(incident: Incident, traffic: Traffic, events: Sequence[Event]) -> int | None:
    """After how many requests an incident was acted on rightly; None if it never was.

    A column that goes wrong is set aside; a bad candidate is held or rolled back; where the outcome
    drifts, a version is promoted that has learnt of it.
    """
    places = traffic.places(incident)
    fitting = {
        UNIT: (ALARM,), CATEGORY: (ALARM,), MISSING: (ALARM,), DRIFT: (PROMOTED,),
        WORSE: (HELD, BACK), SLOW: (HELD, BACK),
    }[incident.kind]  # fmt: skip
    for event in events:
        own = event.kind in fitting and (event.kind != ALARM or event.column == incident.column)
        # What is promoted before the first week of a drift is over knows nothing of it.
        first = places[traffic.weeks[places] > incident.first * (incident.kind == DRIFT)]
        if own and len(first) and first[0] <= event.place <= places[-1] + 1:
            return event.place - int(places[0])
    return None
