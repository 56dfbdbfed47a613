"""One row in, its outcome out; or one incident in, and what the gate makes of it out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .config import ProblemError
from .model import Service
from .operate.gate import Gate
from .operate.incidents import KINDS, Incident, planted, suited
from .replay.run import Ending, Operator, replay
from .replay.traffic import Traffic, traffic_of
from .rungs.serving import ready
from .service.schema import Answer, answer
from .tables.one_row import one_row

WEEKS, FIRST, LASTS = 4, 1, 2  # of the small replay: an incident begins in the second week


@dataclass(frozen=True)
class Story:
    """A small replay of one incident: what the gate did, and what became of it unattended."""

    incident: Incident
    traffic: Traffic
    gate: Ending
    unattended: Ending


def load() -> Service:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(model: Service, row: Mapping[str, Any]) -> Answer:
    """What the service says of a row: its cells by their columns. Raises ProblemError if none."""
    return answer(model, one_row(model.version.columns, row))


def happen(model: Service, kind: str, column: str = "") -> Story:
    """Let one incident happen to four weeks of rows that the first version has not seen.

    Raises ProblemError for a kind that there is none of, or a column that it cannot happen to.
    """
    if kind not in KINDS:
        raise ProblemError(f"There is no incident {kind!r}: choose {', '.join(KINDS)}.")
    first = model.version
    fitting = suited(kind, first.columns)
    column = "" if fitting == [""] else column
    if column not in fitting:
        listed = ", ".join(fitting) or "none here"
        raise ProblemError(f"{kind.capitalize()} cannot happen to {column!r}: choose {listed}.")
    incident = Incident(kind, FIRST, LASTS, column)
    usual = traffic_of(first.columns, model.known, model.unseen, 0, WEEKS)
    traffic = planted(usual, [incident], 0)
    gate = Gate(first, model.limits, model.known[0])
    sides = (replay(traffic, operator, model.fit) for operator in (gate, Operator(first)))
    return Story(incident, traffic, *sides)
