"""What the made-up people did: an event log, and an experiment with half of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

FIRST_DAY, DAYS = np.datetime64("2025-01-01"), 360
ON = (0.9, 0.62)  # the share that goes on at a step: of the keenest segment and of the last one
STAYS = (0.85, 0.55)  # active in the month after a month in which they were: the same
LAG = 12.0  # days from the first step to the last, on average
COPY = 0.01  # share of the events that are there twice
ENROLLED = 28  # days in which people come into the experiment
PAST = 28  # days that the figure from before sums up
LIFTS = (0.0, 0.03, 0.06)  # what the change may do, as a share: nothing among it
NOISE = 0.5  # spread of the outcome around what is usual for a person, in logarithms


def events(
    who: np.ndarray, of: np.ndarray, steps: Sequence[str], random: np.random.Generator
) -> pd.DataFrame:
    """who, what, when. of: (people,), the segment of each."""
    ranks = random.permutation(int(of.max()) + 1)[of] / max(int(of.max()), 1)
    go_on, stays = (high + (low - high) * ranks for high, low in (ON, STAYS))
    day = random.integers(0, DAYS, len(who)).astype(float)
    month, parts, going = day, [], np.ones(len(who), dtype=bool)
    reached = np.zeros(len(who), dtype=int)
    for number, step in enumerate(steps):
        if number:
            # Each step is harder for some: a funnel has one place where most are lost.
            hurdle = 0.75 if number == len(steps) // 2 else 1.0
            going = going & (random.random(len(who)) < go_on * hurdle)
            day = day + random.exponential(LAG / (len(steps) - 1), len(who))
        reached[going] = number
        parts.append(pd.DataFrame({"who": who[going], "what": step, "when": day[going]}))
    # Those who stay come back each month, and do one of the steps that they know.
    active = np.ones(len(who), dtype=bool)
    for _ in range(DAYS // 30):
        month = month + 30 + random.normal(0, 4, len(who))
        active = active & (random.random(len(who)) < stays)
        known = (random.random(len(who)) * (reached + 1)).astype(int)
        back = pd.DataFrame({"who": who, "what": np.array(steps)[known], "when": month})
        parts.append(back[active])
    log = pd.concat(parts, ignore_index=True)
    log = pd.DataFrame(log[log["when"] < DAYS])
    log = pd.concat([log, log.sample(frac=COPY, random_state=random)], ignore_index=True)
    log["when"] = FIRST_DAY + log["when"].astype(int).to_numpy().astype("timedelta64[D]")
    return log.sort_values(["when", "who"], kind="stable")


def experiment(
    who: np.ndarray, of: np.ndarray, log: pd.DataFrame, random: np.random.Generator
) -> tuple[pd.DataFrame, float]:
    """who, arm, when, before, outcome; and what the change really does, as a share.

    of: (people,), 0 for those with the lowest outcome, and so on; log: as `events` gives it.
    Whoever came less than PAST days before the experiment has no figure from before.
    """
    lift = float(random.choice(LIFTS))
    usual = random.lognormal(3.0 + 0.25 * of, 0.4)  # of a person: the same before and after
    variant = random.random(len(who)) < 0.5
    before, after = (usual * random.lognormal(0, NOISE, len(who)) for _ in range(2))
    outcome = after * (1 + lift * variant)
    day = random.integers(0, ENROLLED, len(who)).astype("timedelta64[D]")
    when = FIRST_DAY + np.timedelta64(DAYS, "D") + day
    first: Any = log.groupby("who")["when"].min()
    came = first.reindex(who).to_numpy()
    table = {
        "who": who,
        "arm": np.where(variant, "variant", "control"),
        "when": when,
        "before": np.where(when - came < np.timedelta64(PAST, "D"), np.nan, before.round(2)),
        "outcome": outcome.round(2),
    }
    return pd.DataFrame(table).sort_values(["when", "who"], kind="stable"), lift
