"""Made-up rows for the project's own columns, so that every step runs before real data.

Each row's chance of the outcome comes from its cells (effects.py draws how). The rows are
imperfect on purpose, as real ones are: cells are missing, mistyped or ten times too large, some
answers are wrong, and things change as time passes. Nobody can be right about all of them.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from .columns import Column, column_with, features_of, plain, read_columns
from .config import Project
from .data import Example, outcomes, save
from .effects import Effects, chances

ROWS = 6000  # enough that the test part, a fifth, gives narrow intervals
MONTHS = 24
LONGEST_STAY = 3  # months between a group's first row and its last
# Shares of all rows or cells.
WRONG_ANSWER, COPY = 0.02, 0.01
MISTYPED, SLIPPED = 0.01, 0.005  # a letter too many; the decimal point one place off
MOST_MISSING = 0.10  # of a column; half of the columns have gaps


def make(project: Project, folder: Path, seed: int) -> None:
    """Write made-up rows for the columns of project.yaml to folder/examples.csv.

    Raises ProblemError when project.yaml has not two labels, or columns that do not work.
    """
    labels, columns = outcomes(project), read_columns(project)
    features = features_of(columns)
    random = np.random.default_rng(seed)

    # 1. Whose rows they are, and when they happened. A group has a few rows, not far apart.
    group_of = np.sort(random.integers(0, ROWS // 3, ROWS))
    first_month = random.integers(0, MONTHS - LONGEST_STAY + 1, ROWS // 3)
    months = first_month[group_of] + random.integers(0, LONGEST_STAY, ROWS)
    has_group, has_time = column_with(columns, "group"), column_with(columns, "time")

    # 2. The cells, as numbers between 0 and 1 and as places in the list of values.
    effects = Effects(features, random)
    draws = [effects.draw(number, ROWS) for number in range(len(features))]
    effects.balance(draws)

    # 3. How likely the outcome is: what the cells say, and what no column knows.
    score = effects.score(draws)
    if has_group:
        score += 0.35 * random.normal(size=ROWS // 3)[group_of]
    if has_time:
        # The outcome becomes more common, and the first column matters less.
        progress = months / MONTHS - 0.5
        score += 0.4 * progress - 0.3 * progress * effects.alone(0, draws[0])
    truths = (random.random(ROWS) < chances(score)).astype(int)
    wrong = random.random(ROWS) < WRONG_ANSWER
    answers = np.where(wrong, 1 - truths, truths)

    # 4. Written down, with gaps and slips.
    written = [_written(c, draw, random) for c, draw in zip(features, draws, strict=True)]
    examples = [
        Example(
            id=f"{row}",
            cells={c.name: cells[row] for c, cells in zip(features, written, strict=True)},
            label=labels[answers[row]],
            group=f"{has_group.name} {group_of[row] + 1}" if has_group else "",
            time=f"{2024 + months[row] // 12}-{months[row] % 12 + 1:02d}" if has_time else "",
            source="synthetic",
        )
        for row in random.permutation(ROWS)
    ]
    copies = random.choice(ROWS, int(COPY * ROWS), replace=False)
    save(examples + [examples[row] for row in copies], columns, folder / "examples.csv")


def _written(column: Column, draw: np.ndarray, random: np.random.Generator) -> list[str]:
    """The cells of a column as somebody wrote them down."""
    count = len(draw)
    gaps = random.random(count) < random.choice([0, MOST_MISSING]) * random.random()
    typos, slips = random.random(count) < MISTYPED, random.random(count) < SLIPPED
    if column.kind == "choice":
        cells = [column.values[place] for place in draw]
        typed = [_mistyped(cell) if typo else cell for cell, typo in zip(cells, typos, strict=True)]
    else:
        values = column.low + draw * (column.high - column.low)
        values = np.where(slips, 10 * values, values)
        typed = [plain(value, column.digits) for value in values]
        typed = ["" if typo else cell for cell, typo in zip(typed, typos, strict=True)]
    return ["" if gap else cell for cell, gap in zip(typed, gaps, strict=True)]


def _mistyped(text: str) -> str:
    """A letter twice: a value that project.yaml does not list."""
    middle = len(text) // 2
    return text[: middle + 1] + text[middle:]
