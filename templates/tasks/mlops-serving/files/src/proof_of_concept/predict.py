"""One row in, one answer out; and one incident in, what the gate makes of it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .baseline import Unattended
from .config import ProblemError
from .model import Service
from .operate.ending import Ending, caught
from .operate.incidents import KINDS, OF_COLUMN, Incident, suits
from .operate.replay import replay
from .operate.traffic import Traffic, traffic_of
from .rungs.serving import ready
from .versions import Version, called

WEEKS, FIRST, LASTS = 4, 1, 2  # of the small replay: an incident begins in the second week


@dataclass(frozen=True)
class Story:
    """A small replay of one incident: what became of it unattended, and what the gate did."""

    incident: Incident
    traffic: Traffic
    gate: Ending
    unattended: Ending

    @property
    def caught(self) -> int | None:
        """After how many requests the gate acted rightly; None if it never did."""
        return caught(self.incident, self.traffic, self.gate.events)

    def by_week(self, ending: Ending) -> list[float]:
        """The share of bad answers in each week."""
        return [float(ending.bad[self.traffic.weeks == week].mean()) for week in range(WEEKS)]


def load() -> Service:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(model: Service, kind: str, column: str = "") -> Story:
    """Let one incident happen to four weeks of rows that the first version has not seen.

    Raises ProblemError for a kind that there is none of, or a column that it cannot happen to.
    """
    if kind not in KINDS:
        raise ProblemError(f"There is no incident {kind!r}: choose {', '.join(KINDS)}.")
    fitting = [one.name for one in model.columns if suits(kind, one)]
    if kind in OF_COLUMN and column not in fitting:
        listed = ", ".join(fitting) or "none here"
        raise ProblemError(f"{kind.capitalize()} cannot happen to {column!r}: choose {listed}.")
    incident = Incident(kind, FIRST, LASTS, column if kind in OF_COLUMN else "")
    traffic = traffic_of(model.columns, model.known, model.unseen, (incident,), 0, WEEKS)
    gate = replay(traffic, model.operator(model.known[0]), model.fit)
    return Story(incident, traffic, gate, replay(traffic, Unattended(model.version), model.fit))


def one(version: Version, labels: Sequence[str], cells: pd.DataFrame) -> tuple[str, float]:
    """The outcome that a version calls for the one row of `cells`, and the chance of the second.

    Raises ProblemError where it refuses the row.
    """
    chance = version.chances(cells)[0]
    if np.isnan(chance):
        strange = [name for name, met in version.values.items() if cells[name][0] not in ("", *met)]
        listed = ", ".join(f"{name}: {cells[name][0]!s:.40}" for name in strange)
        raise ProblemError(f"This version has never met {listed}: it does not guess.")
    return labels[int(called(np.array([chance]))[0])], float(chance)
