"""Look at single rows: the worst mistakes, and a few examples for the demo."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from typing import Any

import numpy as np

from . import config
from .data import Example, written_out
from .model import TableModel
from .predict import predict

WORST = 8
DEMO_EXAMPLES = 6
DEMO_ROWS = 20  # in the file for the demo's tab "A whole file"


def worst(
    model: TableModel, examples: Sequence[Example], truth: np.ndarray, answers: np.ndarray
) -> list[dict[str, Any]]:
    """The wrong answers that were furthest from the truth, of both kinds in turn.

    They teach most: a wrong label in the data, a slip in a cell, something no column knows.
    truth: (rows,) 1 where the outcome looked for came; answers: (rows,) probabilities.
    """
    wrong = (answers >= model.threshold) != (truth == 1)
    distance = np.abs(truth - answers)
    kinds = []
    for outcome in (1, 0):
        rows = np.flatnonzero(wrong & (truth == outcome))
        kinds.append(rows[np.argsort(-distance[rows], kind="stable")].tolist())
    surest = [kind[place] for place in range(WORST) for kind in kinds if place < len(kind)]
    rows = []
    for index in surest[:WORST]:
        example = examples[index]
        prediction = predict(model, example.cells)
        moved = " and ".join(
            f"{move.column.name} ({move.column.shown(move.cell)})" for move in prediction.moves[:2]
        )
        rows.append(
            {
                "id": example.id,
                "truth": example.label,
                "predicted": prediction.label,
                "why": f"It gave {model.labels[1]!r} {answers[index]:.0%}; {moved} moved it most.",
                "image": None,
                "text": written_out(model.columns, example.cells),
            }
        )
    return rows


def write_demo_examples(model: TableModel, examples: Sequence[Example]) -> None:
    """Write demo/examples/: a few rows of both outcomes to try the demo with, and a small file."""

    def usual(example: Example) -> bool:
        """Whether every cell is there and within the column's range or list of values."""
        for column in model.columns:
            cell = example.cells[column.name]
            fits = cell in column.values
            if column.kind == "number":
                fits = bool(cell) and column.low <= float(cell) <= column.high
            if not fits:
                return False
        return True

    whole = [example for example in examples if usual(example)] or list(examples)
    queues = [[example for example in whole if example.label == label] for label in model.labels]
    chosen = [queue[turn] for turn in range(DEMO_EXAMPLES) for queue in queues if turn < len(queue)]
    rows = [{"cells": dict(e.cells), "label": e.label} for e in chosen[:DEMO_EXAMPLES]]
    config.EXAMPLES.mkdir(parents=True, exist_ok=True)
    text = json.dumps(rows, indent=2, ensure_ascii=False)
    (config.EXAMPLES / "examples.json").write_text(text + "\n", encoding="utf-8")
    with (config.EXAMPLES / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(column.name for column in model.columns)
        writer.writerows(example.cells.values() for example in examples[-DEMO_ROWS:])
