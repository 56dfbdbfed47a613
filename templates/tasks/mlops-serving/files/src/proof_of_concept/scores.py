"""The scores of a replay: what became of the requests, and of the incidents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .drift.watch import WINDOW
from .operate.gate import ALARM, BACK, HELD, PROMOTED
from .operate.incidents import DRIFT, SLOW, WORSE, Incident
from .plumbing import results
from .plumbing.intervals import Statistic
from .replay.run import Ending, Event
from .replay.versions import called

PER, UNIT = 1000, "per 1,000 requests"
WORST = 8  # mistakes shown
# How each incident is caught: a column that goes wrong is set aside (the default), a bad candidate
# is held or rolled back, and where the outcome drifts, a version is promoted that has learnt of it.
ACTS = {DRIFT: (PROMOTED,), WORSE: (HELD, BACK), SLOW: (HELD, BACK)}


def fits(event: Event, incident: Incident) -> bool:
    """Whether what was done is what an incident calls for."""
    acts = ACTS.get(incident.kind, (ALARM,))
    return event.kind in acts and (event.kind != ALARM or event.column == incident.column)


def false_acts(one: Ending) -> np.ndarray:
    """(requests,): how many times it acted there on nothing.

    A column was set aside or a candidate rolled back, and no incident was the reason.
    """
    acts = np.zeros(len(one.traffic))
    for event in (event for event in one.events if event.kind in (ALARM, BACK)):
        reasons = [one.traffic.places(each) for each in one.traffic.planted if fits(event, each)]
        if not any(own[0] <= event.place <= own[-1] + WINDOW for own in reasons):
            acts[min(event.place, len(acts) - 1)] += 1
    return acts


def delays(one: Ending) -> np.ndarray:
    """(incidents,): requests until each was acted on rightly; NaN where it never was."""
    return np.array([_delay(one, incident) for incident in one.traffic.planted])


def _delay(one: Ending, incident: Incident) -> float:
    places = one.traffic.places(incident)
    # What is promoted before the first week of a drift is over knows nothing of it.
    later = one.traffic.weeks[places] > incident.first
    first = places[later][0] if incident.kind == DRIFT and later.any() else places[0]
    acted = [event.place for event in one.events if fits(event, incident)]
    return min((at - places[0] for at in acted if first <= at <= places[-1] + 1), default=np.nan)


def suffered(one: Ending) -> np.ndarray:
    """(incidents,): the delays, where one that was never caught counts in full."""
    lasted = [len(one.traffic.places(each)) for each in one.traffic.planted]
    return np.where(np.isnan(delays(one)), lasted, delays(one))


def mean_of(values: np.ndarray, times: float = 1.0) -> Statistic:
    """The mean of `values`, or some times that, for any draw of their places."""
    return lambda places: float(times * values[places].mean())


def bad_answers(one: Ending) -> Statistic:
    """The headline: bad answers in a thousand requests."""
    return mean_of(one.bad, PER)


def rows_of(model: Ending, naive: Ending, second: Ending, seed: int) -> list[dict[str, Any]]:
    """The rows of metrics.json, the headline first."""
    sides = {"model": model, "baseline": naive, "second": second}
    requests, incidents = len(model.traffic), len(model.traffic.planted)
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
            "caught", "Incidents caught", lambda one: mean_of(~np.isnan(delays(one))), n=incidents,
            note=f"Incidents caught: the interval is over the {incidents} incidents. Retraining "
            "weekly meets a drift without noticing it, and that counts.",
        ),
        row(
            "delay", "Requests until caught", lambda one: mean_of(suffered(one)), n=incidents,
            unit="requests", note=f"Requests until caught: over the {incidents} incidents; one "
            "that is never caught counts as long as it lasts.", **lower,
        ),
        row(
            "false_acts", "False alarms and roll-backs",
            lambda one: mean_of(false_acts(one), PER), unit=UNIT, **lower,
        ),
    ]  # fmt: skip


def per_incident(model: Ending, naive: Ending, second: Ending) -> list[dict[str, Any]]:
    """Bad answers in a thousand during each incident, by who operates, and when it was caught."""
    rows = []
    for incident, delay in zip(model.traffic.planted, delays(model), strict=True):
        own = model.traffic.places(incident)
        sides = {"naive": naive, "second": second, "model": model}
        bad = {name: round(float(PER * one.bad[own].mean()), 1) for name, one in sides.items()}
        about = {"incident": incident.kind, "column": incident.column, "requests": len(own)}
        rows.append({**about, **bad, "caught": _when(delay)})
    return rows


def _when(delay: float) -> str:
    """When it was caught, in requests since it began."""
    told = f"after {delay:.0f} requests" if delay else "at once"
    return "never" if np.isnan(delay) else told


def worst(one: Ending, ids: Sequence[str], labels: Sequence[str]) -> list[dict[str, Any]]:
    """The first bad answer of each incident and cause, then the second of each.

    ids: (requests,), by which rows are known whose outcome is wrong on purpose: they are left out.
    """
    planted, turns, found = results.read_planted(), dict[str, int](), []
    for place in (each for each in np.flatnonzero(one.bad).tolist() if ids[each] not in planted):
        refused, late = bool(np.isnan(one.chances[place])), bool(one.late[place])
        cause = "Too late" if late else "Refused" if refused else "The wrong outcome"
        lasting = [each for each in one.traffic.planted if place in one.traffic.places(each)]
        why = f"{cause}, {lasting[0].name if lasting else 'no incident'}"
        turns[why] = turns.get(why, 0) + 1
        found.append((turns[why], not (late or refused), place, why))
    columns, cells, said = one.traffic.columns, one.traffic.cells, ["no answer", *labels]
    return [
        {
            "id": f"request {place} ({ids[place]})",
            "truth": labels[int(one.traffic.truth[place])],
            "predicted": said[1 + int(called(one.chances[[place]])[0])],
            "why": f"{why}; by version {one.numbers[place]}.",
            "image": None,
            "text": "; ".join(f"{c.name}: {c.shown(cells[c.name][place])}" for c in columns),
        }
        for _, _, place, why in sorted(found)[:WORST]
    ]
