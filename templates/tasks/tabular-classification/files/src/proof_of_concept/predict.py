"""One row in, one answer out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from . import config
from .columns import Column, clean, features_of, read_columns
from .config import ProblemError
from .model import TableModel, model_file, probability


@dataclass(frozen=True)
class Move:
    """What one column did to the answer. `push` is in log-odds: above 0 towards the outcome."""

    column: Column
    cell: str
    push: float


@dataclass(frozen=True)
class Prediction:
    """The answer for one row.

    probability: how likely the outcome looked for is; alarm: whether that reaches the threshold;
    moves: every column, the strongest first. Their pushes add up to score - mean_score.
    """

    label: str
    probability: float
    threshold: float
    alarm: bool
    moves: tuple[Move, ...]
    score: float
    mean_score: float


def load() -> TableModel:
    """The trained model. A clone that has none trains once, on synthetic data if there is no other.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    project = config.load_project()
    columns = features_of(read_columns(project))
    if not model_file().is_file():
        # Imported here, because scikit-learn takes a second that a trained model does not need.
        from .collect import collect
        from .data import examples_file
        from .train import train

        if not examples_file().is_file():
            collect(project, "synthetic", seed=project.seed)
        train(project, project.seed)
    return TableModel.load(model_file(), project.labels, columns)


def predict(model: TableModel, row: Mapping[str, object]) -> Prediction:
    """Judge one row, {column name: cell}. A column that is not there, None or "" is not known.

    Raises ProblemError for a name that is no column, a number that is none, or an empty row.
    """
    cells = cleaned(model, row)
    score = float(model.scores([cells])[0])
    answer = float(probability(model.scores([cells]))[0])
    pushes = model.moves([cells])[0]
    moves = [
        Move(column, cells[column.name], float(push))
        for column, push in zip(model.columns, pushes, strict=True)
    ]
    moves.sort(key=lambda move: -abs(move.push))
    alarm = answer >= model.threshold
    label = model.labels[int(alarm)]
    return Prediction(
        label, answer, model.threshold, alarm, tuple(moves), score, model.mean_score
    )


def cleaned(model: TableModel, row: Mapping[str, object]) -> dict[str, str]:
    """The cells that the model reads, as text. Raises ProblemError as predict() does."""
    names = [column.name for column in model.columns]
    for name in row:
        if name not in names:
            raise ProblemError(f"The model knows no column {name!r}: it reads {', '.join(names)}.")
    cells = {}
    for column in model.columns:
        value = row.get(column.name)
        text = "" if value is None else str(value)
        cells[column.name], readable = clean(column, text)
        if column.kind == "number" and not readable:
            raise ProblemError(f"{column.name!r} must be a number, and {text[:40]!r} is none.")
    if not any(cells.values()):
        raise ProblemError("Fill in at least one column: there is nothing to go by yet.")
    return cells
