"""What was done about the incidents, and what was done about nothing."""

from __future__ import annotations

import numpy as np
from scipy.stats import binomtest

from ..drift.watch import WINDOW
from ..plumbing.intervals import Interval
from ..replay.run import Ending, Event
from .gate import ALARM, BACK, HELD, PROMOTED
from .incidents import DRIFT, NO_COLUMN, SLOW, WORSE, Incident

# What each incident calls for: a column that goes wrong is set aside (the default), a candidate
# that learnt nothing is held, a slow one rolled back, and after a drift one that is better serves.
ACTS = {DRIFT: (PROMOTED,), WORSE: (HELD,), SLOW: (BACK,)}


def fits(event: Event, incident: Incident) -> bool:
    """Whether what was done is what an incident calls for, and its signal was beyond chance."""
    acts = ACTS.get(incident.kind, (ALARM,))
    same = event.kind != ALARM or event.column == incident.column
    return event.sure and event.kind in acts and same


def needless(one: Ending, *kinds: str) -> np.ndarray:
    """(requests,): how many times it acted there in such a way, and no incident was the reason.

    A bad candidate is a reason to hold or roll back, however it was noticed.
    """
    acts, planted = np.zeros(len(one.traffic)), one.traffic.planted
    for event in (event for event in one.events if event.kind in kinds):
        after, bad = 0 if event.kind == HELD else WINDOW, event.kind != ALARM
        lasting = [
            one.traffic.places(each)
            for each in planted
            if (each.kind in NO_COLUMN if bad else fits(event, each))
        ]
        if not any(own[0] <= event.place <= own[-1] + after for own in lasting):
            acts[min(event.place, len(acts) - 1)] += 1
    return acts


def met(one: Ending) -> np.ndarray:
    """(incidents,): which can happen to it. Who never takes a candidate has no bad one either."""
    takes = any(event.kind in (PROMOTED, HELD, BACK) for event in one.events)
    return np.array([takes or each.kind not in NO_COLUMN for each in one.traffic.planted], bool)


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
    return np.where(np.isnan(delays(one)), lasted, delays(one)) * met(one)


def caught(one: Ending) -> dict[str, float]:
    """The share of the incidents that can happen to it, with its exact interval."""
    many, hits = int(met(one).sum()), int((~np.isnan(delays(one)) & met(one)).sum())
    exact = binomtest(hits, many).proportion_ci(method="exact")
    return Interval(hits / many, exact.low, exact.high).rounded()
