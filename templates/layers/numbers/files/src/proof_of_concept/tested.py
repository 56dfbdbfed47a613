"""The answers to the test part, looked at closely: for which rows they fail, and the worst ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from . import scores, show
from .plumbing import results
from .predict import predict
from .scores import VALUE
from .tables.columns import Column
from .tables.moves import written_out
from .tables.rows import Rows
from .tables.target import with_unit

WORST = 8  # mistakes shown
MOST_COLUMNS, MOST_VALUES = 3, 6  # of choices, by which errors are counted apart
SIZE = "Answer"  # the kinds of rows by how large the answer is

Kinds = dict[str, dict[str, np.ndarray]]  # by column, by value: (rows,) which rows have it


def held(truth: np.ndarray, sides: Mapping[str, np.ndarray], target: Column) -> str:
    """How many truths the intervals of each side hold, and how wide they are, in a sentence."""
    names = {"model": "the model's", "second": "the second baseline's", "baseline": "the naive"}
    told = [
        f"{names[side]} {scores.coverage(truth, answers):.1%}, "
        f"{with_unit(target, scores.width(answers))} wide on average"
        for side, answers in sides.items()
    ]
    return f"Of the test rows, the intervals hold: {'; '.join(told)}."


def kinds_of_rows(
    columns: Sequence[Column], cells: pd.DataFrame, said: np.ndarray, target: Column
) -> Kinds:
    """The test rows apart, by the size of the answer and by the first few choices.

    said: (rows,), the answers.
    """
    first, second = np.quantile(said, [1 / 3, 2 / 3])
    kinds: Kinds = {
        SIZE: {
            f"below {with_unit(target, first)}": said < first,
            f"from {with_unit(target, first)} on": (said >= first) & (said < second),
            f"from {with_unit(target, second)} on": said >= second,
        }
    }
    for column in columns:
        if column.kind == "choice" and len(kinds) <= MOST_COLUMNS:
            values = column.values[:MOST_VALUES]
            kinds[column.name] = {
                value: (cells[column.name] == value).to_numpy() for value in values
            }
    return kinds


def worst(model: Any, rows: Rows, truth: np.ndarray, answers: np.ndarray) -> list[dict[str, Any]]:
    """The rows whose answers were furthest off, but for those that were planted.

    They teach most: a slip in the data, something no column knows. truth: (rows,); answers: (rows,
    3), as in scores.py.
    """
    planted, mistakes = results.read_planted(), []
    for place in np.argsort(-np.abs(answers[:, VALUE] - truth), kind="stable"):
        if rows.about["id"][place] in planted:
            continue
        estimate = predict(model, rows.cells.loc[place].to_dict())
        mistakes.append(
            {
                "id": rows.about["id"][place],
                "truth": with_unit(model.target, float(truth[place])),
                "predicted": with_unit(model.target, estimate.value),
                "verb": "estimated as",
                "why": show.reason(estimate),
                "image": None,
                "text": written_out(estimate.moves),
            }
        )
        if len(mistakes) == WORST:
            break
    return mistakes
