"""How a candidate is tried before it serves: in the shadow of what does, and as a canary."""

from __future__ import annotations

import numpy as np

SURE = 1.96  # standard errors by which two versions must differ: a 95 % interval without 0
LENGTH, EVERY = 60, 5  # of so many requests every fifth goes to the candidate
FEWEST, WORSE_BY = 3, 0.25  # bad answers of a canary, and how much larger a share than beside it


def better(losses: np.ndarray, others: np.ndarray) -> bool:
    """Whether one version loses less than another beyond chance: the 95 % interval is above 0.

    losses, others: (rows,), how wrong each is about the same rows.
    """
    gained = others - losses
    return bool(gained.sum() > SURE * np.sqrt((gained**2).sum()))


class Canary:
    """A candidate on trial: a few requests go to it, and what is bad there is counted."""

    def __init__(self) -> None:
        self.came = 0  # requests so far
        self.tried = np.zeros((2, 2))  # of those beside and of the canary: answers, bad ones

    def takes(self, count: int) -> np.ndarray:
        """(requests,): which of the next requests go to the candidate."""
        places = self.came + np.arange(count)
        return (places % EVERY == 0) & (places < LENGTH)

    def seen(self, bad: np.ndarray) -> None:
        """These requests were answered, and `bad` of them were late or refused: (requests,)."""
        taken = self.takes(len(bad))
        for row, mask in enumerate((~taken, taken)):
            self.tried[row] += mask.sum(), bad[mask].sum()
        self.came += len(bad)

    @property
    def failed(self) -> bool:
        """Whether it has to go back: it is bad more often than what serves beside it."""
        shares = self.tried[:, 1] / np.maximum(self.tried[:, 0], 1)
        return bool(self.tried[1, 1] >= FEWEST and shares[1] - shares[0] > WORSE_BY)

    @property
    def passed(self) -> bool:
        """Whether it has come through."""
        return self.came >= LENGTH and not self.failed

    @property
    def told(self) -> str:
        """What was counted, for whoever reads the log."""
        answers, bad = self.tried[1]
        return f"{bad:.0f} of {answers:.0f} canary answers late or refused, outcomes unknown yet"
