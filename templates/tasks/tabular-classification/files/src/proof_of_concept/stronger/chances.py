"""LightGBM's trees as chances: how likely each of two or more labels is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..tables.columns import Column
from .ensemble import Ensemble


class Chances(Ensemble):
    """An Ensemble whose answers are (rows, labels), each row adding up to 1."""

    def __init__(self, columns: Sequence[Column], labels: int, seed: int = 0) -> None:
        several: dict[str, Any] = {"objective": "multiclass", "num_class": labels}
        super().__init__(columns, {"objective": "binary"} if labels == 2 else several, seed)

    def predict_proba(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, labels): the mean of what the models say."""
        return with_first(self.said(cells))


def with_first(said: np.ndarray) -> np.ndarray:
    """(rows, labels): of two labels, LightGBM only says how likely the second is."""
    return said if said.shape[1] > 1 else np.concatenate([1 - said, said], axis=1)
