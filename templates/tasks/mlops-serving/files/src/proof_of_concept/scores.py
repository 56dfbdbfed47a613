"""The scores of a replay: what became of the requests, and of the incidents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .operate.acts import caught, delays, met, needless, suffered
from .operate.gate import ALARM, BACK, HELD
from .plumbing import results
from .plumbing.intervals import Statistic
from .replay.run import Ending
from .replay.versions import called

PER, UNIT = 1000, "per 1,000 requests"
WORST = 8  # mistakes shown


def mean_of(values: np.ndarray, times: float = 1.0) -> Statistic:
    """The mean of `values`, or some times that, for any draw of their places."""
    return lambda places: float(times * values[places].mean())


def bad_answers(one: Ending) -> Statistic:
    """The headline: bad answers in a thousand requests."""
    return mean_of(one.bad, PER)


def share_of(right: np.ndarray, among: np.ndarray) -> Statistic:
    """The share that is right among some, for any draw of their places; 0 of none is 0."""
    return lambda places: float((right & among)[places].sum() / max(among[places].sum(), 1))


def rows_of(
    model: Ending, naive: Ending, second: Ending, outcome: str, seed: int
) -> list[dict[str, Any]]:
    """The rows of metrics.json, the headline first. outcome: the name of the one looked for."""
    sides = {"model": model, "baseline": naive, "second": second}
    requests, incidents = len(model.traffic), len(model.traffic.planted)
    lower: Any = {"higher_is_better": False}

    def row(name: str, title: str, figure: Any, n: int = requests, **more: Any) -> dict[str, Any]:
        statistics: Any = {side: figure(one) for side, one in sides.items()}
        return results.row(name, title, n=n, seed=seed, **statistics, **more)

    def said(one: Ending) -> np.ndarray:
        return called(one.chances) == 1

    note = (
        "Bad is late (above 200 ms, simulated), refused, or the wrong outcome. The last is never "
        "none: no column knows all of it."
    )
    truth, most = model.traffic.truth == 1, gains_most(model, second)
    left = np.setdiff1d(np.arange(requests), model.traffic.places(most))
    many = {int(met(one).sum()) for one in (naive, second)}
    asked = f"of {incidents}, baselines {' or '.join(map(str, sorted(many)))}; exact intervals"
    return [
        row("bad_answers", "Bad answers", bad_answers, unit=UNIT, note=note, **lower),
        row(
            "bad_without", f"Bad answers outside {most.name!r}",
            lambda one: mean_of(one.bad[left], PER), n=len(left), unit=UNIT,
            note=f"{most.name!r} is the planted incident in which the model gains most over the "
            f"second baseline: without its weeks {len(left)} requests are left.", **lower,
        ),
        row("availability", "Availability", lambda one: mean_of(one.available)),
        row("recall", f"Recall of {outcome!r}", lambda one: share_of(said(one), truth)),
        row("precision", f"Precision of {outcome!r}", lambda one: share_of(truth, said(one))),
        {
            "name": "caught", "title": "Incidents caught", "higher_is_better": True,
            "unit": asked,
            "note": "Incidents caught: by what the incident moves, beyond chance (95 %). Who never "
            "takes a candidate is asked for the others alone.",
            **{side: caught(one) for side, one in sides.items()},
        },
        row(
            "delay", "Requests until caught", lambda one: mean_of(suffered(one)), n=incidents,
            unit="requests", note=f"Requests until caught: over the {incidents} incidents; one "
            "that is never caught counts as long as it lasts, one that cannot happen as 0.",
            **lower,
        ),
        row(
            "false_alarms", "False alarms", lambda one: mean_of(needless(one, ALARM), PER),
            unit=UNIT, **lower,
        ),
        row(
            "needless", "Sound candidates held or rolled back",
            lambda one: mean_of(needless(one, HELD, BACK), PER), unit=UNIT, **lower,
        ),
    ]  # fmt: skip


def per_incident(model: Ending, *others: Ending) -> list[dict[str, Any]]:
    """Bad answers in a thousand in all, outside and during each incident, and when it was caught.

    others: the usual answer, one rule, nobody looks, retrained weekly.
    """
    traffic, names = model.traffic, ("usual answer", "one rule", "unattended", "weekly", "model")
    every, during = np.arange(len(traffic)), [traffic.places(each) for each in traffic.planted]
    quiet = np.setdiff1d(every, np.concatenate(during))
    parts = [("all requests", "", every, ""), ("no incident", "", quiet, "")]
    for each, own, delay in zip(traffic.planted, during, delays(model), strict=True):
        parts.append((each.kind, each.column, own, _when(delay)))
    rows = []
    for kind, column, own, when in parts:
        sides = zip(names, (*others, model), strict=True)
        bad = {name: round(float(PER * one.bad[own].mean()), 1) for name, one in sides}
        about = {"incident": kind, "column": column, "requests": len(own)}
        rows.append({**about, **bad, "caught": when})
    return rows


def gains_most(model: Ending, other: Ending) -> Any:
    """The planted incident in which the model has most bad answers fewer than another."""
    gained = other.bad.astype(int) - model.bad
    return max(model.traffic.planted, key=lambda each: gained[model.traffic.places(each)].sum())


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
