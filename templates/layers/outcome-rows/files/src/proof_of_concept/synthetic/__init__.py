"""Made-up rows for the project's own columns, so that every step runs before real data.

The cells of a row hang together as vocabulary.yaml says (relations.py, drawing.py), and its chance
of an outcome comes from them (known.py, effects.py). The rows are imperfect on purpose, as real
ones are: cells are missing, mistyped or ten times too large (table.py), some answers are wrong, and
things change as time passes. Nobody can be right about all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..config import ProblemError, Project
from ..intake.vocabulary import graded
from ..plumbing.results import write_planted
from ..tables.columns import features_of, read_columns
from .beyond import beyond
from .effects import Effects
from .known import known_effects
from .outcomes import chances
from .table import draw_table, write_table

SIZE = 6000  # rows: enough that the test part, a fifth, gives narrow intervals
WRONG_ANSWER = 0.02  # share of the rows


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

    # 1. Whose rows they are, when they happened, and their cells.
    table = draw_table(columns, SIZE, random)
    known, grades = known_effects(features)

    # 2. How likely each outcome is but for the first: what the cells say, and what no column knows.
    scores = np.zeros((SIZE, kinds))
    for outcome in range(1, kinds):
        # What is known bears on the last outcome, and less on those between it and the first.
        effects = Effects(features, known, random)
        scores[:, outcome] = effects.score(table.draws) * (outcome / (kinds - 1))
        scores[:, outcome] += beyond(columns, table, effects, random)
    drawn = chances(scores)
    below = drawn.cumsum(axis=1)[:, :-1]
    truths = (random.random((SIZE, 1)) > below).sum(axis=1)
    wrong = random.random(SIZE) < WRONG_ANSWER
    answers = np.where(wrong, (truths + random.integers(1, kinds, SIZE)) % kinds, truths)

    # 3. Written down.
    labels = [project.labels[answer] for answer in answers]
    write_table(table, labels, folder / "examples.csv", random)
    write_planted(folder, {"given the wrong outcome": [str(row) for row in np.flatnonzero(wrong)]})
    about_them = graded("Effects of the columns", grades)
    told = f"{about_them['told']} {_how_common(project.labels, labels)}"
    # Whoever knew each row's chances would call the likeliest outcome.
    best = (1 - WRONG_ANSWER) * drawn.max(axis=1).mean()
    return {**about_them, "told": told, "best": round(float(best), 4)}


def _how_common(outcomes: Sequence[str], labels: Sequence[str]) -> str:
    """That outcomes are as common here as learning needs them, and not as in life."""
    if len(outcomes) > 2:
        return "Outcomes are about as common as each other here, which they seldom are in life."
    share = labels.count(outcomes[1]) / len(labels)
    return (
        f"{share:.0%} of the rows are {outcomes[1]!r}, so that there is something to learn: in "
        "life it may be far rarer."
    )
