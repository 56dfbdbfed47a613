"""What no column to learn from says: whom a row belongs to, and what changes as time passes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..tables.columns import Column, column_with
from .effects import Effects
from .table import Table

GROUPS = 0.35  # in log-odds, as below: how far whole groups lie apart
LATER, FADING = 0.4, 0.3  # from the first rows to the last: added, and lost by the first column


def beyond(
    columns: Sequence[Column],
    table: Table,
    effects: Effects,
    random: np.random.Generator,
    apart: float = GROUPS,
) -> np.ndarray:
    """(rows,): what group and time add to a score, in log-odds; zeros without such columns.

    apart: how far whole groups lie apart.
    """
    added = np.zeros(len(table.steps))
    if column_with(columns, "group"):
        added += apart * random.normal(size=table.groups)[table.group_of]
    if column_with(columns, "time"):
        # It becomes more, and the first column matters less.
        fading = FADING * table.progress * effects.alone(0, table.draws[0])
        added += LATER * table.progress - fading
    return added
