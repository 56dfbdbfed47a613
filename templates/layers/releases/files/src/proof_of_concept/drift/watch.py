"""Watch the columns of what comes in, and set the limits from which their drift is an alarm."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from .compare import ALARM, counts, psi

WINDOW = 60  # rows in which drift is looked for
REFERENCE = 600  # the latest usual rows, with which they are compared
ROOM = 2  # times the largest drift of an ordinary time: from there on it is an alarm


class Watch:
    """Compares the last WINDOW rows with what is usual.

    usual: rows as they usually are; cleared: those of an alarm that was taken back, to look like
    which is no alarm either; limits: by column, the index (PSI) from which it is an alarm; window:
    the rows that came last.
    """

    def __init__(self, usual: pd.DataFrame, limits: Mapping[str, float] | None = None) -> None:
        self.usual, self.limits = usual.tail(REFERENCE), dict(limits or {})
        self.window = self.cleared = usual.head(0)
        self.above = set[str]()  # at the last look

    def add(self, cells: pd.DataFrame) -> None:
        """These rows came in."""
        self.window = pd.concat([self.window, cells]).tail(WINDOW)

    def moved(self) -> dict[str, float]:
        """By column, the index of the last WINDOW rows; nothing while there are fewer."""
        if len(self.window) < WINDOW:
            return {}
        states = [each for each in (self.usual, self.cleared) if len(each)]
        return {
            str(name): min(psi(*counts(own[name], self.window[name])) for own in states)
            for name in self.usual
        }

    def alarms(self, known: Collection[str] = ()) -> dict[str, float]:
        """By column, the index of those above their limits at this look and at the one before.

        Once may be chance. known: columns that were alarms already, and stay so while above.
        """
        moved = self.moved()
        above = {name for name in moved if moved[name] > self.limits.get(name, ALARM)}
        lasting, self.above = above & {*self.above, *known}, above
        return {name: moved[name] for name in sorted(lasting)}


def limit(known: pd.Series, came: pd.Series, step: int) -> float:
    """A limit for one column, with room above all that the windows of an ordinary time `came` have.

    step: rows between two looks.
    """
    starts = range(0, max(1, len(came) - WINDOW), step)
    usual = known.tail(REFERENCE)
    most = max(psi(*counts(usual, came.iloc[start : start + WINDOW])) for start in starts)
    return round(max(ALARM, ROOM * most), 3)
