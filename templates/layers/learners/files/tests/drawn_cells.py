"""Cells for tests, drawn from all that a project's columns can hold."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from proof_of_concept.tables.columns import Column


def drawn_cells(columns: Sequence[Column], count: int, random: np.random.Generator) -> pd.DataFrame:
    """So many rows, each cell by itself."""
    cells = {
        one.name: random.choice(list(one.values), count)
        if one.kind == "choice"
        else random.uniform(one.low, one.high, count)
        for one in columns
    }
    return pd.DataFrame(cells)
