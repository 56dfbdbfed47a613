"""Made-up rows for the project's own columns and target, to run every step before real data.

The cells of a row hang together as vocabulary.yaml says (relations.py, drawing.py), and its amount
comes from them (known.py, effects.py), from what no column says (beyond.py), and from chance. The
rows are imperfect on purpose, as real ones are: cells are missing, mistyped or ten times too large
(table.py), and some have the amount of another row.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from ..config import Project
from ..intake.vocabulary import graded
from ..plumbing.results import write_planted
from ..tables.columns import features_of, read_columns
from ..tables.target import needed_target, with_unit
from .amounts import CHANCE, amounts
from .beyond import beyond
from .effects import PROPORTIONAL, Effects
from .known import known_effects
from .spreads import standardised
from .table import draw_table, write_table

SIZE = 6000  # rows: enough that the test part, a fifth, gives narrow intervals
WRONG_AMOUNT = 0.02  # share of the rows
APART = 1.8  # half of what the columns say: whole groups, such as districts, lie as far apart


def make(project: Project, folder: Path, seed: int) -> dict[str, Any]:
    """Write made-up rows for the columns of project.yaml to folder/examples.csv.

    Returns how much of it is about the job. Raises ProblemError when project.yaml has no target, or
    columns that do not work.
    """
    target, columns = needed_target(project), read_columns(project)
    features, random = features_of(columns), np.random.default_rng(seed)

    # 1. Whose rows they are, when they happened, and their cells.
    table = draw_table(columns, SIZE, random)
    known, grades = known_effects(features)

    # 2. The amount of each row: what the cells say, what no column to learn from says, and chance.
    grows = [effect == PROPORTIONAL and target.low >= 0 for effect in known]
    sized = [column for column, size in zip(features, grows, strict=True) if size]
    sizes = {column.unit: table.cells[column.name] for column in sized}
    beside = ["none" if size else effect for effect, size in zip(known, grows, strict=True)]
    effects = Effects(features, beside, random)
    score = effects.score(table.draws) + beyond(columns, table, effects, random, APART)
    leaning = np.sqrt(1 - CHANCE**2) * standardised(score)
    truths = amounts(project, target, leaning + CHANCE * random.normal(size=SIZE), sizes)
    wrong = random.random(SIZE) < WRONG_AMOUNT
    answers = truths.copy()
    answers[wrong] = random.permutation(truths)[wrong]

    # 3. Written down, with how far off somebody would be who knew all of it but chance.
    texts = [str(answer).removesuffix(".0") for answer in answers.tolist()]
    write_table(table, texts, folder / "examples.csv", random)
    ids = [str(row) for row in np.flatnonzero(answers != truths)]
    write_planted(folder, {"given the amount of another row": ids})
    off = float(np.abs(amounts(project, target, leaning, sizes) - truths).mean())
    about_them = graded("Effects of the columns", grades)
    ceiling = (
        "Chance is part of every amount: whoever knew all that the rows are made by, but not that, "
        f"would be off by {with_unit(target, off)} on average."
    )
    return {**about_them, "told": f"{about_them['told']} {ceiling}"}
