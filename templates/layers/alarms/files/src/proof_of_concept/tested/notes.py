"""What has to be read beside the figures, in sentences."""

from __future__ import annotations

import numpy as np

from ..baseline import THUMB
from ..data import Backtest
from ..faults.planting import VISIBLE
from ..scores import leads_of, missed_share
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


def missed(test: Tested, step: str, chance: float) -> str:
    """What counts as missed, at which alarms, and how it is with faults that nobody could see."""
    return (
        f"A fault counts once, and is caught by an alarm at most {test.horizon} {step}s after it "
        "began or, if it grows until a breakdown, by one before that. Model and baselines each "
        "have a threshold that was chosen beforehand, without labels: the one that raised "
        f"{test.budget:g} alarms a week in the weeks before the test. As many at random "
        f"would miss {chance:.0f} %. {_faint(test)}The interval draws series "
        "and weeks."
    )


def _faint(test: Tested) -> str:
    """What became of planted faults that nobody could see: they are not in the headline."""
    found = test.judged["model"]
    if found.counts.all():
        return ""
    return (
        f"Only the {found.counts.sum()} faults that a careful person could see count: three values "
        f"in a row off by {VISIBLE:g} usual steps of the series, or one that stands still. Of the "
        f"{(~found.counts).sum()} fainter ones the model misses "
        f"{np.isnan(found.delays[~found.counts]).sum()}; an alarm on one is no false alarm. "
    )


def came(test: Tested) -> str:
    """How many alarms the thresholds gave, how many were right, and the rule of thumb as it is."""
    said = []
    for side, name in NAMES.items():
        found = test.judged[side]
        share = 100 * (found.of >= 0).mean() if len(found.of) else 0
        said.append(f"{name} {share:.0f} % of {len(found.alarms)}")
    thumb = test.at("baseline", THUMB)
    return (
        "The alarms that the thresholds chosen beforehand gave in the test part, where "
        f"{test.budget:g} a week were asked for. On a fault were: {', '.join(said)}. Left at three "
        f"standard deviations, the rule of thumb raises {len(thumb.alarms) / test.weeks:.1f} "
        f"alarms a week and misses {100 * missed_share(thumb):.0f} % of the faults."
    )


def late(test: Tested) -> str:
    """How a delay is counted, and the median of what was caught."""
    told = []
    for side, name in NAMES.items():
        found = test.judged[side]
        sudden = [one.breakdown is None and not one.faint for one in found.faults]
        delays = found.delays[np.array(sudden, dtype=bool)]
        caught = delays[~np.isnan(delays)]
        told.append(f"{name} {np.median(caught):g}" if len(caught) else f"{name} none")
    return (
        "Of faults that come at once. One that was missed counts with the whole of the time that "
        f"it may take. The median of those that were caught: {', '.join(told)}."
    )


def early(test: Tested, step: str, chance: float) -> str:
    """How the lead time is counted, and the median where there was an alarm."""
    told, count = [], 0
    for side, name in NAMES.items():
        leads = leads_of(test.judged[side])
        count, some = len(leads), leads[leads > 0]
        median = f"{np.median(some):g}" if len(some) else "none"
        told.append(f"{name} {median} ({len(some)} of {count})")
    return (
        f"The median of the {count} faults that ended in a breakdown, in {step}s from the first "
        "alarm on it to the breakdown; one without an alarm counts as 0. The median of those that "
        f"had one (and how many these are): {', '.join(told)}. As many alarms at random would warn "
        f"{chance:g} {step}s before, by the same count: less than that is worth nothing."
    )


def right(test: Tested, chance: float) -> str:
    """What precision is to be read beside: how common faults are, and chance."""
    rate, series = len(test.faults) / test.weeks, len(test.panel.names)
    lost = [f"{name} {100 * missed_share(test.alike[side]):.0f} %" for side, name in NAMES.items()]
    return (
        f"Of the {_count(test)} highest alarms of the test part, {test.budget:g} a week, the ones "
        "on a fault. Nobody can rank the alarms of a period before it is over: this compares the "
        "order that each side puts them in, and is not what a user would have. These alarms miss: "
        f"{', '.join(lost)}. There are {rate:.1f} faults a week in these {series} series; where "
        "there are fewer, precision is lower. Alarms at random would reach "
        f"{chance:.0f} %."
    )


def by_chance(test: Tested, seed: int) -> tuple[float, float, float]:
    """What as many alarms at random would miss, and how many of them would be right, in per cent;
    and the median of how many steps before a breakdown they would come.

    The mean of some draws; the most ordinary of them stays in test.odd, for the plot.
    """
    random = np.random.default_rng([seed, 9])
    drawn = random.random((DRAWS, *test.odd["model"].shape))
    found = []
    for odd in drawn:
        test.odd[CHANCE] = odd
        judged = test.highest(CHANCE, test.budget)
        leads = leads_of(judged)
        on_one = (judged.of >= 0).mean() if len(judged.of) else 0
        found.append([missed_share(judged), on_one, np.median(leads) if len(leads) else 0])
    lost, on_one, lead = np.mean(found, axis=0)
    test.odd[CHANCE] = drawn[np.argmin([abs(one[0] - lost) for one in found])]
    return 100 * float(lost), 100 * float(on_one), round(float(lead), 1)


def _count(test: Tested) -> int:
    return round(test.budget * test.weeks)
