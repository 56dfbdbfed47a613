"""From scores to chances: how common each outcome is among the synthetic rows."""

from __future__ import annotations

import numpy as np

LOOKED_FOR = 0.27  # the share of rows with the outcome looked for, of two


def chances(scores: np.ndarray) -> np.ndarray:
    """(rows, outcomes): scores as chances, moved so that the outcomes are as common as they should.

    Of two, LOOKED_FOR of all rows have the second; of more, the first is twice as common as the
    last.
    """
    count = scores.shape[1]
    wanted = np.linspace(2, 1, count) if count > 2 else np.array([1 - LOOKED_FOR, LOOKED_FOR])
    wanted, moved = wanted / wanted.sum(), np.zeros(count)
    for _ in range(60):
        odds = np.exp(scores + moved - (scores + moved).max(axis=1, keepdims=True))
        shares = odds / odds.sum(axis=1, keepdims=True)
        moved += np.log(wanted / shares.mean(axis=0))
    return shares
