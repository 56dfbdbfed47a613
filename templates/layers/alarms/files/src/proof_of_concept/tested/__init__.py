"""The alarms of the test part, of each side: what they were worth, and where it fails.

notes.py says it in sentences, plots.py draws it; chosen.py has what is shown first, worst.py the
worst, and the list to label.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from .. import data
from ..baseline import deviations
from ..baseline.seasonal import robust_z
from ..faults import Fault, alarms
from ..faults.planting import plant
from ..series.panel import Panel
from ..series.setting import Setting

TOO_FAINT = "of any kind, too faint to be seen"
LEAST = 12  # faults are planted, if there is room: fewer say nothing
SIDES = ("baseline", "second", "model")


@dataclass(frozen=True)
class Tested:
    """The test part of a panel, judged.

    panel: as it was watched, with planted faults where nobody knows real ones; faults: those that
    count; odd, thresholds: by side ("baseline", "second", "model"); judged: at the thresholds that
    were set before; alike: with hindsight, at as many alarms of the test part for each side;
    budget, weeks: alarms a week that somebody can look at, and the weeks of the test part.
    """

    panel: Panel
    faults: Sequence[Fault]
    odd: dict[str, np.ndarray]
    thresholds: dict[str, float]
    judged: dict[str, alarms.Judged]
    alike: dict[str, alarms.Judged]
    parts: data.Backtest
    horizon: int
    budget: float
    weeks: float

    def at(self, side: str, threshold: float) -> alarms.Judged:
        """What the alarms of a side would be worth with another threshold."""
        first, last = self.parts.test.start, self.parts.test.stop
        found = alarms.raised(self.odd[side][:, :last], threshold, self.horizon, first)
        return alarms.judged(found, self.faults, self.horizon)

    def highest(self, side: str, alarms_a_week: float) -> alarms.Judged:
        """The same for so many alarms a week of the test part, the highest of a side: at k.

        With hindsight: nobody can rank the alarms of a period before it is over.
        """
        odd = self.odd[side][:, self.parts.test]
        return self.at(side, alarms.threshold_for(odd, alarms_a_week * self.weeks, self.horizon))


def watched_panel(
    panel: Panel, setting: Setting, parts: data.Backtest, known: list[Fault] | None,
    a_week: float, seed: int,
) -> tuple[Panel, list[Fault]]:  # fmt: skip
    """What is measured on: the faults that somebody knows, or else planted ones, so many a week."""
    if known is None:
        count = max(LEAST, a_week * data.weeks(panel, parts.test))
        values, found = plant(panel, setting, parts.test, count, 0.0, seed)
        return Panel(panel.names, panel.dates, values, panel.drivers), found
    first = parts.test.start
    # One that lasts into the test part counts from there.
    return panel, [
        replace(one, first=max(one.first, first))
        for one in known
        if one.last >= first and (one.breakdown is None or one.breakdown > first)
    ]


def tested(
    panel: Panel,
    faults: Sequence[Fault],
    setting: Setting,
    parts: data.Backtest,
    odd: np.ndarray,
    threshold: float,
    budget: float,
) -> Tested:
    """Judge the model and both baselines. odd, threshold: of the model."""
    every = {
        "baseline": deviations(panel, parts),
        "second": robust_z(panel, parts, setting),
        "model": odd,
    }
    count = budget * data.weeks(panel, parts.choose)
    levels = {
        side: alarms.threshold_for(every[side][:, parts.choose], count, setting.horizon)
        for side in ("baseline", "second")
    } | {"model": threshold}
    weeks = data.weeks(panel, parts.test)
    test = Tested(panel, faults, every, levels, {}, {}, parts, setting.horizon, budget, weeks)
    test.judged.update({side: test.at(side, levels[side]) for side in SIDES})
    test.alike.update({side: test.highest(side, budget) for side in SIDES})
    return test


def per_kind(test: Tested) -> list[dict[str, Any]]:
    """Missed faults and delay for each kind of fault, and for those that are too faint to be seen:
    where the model fails."""
    rows, kinds = [], [TOO_FAINT if one.faint else one.kind for one in test.faults]
    for kind in sorted(set(kinds), key=lambda kind: (kind == TOO_FAINT, kind)):
        of = np.array([one == kind for one in kinds])
        said = {side: 100 * float(np.isnan(test.judged[side].delays[of]).mean()) for side in SIDES}
        delays = test.judged["model"].delays[of]
        caught = delays[~np.isnan(delays)]
        rows.append(
            {
                "label": kind,
                "support": int(of.sum()),
                "missed, %": round(said["model"], 1),
                "second baseline, %": round(said["second"], 1),
                "naive baseline, %": round(said["baseline"], 1),
                "median delay": float(np.median(caught)) if len(caught) else None,
            }
        )
    return rows
