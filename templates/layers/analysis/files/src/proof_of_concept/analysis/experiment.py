"""Read an experiment: was it drawn by lot, what did the change do, and how sure is that.

A difference of means with Welch's interval, and the same after variance reduction by a covariate
from before (CUPED: Deng, Xu, Kohavi and Walker, 2013). The interval gets narrower, and the estimate
stays the same on average.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from .looks import ALPHA, false_alarms

POWER = 0.8
MISMATCH = 0.001  # p below which a split of 50:50 is not believed: it is tested each time


@dataclass(frozen=True)
class Reading:
    """What an experiment says. Effects are shares of the mean of the control arm, 0.03 is +3 %.

    mismatch: the p-value of the split; plain, adjusted: effect, low, high, without and with CUPED;
    detectable: the true effect at which such an experiment says "Roll it out" four times in five,
    as all of its interval is above what pays; alone, peeking: the share of false alarms where the
    arms are drawn by lot and nothing was changed, with one look at the end and with one every day.
    """

    control: int
    variant: int
    mismatch: float
    plain: tuple[float, float, float]
    adjusted: tuple[float, float, float]
    correlation: float
    detectable: float
    alone: float
    peeking: float
    worthwhile: float

    @property
    def decision(self) -> str:
        """What follows from it, in a sentence."""
        effect, low, high = self.adjusted
        told = f"{effect:+.1%} ({low:+.1%} to {high:+.1%})"
        if self.mismatch < MISMATCH:
            return (
                f"Do not read it: {self.control} against {self.variant} is no split by lot. Find "
                "out who went missing first."
            )
        if low >= self.worthwhile:
            return f"Roll it out: the effect is {told}, all of it above what pays for the change."
        if high < 0:
            return f"Stop it: it does harm, {told}."
        if high < self.worthwhile:
            return f"Drop it: the effect is {told}, and less than what pays for the change."
        if low > 0:
            return (
                f"It works, {told}, and whether it pays is open: run it on, or ask what it costs."
            )
        return f"Open: {told} may be nothing. It was too small to tell; run a longer one."

    @property
    def power(self) -> str:
        """What such an experiment can decide by that rule, and the size that it takes."""
        told = (
            f"By this rule (all of the interval above the {self.worthwhile:.1%} that would pay) it "
            f"is rolled out four times in five if the true effect is {self.detectable:.1%}."
        )
        if not self.worthwhile:
            return told
        reach = (self.detectable - self.worthwhile) / self.worthwhile
        needed = (self.control + self.variant) * reach**2
        return f"{told} For one of {2 * self.worthwhile:.1%} that takes about {needed:,.0f} in all."

    def described(self) -> dict[str, Any]:
        """As reports/analysis.json keeps it."""
        return asdict(self) | {"decision": self.decision, "power": self.power}


def read(table: pd.DataFrame, worthwhile: float, seed: int = 0) -> Reading:
    """table: who, arm (control or variant), when, before, outcome; worthwhile: a share."""
    table = table.sort_values(["when", "who"], kind="stable")
    variant = (table["arm"] == "variant").to_numpy()
    outcome, before = (table[name].to_numpy(dtype=float) for name in ("outcome", "before"))
    adjusted = without_before(outcome, before)
    sizes = np.bincount(variant, minlength=2)
    alone, peeking = false_alarms(outcome[~variant], seed)
    error = standard_error(adjusted, variant)
    known = (stats.norm.ppf(1 - ALPHA / 2) + stats.norm.ppf(POWER)) * error
    middle = abs(outcome[~variant].mean()) or 1.0
    return Reading(
        control=int(sizes[0]),
        variant=int(sizes[1]),
        mismatch=float(stats.chisquare(sizes).pvalue),
        plain=_effect(outcome, variant, middle),
        adjusted=_effect(adjusted, variant, middle),
        correlation=float(np.sqrt(max(0.0, 1 - adjusted.var() / (outcome.var() or 1.0)))),
        detectable=float(worthwhile + known / middle),
        alone=alone,
        peeking=peeking,
        worthwhile=worthwhile,
    )


def without_before(outcome: np.ndarray, before: np.ndarray) -> np.ndarray:
    """(people,): the outcome, less what `before` foretells of it; as it is where nothing is known.

    The slope comes from both arms together, so it cannot favour one. A gap counts as the mean.
    """
    known = ~np.isnan(before)
    if not known.any() or np.ptp(before[known]) == 0:
        return outcome
    off = np.where(known, before, before[known].mean()) - before[known].mean()
    return outcome - off * (off @ (outcome - outcome.mean())) / (off @ off)


def standard_error(outcome: np.ndarray, variant: np.ndarray) -> float:
    """Of the difference of the two means, whose spreads may differ (Welch)."""
    arms = (outcome[variant], outcome[~variant])
    return float(np.sqrt(sum(arm.var(ddof=1) / len(arm) for arm in arms)))


def _effect(outcome: np.ndarray, variant: np.ndarray, middle: float) -> tuple[float, float, float]:
    """The difference of means with its 95 % interval, as shares of `middle`."""
    found = stats.ttest_ind(outcome[variant], outcome[~variant], equal_var=False)
    difference = outcome[variant].mean() - outcome[~variant].mean()
    low, high = found.confidence_interval(1 - ALPHA)
    return float(difference / middle), float(low / middle), float(high / middle)
