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

    faint: whether it was planted too small to be told from what is usual.
    """

    series: int
    first: int
    last: int
    kind: str
    faint: bool = False

    def id(self, panel: Panel) -> str:
        """What it is known by in planted.json: its series and its first step."""
        return panel.ids(self.series, slice(self.first, self.first + 1))[0]
