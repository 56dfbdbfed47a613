"""Cells to numbers: what the trees can read.

A number becomes two columns: itself, as a share of its usual range and with the training rows'
median where it is missing, and a flag that it was missing. A choice becomes a flag for each value, one for any other, and one for a
missing cell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from .columns import Column


class Encoder:
    """Turns cells into a matrix. `medians` are those of the training rows, by column name."""

    def __init__(self, columns: Sequence[Column], medians: Mapping[str, float]) -> None:
        self.columns, self.medians = tuple(columns), dict(medians)
        # owner: (matrix columns,), the number of the table's column that each comes from.
        widths = [2 if c.kind == "number" else len(c.values) + 2 for c in self.columns]
        self.owner = np.repeat(np.arange(len(self.columns)), widths)

    @classmethod
    def fit(cls, columns: Sequence[Column], rows: Sequence[Mapping[str, str]]) -> Encoder:
        """Learn the medians from the training rows. A column without any number gets its middle."""
        medians = {}
        for column in columns:
            if column.kind == "number":
                known = [float(row[column.name]) for row in rows if row[column.name]]
                middle = (column.low + column.high) / 2
                medians[column.name] = float(np.median(known)) if known else middle
        return cls(columns, medians)

    def matrix(self, rows: Sequence[Mapping[str, str]]) -> np.ndarray:
        """(rows, matrix columns), as 32-bit numbers, which is what the trees were trained on."""
        blocks = []
        for column in self.columns:
            cells = [row[column.name] for row in rows]
            missing = np.array([not cell for cell in cells])
            if column.kind == "number":
                median = self.medians[column.name]
                numbers = np.array([float(cell) if cell else median for cell in cells])
                # The trees see no difference below 1e-7, which may be all that a column has.
                blocks += [(numbers - column.low) / (column.high - column.low), missing]
            else:
                place = {value: number for number, value in enumerate(column.values)}
                other, count = len(place), len(place) + 2
                places = [place.get(cell, other) if cell else other + 1 for cell in cells]
                blocks += list(np.eye(count)[np.array(places, dtype=int)].T)
        return np.stack(blocks, axis=1).astype(np.float32)

    def described(self) -> list[dict[str, Any]]:
        """What a saved model keeps of the columns, to be compared with project.yaml's."""
        return [
            {"name": c.name, "kind": c.kind, "values": list(c.values), "low": c.low, "high": c.high}
            for c in self.columns
        ]
