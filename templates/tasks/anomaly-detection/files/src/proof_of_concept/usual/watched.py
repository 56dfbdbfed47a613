"""What a detector says of every step, and why."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .windows import WORDS, lengths

NAMED = 2  # reasons that are given for an alarm


@dataclass(frozen=True)
class Watched:
    """What a detector says of every step of a panel: all (series, steps), NaN where it cannot.

    odd: how far out of the ordinary, higher is odder; expected, reach: what should have come, and
    how far from it is still usual, in the target's own unit; cells: (series, steps, figures) what
    the oddness is made of, see usual/windows.py; sides: of what came less what was expected.
    """

    odd: np.ndarray
    expected: np.ndarray
    reach: np.ndarray
    cells: np.ndarray
    sides: np.ndarray
    horizon: int

    def reasons(self, series: int, step: int) -> list[str]:
        """Why a step is odd, in words, the strongest first."""
        cells, short = self.cells[series, step], lengths(self.horizon)
        found = []
        for place in np.argsort(-cells)[:NAMED]:
            name = list(WORDS)[place]
            steps = 1 if name == "far" else short["long" in name or name == "out of step"]
            side = np.nanmean(self.sides[series, max(0, step + 1 - steps) : step + 1])
            words = WORDS[name].format(side="above" if side > 0 else "below", steps=steps)
            found += [words] if cells[place] > 0 else []
        return found
