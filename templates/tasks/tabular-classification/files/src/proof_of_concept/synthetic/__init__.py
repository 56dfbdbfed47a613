"""Made-up rows for the project's own columns, so that every step runs before real data.

The cells of a row hang together as vocabulary.yaml says (relations.py, drawing.py), and its chance
of an outcome comes from them (known.py, effects.py). The rows are imperfect on purpose, as real
ones are: cells are missing, mistyped or ten times too large, some answers are wrong, and things
change as time passes. Nobody can be right about all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..config import ProblemError, Project
from ..data import save
from ..intake.vocabulary import graded
from ..plumbing.results import write_planted
from ..tables.columns import Column, column_with, features_of, read_columns
from ..tables.rows import rows_of
from .drawing import as_told, draw_cells
from .effects import LOOKED_FOR, Effects, chances
from .known import known_effects
from .moments import STEPS, Moments
from .relations import groups_said, read_relations

SIZE = 6000  # rows: enough that the test part, a fifth, gives narrow intervals
USUAL_GROUPS = SIZE // 3
FEW_GROUPS = SIZE // 20  # with fewer, such as shops, each has rows at all times
LONGEST_STAY = 3  # steps between a group's first row and its last
# Shares of all rows or cells.
WRONG_ANSWER, COPY = 0.02, 0.01
MISTYPED, SLIPPED = 0.01, 0.005  # a letter too many; the decimal point one place off
MOST_MISSING = 0.10  # of a column; half of the columns have gaps


def make(project: Project, folder: Path, seed: int) -> dict[str, Any]:
    """Write made-up rows for the columns of project.yaml to folder/examples.csv.

    Returns how much of it is about the job. Raises ProblemError when project.yaml has not 2 to 20
    labels, or columns that do not work.
    """
    if not 2 <= len(project.labels) <= 20:
        raise ProblemError(
            "project.yaml needs 2 to 20 different `labels`: of two, first the usual outcome, then "
            "the one looked for."
        )
    columns = read_columns(project)
    features, kinds = features_of(columns), len(project.labels)
    random = np.random.default_rng(seed)

    # 1. Whose rows they are, and when they happened. Of many groups each has a few, not far apart.
    has_group, has_time = column_with(columns, "group"), column_with(columns, "time")
    groups = groups_said(has_group) or USUAL_GROUPS
    group_of = np.sort(random.integers(0, groups, SIZE))
    first_step = random.integers(0, STEPS - LONGEST_STAY + 1, groups)
    steps = first_step[group_of] + random.integers(0, LONGEST_STAY, SIZE)
    if groups < FEW_GROUPS:
        steps = random.integers(0, STEPS, SIZE)
    moments = Moments(steps, has_time.name if has_time else "", random)

    # 2. The cells, each after those that it follows, and what effects.py is told of them.
    cells = draw_cells(features, read_relations(columns), moments, random)
    draws = [as_told(column, cells[column.name]) for column in features]
    known, grades = known_effects(features)

    # 3. How likely each outcome is but for the first: what the cells say, and what no column knows.
    scores = np.zeros((SIZE, kinds))
    for outcome in range(1, kinds):
        # What is known bears on the last outcome, and less on those between it and the first.
        effects = Effects(features, known, random)
        scores[:, outcome] = effects.score(draws) * (outcome / (kinds - 1))
        if has_group:
            scores[:, outcome] += 0.35 * random.normal(size=groups)[group_of]
        if has_time:
            # The outcome becomes more common, and the first column matters less.
            progress = steps / STEPS - 0.5
            scores[:, outcome] += 0.4 * progress - 0.3 * progress * effects.alone(0, draws[0])
    below = chances(scores).cumsum(axis=1)[:, :-1]
    truths = (random.random((SIZE, 1)) > below).sum(axis=1)
    wrong = random.random(SIZE) < WRONG_ANSWER
    answers = np.where(wrong, (truths + random.integers(1, kinds, SIZE)) % kinds, truths)

    # 4. Written down, with gaps and slips, in no order, and a few rows twice.
    written = {column.name: _written(column, cells[column.name], random) for column in features}
    times = moments.written() if has_time else [""] * SIZE
    about = [
        (
            str(row),
            "synthetic",
            project.labels[answers[row]],
            f"{has_group.name} {group_of[row] + 1}" if has_group else "",
            times[row],
        )
        for row in range(SIZE)
    ]
    order = random.permutation(SIZE)
    order = np.append(order, random.choice(SIZE, int(COPY * SIZE), replace=False))
    rows = rows_of(about, pd.DataFrame(written))
    save(rows.take(order), columns, folder / "examples.csv")
    write_planted(folder, {"given the wrong outcome": [str(row) for row in np.flatnonzero(wrong)]})
    about_them = graded("Effects of the columns", grades)
    return {**about_them, "told": f"{about_them['told']} {_how_common(project.labels)}"}


def _how_common(labels: Sequence[str]) -> str:
    """That outcomes are as common here as learning needs them, and not as in life."""
    if len(labels) > 2:
        return "Outcomes are about as common as each other here, which they seldom are in life."
    return (
        f"{LOOKED_FOR:.0%} of the rows are {labels[1]!r}, so that there is something to learn: in "
        "life it may be far rarer."
    )


def _written(column: Column, drawn: np.ndarray, random: np.random.Generator) -> Any:
    """The cells of a column as somebody wrote them down."""
    count = len(drawn)
    gaps = random.random(count) < random.choice([0, MOST_MISSING]) * random.random()
    typos, slips = random.random(count) < MISTYPED, random.random(count) < SLIPPED
    if column.kind == "choice":
        cells = np.array(column.values, dtype=object)[drawn]
        cells[typos] = [_mistyped(cell) for cell in cells[typos]]
        return np.where(gaps, "", cells)
    return np.where(gaps | typos, np.nan, np.where(slips, 10 * drawn, drawn))


def _mistyped(text: str) -> str:
    """A letter twice: a value that project.yaml does not list."""
    middle = len(text) // 2
    return text[: middle + 1] + text[middle:]
