"""Which of several candidates is tried."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from ..replay.versions import Version, losses
from ..service.trial import better


def best_of(
    versions: Iterable[Version], cells: pd.DataFrame, truth: np.ndarray
) -> tuple[Version, np.ndarray]:
    """The first, or a later one that is better beyond chance; and what it says, (rows,)."""
    best, *others = versions
    said = best.chances(cells)
    for other in others:
        its = other.chances(cells)
        if better(losses(its, truth), losses(said, truth)):
            best, said = other, its
    return best, said
