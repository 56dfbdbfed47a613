"""What was wrong, when and where: a fault is one event, however many steps it lasts.

alarms    from how odd each step is to alarms, and which of them caught a fault
planting  puts faults of known kinds into series, to measure by where nobody knows the real ones
files     the faults that somebody knows, from CSV
"""

from __future__ import annotations

from dataclasses import dataclass

from ..series.panel import Panel


@dataclass(frozen=True)
class Fault:
    """One fault of one series: `first` and `last` are steps of the calendar, both in it.

    faint: whether it was planted too small to be told from what is usual; breakdown: the step at
    which the reading stopped because of it, for a fault that grows until then.
    """

    series: int
    first: int
    last: int
    kind: str
    faint: bool = False
    breakdown: int | None = None

    def deadline(self, horizon: int) -> int:
        """The last step at which an alarm is of use: the one before the breakdown, or else
        `horizon` steps after it began."""
        return self.first + horizon if self.breakdown is None else self.breakdown - 1

    def fate(self, waited: float, step: str) -> str:
        """What became of it, in words. waited: the steps to its alarm, NaN where none was in time;
        step: "hour"."""
        if waited != waited:
            return "missed: no alarm came in time"
        said = f"caught after {waited:.0f} {step if waited == 1 else f'{step}s'}"
        if self.breakdown is None:
            return said
        left = self.breakdown - self.first - waited
        return f"{said}, {left:.0f} {step if left == 1 else f'{step}s'} before the breakdown"

    def id(self, panel: Panel) -> str:
        """What it is known by in planted.json: its series and its first step."""
        return panel.ids(self.series, slice(self.first, self.first + 1))[0]
