"""What has to be read beside the figures, in sentences."""

from __future__ import annotations

import numpy as np

from ..baseline import THUMB
from ..data import Backtest
from ..scores import missed_share
from . import Tested

NAMES = {"model": "the model", "second": "the second baseline", "baseline": "the naive one"}
CHANCE = "chance"  # the side that raises alarms at random
DRAWS = 10  # of it


def split(parts: Backtest, series: int, blocks: int) -> tuple[str, list[int]]:
    """How many values each part has, in a sentence and as numbers."""
    sizes = [series * (part.stop - part.start) for part in (parts.learn, parts.choose, parts.test)]
    learn, choose, test = sizes
    return (
        f"Split: {learn:,} values to learn from, {choose:,} to choose the threshold by, {test:,} "
        f"({blocks:,} weeks of one series) to test on"
    ), sizes


def missed(test: Tested, step: str, seed: int) -> str:
    """What counts as missed, and at how many alarms."""
    return (
        f"A fault counts once, and is caught by an alarm at most {test.horizon} {step}s after it "
        f"began. Model and baselines raise equally many alarms: the {_count(test)} highest of the "
        f"test part, {test.budget:g} a week, chosen without labels. As many at random would miss "
        f"{by_chance(test, seed)[0]:.0f} %. The interval draws series and weeks."
    )


def right(test: Tested, seed: int) -> str:
    """What precision is to be read beside: how common faults are, and chance."""
    rate, series = len(test.faults) / test.weeks, len(test.panel.names)
    return (
        f"Of those {_count(test)} alarms, the ones on a fault. There are {rate:.1f} faults a week "
        f"in these {series} series; where there are fewer, precision is lower. Alarms at random "
        f"would reach {by_chance(test, seed)[1]:.0f} %."
    )


def late(test: Tested) -> str:
    """How a delay is counted, and the median of what was caught."""
    told = []
    for side, name in NAMES.items():
        delays = test.alike[side].delays
        caught = delays[~np.isnan(delays)]
        told.append(f"{name} {np.median(caught):g}" if len(caught) else f"{name} none")
    return (
        "A fault that was missed counts with the whole of the time that it may take. The median of "
        f"those that were caught: {', '.join(told)}."
    )


def before(test: Tested) -> str:
    """What each side did at its threshold of before the test, and the rule of thumb as it is."""
    said = []
    for side, name in NAMES.items():
        found = test.judged[side]
        share = 100 * (found.of >= 0).mean() if len(found.of) else 0
        said.append(f"{name} {len(found.alarms) / test.weeks:.1f} ({share:.0f} % on a fault)")
    thumb = test.at("baseline", THUMB)
    return (
        "At the threshold that raised as many alarms as were asked for in the weeks before the "
        f"test. Alarms a week then, where {test.budget:g} were asked for: {', '.join(said)}. Left "
        f"at three standard deviations, the rule of thumb raises "
        f"{len(thumb.alarms) / test.weeks:.1f} alarms a week and misses "
        f"{100 * missed_share(thumb):.0f} % of the faults."
    )


def by_chance(test: Tested, seed: int) -> tuple[float, float]:
    """What as many alarms at random would miss, and how many of them would be right, in per cent.

    The mean of some draws; the most ordinary of them stays in test.odd, for the plot.
    """
    random = np.random.default_rng([seed, 9])
    drawn = random.random((DRAWS, *test.odd["model"].shape))
    found = []
    for odd in drawn:
        test.odd[CHANCE] = odd
        judged = test.highest(CHANCE, test.budget)
        found.append([missed_share(judged), (judged.of >= 0).mean() if len(judged.of) else 0])
    shares = 100 * np.mean(found, axis=0)
    test.odd[CHANCE] = drawn[np.argmin([abs(100 * one - shares[0]) for one, _ in found])]
    return float(shares[0]), float(shares[1])


def _count(test: Tested) -> int:
    return round(test.budget * test.weeks)
