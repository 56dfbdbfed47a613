"""The scores of an operation: what became of the requests, and of the incidents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..operate.ending import ALARM, BACK, Ending, caught
from ..operate.gate import WINDOW
from ..operate.incidents import SLOW, WORSE
from ..operate.traffic import Traffic
from ..plumbing import results
from ..plumbing.intervals import Statistic

PER, UNIT = 1000, "per 1,000 requests"


@dataclass(frozen=True)
class Operation:
    """A replay with what came of it."""

    traffic: Traffic
    ending: Ending

    @property
    def bad(self) -> np.ndarray:
        return self.ending.bad

    @property
    def available(self) -> np.ndarray:
        return self.ending.available

    @property
    def false_acts(self) -> np.ndarray:
        """(requests,): how many times it acted there on nothing.

        A column was set aside or a candidate rolled back, and no incident was the reason.
        """
        acts = np.zeros(len(self.traffic))
        for event in self.ending.events:
            kinds = {BACK: (SLOW, WORSE), ALARM: None}.get(event.kind, ())
            if kinds == ():
                continue
            reasons = [
                self.traffic.places(one)
                for one in self.traffic.incidents
                if (one.kind in kinds if kinds else one.column == event.column)
            ]
            if not any(own[0] <= event.place <= own[-1] + WINDOW for own in reasons):
                acts[min(event.place, len(acts) - 1)] += 1
        return acts

    @property
    def delays(self) -> np.ndarray:
        """(incidents,): requests until it was acted on rightly; NaN where it never was."""
        found = [caught(one, self.traffic, self.ending.events) for one in self.traffic.incidents]
        return np.array([np.nan if delay is None else delay for delay in found], dtype=float)

    @property
    def suffered(self) -> np.ndarray:
        """(incidents,): the delays, where one that was never caught counts in full."""
        lasted = [len(self.traffic.places(one)) for one in self.traffic.incidents]
        return np.where(np.isnan(self.delays), lasted, self.delays)


def mean_of(values: np.ndarray, times: float = 1.0) -> Statistic:
    """The mean of `values`, or some times that, for any draw of their places."""
    return lambda places: float(times * values[places].mean())


def bad_answers(one: Operation) -> Statistic:
    """The headline: bad answers in a thousand requests."""
    return mean_of(one.bad, PER)


def rows_of(
    model: Operation, naive: Operation, second: Operation, seed: int
) -> list[dict[str, Any]]:
    """The rows of metrics.json, the headline first."""
    sides = {"model": model, "baseline": naive, "second": second}
    requests, incidents = len(model.traffic), len(model.traffic.incidents)
    lower: Any = {"higher_is_better": False}

    def row(name: str, title: str, figure: Any, n: int = requests, **more: Any) -> dict[str, Any]:
        statistics: Any = {side: figure(one) for side, one in sides.items()}
        return results.row(name, title, n=n, seed=seed, **statistics, **more)

    note = (
        "Bad is late (above 200 ms, simulated), refused, or the wrong outcome. The last is never "
        "none: no column knows all of it."
    )
    return [
        row("bad_answers", "Bad answers", bad_answers, unit=UNIT, note=note, **lower),
        row("availability", "Availability", lambda one: mean_of(one.available)),
        row(
            "caught", "Incidents caught", lambda one: mean_of(~np.isnan(one.delays)), n=incidents,
            note=f"Incidents caught: the interval is over the {incidents} incidents.",
        ),
        row(
            "delay", "Requests until caught", lambda one: mean_of(one.suffered), n=incidents,
            unit="requests", note=f"Requests until caught: over the {incidents} incidents; one "
            "that is never caught counts as long as it lasts.", **lower,
        ),
        row(
            "false_acts", "False alarms and roll-backs",
            lambda one: mean_of(one.false_acts, PER), unit=UNIT, **lower,
        ),
    ]  # fmt: skip


def per_incident(model: Operation, naive: Operation, second: Operation) -> list[dict[str, Any]]:
    """Bad answers in a thousand during each incident, by who operates, and when it was caught."""
    rows = []
    for number, incident in enumerate(model.traffic.incidents):
        own = model.traffic.places(incident)
        delay = model.delays[number]
        rows.append(
            {
                "incident": incident.kind,
                "column": incident.column,
                "requests": len(own),
                **{
                    name: round(float(PER * one.bad[own].mean()), 1)
                    for name, one in (("naive", naive), ("second", second), ("model", model))
                },
                "caught_after": None if np.isnan(delay) else int(delay),
            }
        )
    return rows
