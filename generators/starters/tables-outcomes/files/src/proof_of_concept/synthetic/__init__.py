"""Made-up rows for the project's own columns, so that every step runs before real data.

Each row's chance of an outcome comes from its cells, and from something that no column knows. The
rows are imperfect on purpose, as real ones are: cells are missing, and some answers are wrong.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..config import ProblemError, Project
from ..data import save
from ..tables.columns import Column, column_with, features_of, read_columns
from ..tables.rows import rows_of

SIZE = 3000  # rows: the test part, a fifth, then gives usable intervals
PER_GROUP, MONTHS = 3, 24  # a group's rows are not far apart
WRONG_ANSWER, MISSING = 0.03, 0.03  # shares of rows, and of cells


def make(project: Project, folder: Path, seed: int) -> None:
    """Write made-up rows for the columns of project.yaml to folder/examples.csv.

    Raises ProblemError when project.yaml has fewer than two labels, or columns that do not work.
    """
    kinds = len(project.labels)
    if kinds < 2:
        raise ProblemError("project.yaml needs two or more `labels` to tell apart.")
    columns, random = read_columns(project), np.random.default_rng(seed)
    features = features_of(columns)

    # 1. The cells, and what each says for every outcome but the first.
    scores, written = np.zeros((SIZE, kinds)), {}
    for column in features:
        cells, says = drawn(column, kinds, random)
        scores += says
        gaps = random.random(SIZE) < MISSING
        written[column.name] = np.where(gaps, "" if column.kind == "choice" else np.nan, cells)

    # 2. An outcome, by chance. The first one is the usual one.
    chances = np.exp(3 * scores / len(features) ** 0.5)
    chances[:, 0] *= 3
    below = (chances / chances.sum(axis=1, keepdims=True)).cumsum(axis=1)[:, :-1]
    answers = (random.random((SIZE, 1)) > below).sum(axis=1)
    wrong = random.random(SIZE) < WRONG_ANSWER
    answers = np.where(wrong, (answers + random.integers(1, kinds, SIZE)) % kinds, answers)

    # 3. Whose row it is, and when it happened, where the project has such columns.
    group, time = column_with(columns, "group"), column_with(columns, "time")
    groups = np.arange(SIZE) // PER_GROUP
    months = random.integers(0, MONTHS - 2, groups[-1] + 1)[groups] + random.integers(0, 3, SIZE)
    about = [
        (
            str(row),
            "synthetic",
            project.labels[answer],
            f"{group.name} {groups[row]}" if group else "",
            f"{2024 + month // 12}-{month % 12 + 1:02d}" if time else "",
        )
        for row, (answer, month) in enumerate(zip(answers, months, strict=True))
    ]
    save(rows_of(about, pd.DataFrame(written)), columns, folder / "examples.csv")


def drawn(column: Column, kinds: int, random: np.random.Generator) -> tuple[Any, np.ndarray]:
    """(SIZE,) cells of a column, and (SIZE, kinds) what each says for an outcome but the first."""
    sides = random.choice([-1, 1], size=kinds) * (np.arange(kinds) > 0)
    if column.kind == "choice":
        places = random.integers(0, len(column.values), SIZE)
        pulls = random.permutation(np.linspace(-1, 1, len(column.values)))
        return np.array(column.values, dtype=object)[places], np.outer(pulls[places], sides)
    shares = random.random(SIZE)
    cells = (column.low + shares * (column.high - column.low)).round(column.digits)
    return cells, np.outer(3 * (shares - 0.5), sides)
