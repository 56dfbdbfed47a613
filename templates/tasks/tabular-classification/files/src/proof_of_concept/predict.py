"""One row in, one answer out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from .model import TableModel
from .rungs.serving import ready
from .scores import call
from .tables.files import read_file
from .tables.moves import Move, moves_of
from .tables.one_row import MOST_BYTES, MOST_ROWS, beside, one_row
from .tables.ranges import inside


@dataclass(frozen=True)
class Prediction:
    """The answer for one row.

    label: the outcome that is called; outcome: the one that `moves` speak of, of two the one looked
    for, of more the likeliest; probabilities: of all, in the order of project.yaml; threshold: from
    which the outcome is called, None of more than two; moves: every column, the strongest first;
    missed_cost: what a missed case costs, in false alarms; how: what `moves` are, in words.
    """

    label: str
    outcome: str
    probabilities: dict[str, float]
    threshold: float | None
    moves: tuple[Move, ...]
    missed_cost: float
    how: str

    @property
    def probability(self) -> float:
        return self.probabilities[self.outcome]

    @property
    def alarm(self) -> bool:
        """Of two outcomes: whether the one looked for is called."""
        return self.label == self.outcome


def load() -> TableModel:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(model: TableModel, row: Mapping[str, Any]) -> Prediction:
    """Judge one row, {column name: cell}. A column that is not there, None or "" is not known, and
    neither is a number outside of its column's range.

    Raises ProblemError for a name that is no column, a number that is none, or an empty row.
    """
    cells = inside(model.columns, one_row(model.columns, row))
    answer, moved = model.explained(cells)
    outcome = int(answer.argmax()) if model.threshold is None else 1
    moves = moves_of(model.columns, cells, moved[:, outcome])
    label = model.labels[call(answer[None, :], model.threshold)[0]]
    named = dict(zip(model.labels, map(float, answer), strict=True))
    called = label, model.labels[outcome], named, model.threshold
    return Prediction(*called, moves, model.missed_cost, model.how)


def predict_file(model: TableModel, name: str, content: bytes) -> tuple[str, pd.DataFrame]:
    """A sentence on a CSV file, and its rows with their answers, the likeliest first.

    Raises ProblemError when it is no CSV file, lacks a column, or is too large to do at once.
    """
    cells, notes = read_file(name, content, model.columns, MOST_BYTES, MOST_ROWS)
    answers = model.probabilities(inside(model.columns, cells))
    called = call(answers, model.threshold)
    shares, outcome = answers.max(axis=1), "Probability"
    said = f"{name}: {len(cells)} rows, the surest first."
    if model.threshold is not None:
        shares, outcome = answers[:, 1], f"Probability of {model.labels[1]}"
        said = (
            f"{name}: {len(cells)} rows, {(called == 1).sum()} of them at or above the threshold "
            f"of {model.threshold:.0%}. The likeliest come first."
        )
    own = {
        "Row": cells.index,  # as a spreadsheet counts: the head is row 1
        outcome: [f"{share:.0%}" for share in shares],
        "Answer": [model.labels[number] for number in called],
    }
    scored = beside(own, cells)
    return f"{said} {notes}".strip(), scored.iloc[np.argsort(-shares, kind="stable")]
