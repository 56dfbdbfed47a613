"""One row in, its segment out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from .config import ProblemError
from .model import Segment, SegmentModel
from .rungs.serving import ready
from .tables.columns import Column
from .tables.files import read_file

MOST_BYTES, MOST_ROWS = 5_000_000, 5_000  # of a whole file
UNSURE = 1.2  # times as far: where the next one is no farther, the row lies between two segments


@dataclass(frozen=True)
class Move:
    """What one column says for the segment, against the next one, in log odds."""

    column: Column
    cell: Any
    push: float


@dataclass(frozen=True)
class Prediction:
    """The answer for one row.

    number: of its segment, from 0; next_best: of the second; strengths: as SegmentModel has them;
    moves: every column, the strongest first.
    """

    number: int
    next_best: int
    segments: tuple[Segment, ...]
    strengths: tuple[float, ...]
    unit: str
    moves: tuple[Move, ...]

    @property
    def label(self) -> str:
        return self.segments[self.number].name

    @property
    def unsure(self) -> bool:
        """Whether a person should look: it lies between two segments."""
        return self.strengths[self.next_best] > 1 / UNSURE

    def farther(self, number: int) -> str:
        """Than its own: "1.75 times as far"."""
        return times(self.strengths[number], self.unit)


def load() -> SegmentModel:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(model: SegmentModel, row: Mapping[str, Any]) -> Prediction:
    """Place one row, {column name: cell}. A column that is not there, None or "" is not known.

    Raises ProblemError for a name that is no column, a number that is none, or an empty row.
    """
    cells = _cells(model, row)
    strengths, gaps = model.strengths(cells)[0], model.gaps(cells)[0]
    first, second = np.argsort(-strengths, kind="stable")[:2].tolist()
    moves = [
        Move(column, cells[column.name][0], float(push))
        for column, push in zip(model.columns, gaps[second] - gaps[first], strict=True)
    ]
    moves.sort(key=lambda move: -abs(move.push))
    shares = tuple(map(float, strengths))
    return Prediction(first, second, model.segments, shares, model.unit, tuple(moves))


def times(strength: float, unit: str) -> str:
    """A strength in words."""
    return f"{1 / strength:.2f} {unit}" if strength > 0.01 else f"over 100 {unit}"


def _cells(model: SegmentModel, row: Mapping[str, Any]) -> pd.DataFrame:
    for name in row:
        if name not in model.usual:
            listed = ", ".join(model.usual)
            raise ProblemError(f"The model knows no column {name!r}: it reads {listed}.")
    cells = {}
    for column in model.columns:
        cell = row.get(column.name)
        text = "" if cell is None or pd.isna(cell) else str(cell)
        cells[column.name], strange = column.read(pd.Series([text], dtype=object))
        if column.kind == "number" and strange.any():
            raise ProblemError(f"{column.name!r} must be a number, and {text[:40]!r} is none.")
    if all(known.isin(["", np.nan]).all() for known in cells.values()):
        raise ProblemError("Fill in at least one column: there is nothing to go by yet.")
    return pd.DataFrame(cells)


def predict_file(model: SegmentModel, name: str, content: bytes) -> tuple[str, pd.DataFrame]:
    """A sentence on a CSV file, and its rows with their segments, in the order of the file.

    Raises ProblemError when it is no CSV file, lacks a column, or is too large to do at once.
    """
    cells, notes = read_file(name, content, model.columns, MOST_BYTES, MOST_ROWS)
    strengths = model.strengths(cells)
    of, second = strengths.argmax(axis=1), np.sort(strengths)[:, -2]
    unsure = int((second > 1 / UNSURE).sum())
    said = f"{name}: {len(cells)} rows, {unsure} of them between two segments."
    own = {
        "Row": cells.index,  # as a spreadsheet counts: the head is row 1
        "Segment": [model.segments[number].name for number in of],
        "Next segment": [times(strength, model.unit) for strength in second],
    }
    # A project may have a column of that name.
    own = {(f"{head} (model)" if head in cells else head): own[head] for head in own}
    placed = pd.concat([pd.DataFrame(own), cells.reset_index(drop=True)], axis=1)
    return f"{said} {notes}".strip(), placed
