"""Read the collected rows, and split them into three parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import config
from .config import ProblemError, Project
from .tables.columns import Column, read_columns
from .tables.form import write_examples as write_examples
from .tables.kept import read_rows, write_rows
from .tables.parts import parts_of
from .tables.rows import Rows, deduplicate, with_content

FEWEST = 300  # rows: below that, segments are a matter of luck


@dataclass(frozen=True)
class Split:
    """Learn from `train`, choose with `validation`, and look at `test` once, at the end.

    `how` says in a sentence how they were parted.
    """

    train: Rows
    validation: Rows
    test: Rows
    how: str


def examples_file() -> Path:
    """Where `collect` leaves the rows."""
    return config.DATA / "processed" / "examples.csv"


def save(rows: Rows, columns: Sequence[Column], path: Path | None = None) -> Path:
    """Write the rows where `load` reads them, or to another file, and return it."""
    return write_rows(rows, columns, path or examples_file())


def load(project: Project) -> Rows:
    """The collected rows without copies, in the order of the file.

    Raises ProblemError when there are none yet, or too few.
    """
    path = examples_file()
    if not path.is_file():
        raise ProblemError("There is no data yet: run the command `all`, or `collect`, first.")
    rows = deduplicate(read_rows(read_columns(project), path))
    if len(rows) < FEWEST:
        raise ProblemError(
            f"There are {len(rows)} different rows, and {FEWEST} different rows are needed for "
            "segments that are no luck: collect more."
        )
    return rows


def contents(*parts: Rows) -> list[str]:
    """What makes each row of these parts what it is: by that a model knows what it has seen."""
    return [content for part in parts for content in part.about["content"]]


def split(rows: Rows, seed: int) -> Split:
    """About 60 % train, 20 % validation, 20 % test: by chance, or as tables/parts.py says.

    By the rows alone: a segment that somebody knows decides nothing here.
    """
    about, how = rows.about.assign(label=""), "Split by chance."
    if (about[["group", "time"]] == "").all(axis=None):
        order = np.random.default_rng(seed).permutation(len(rows))
        part = np.searchsorted([0.6, 0.8], order / len(rows), side="right")
    else:
        part, how = parts_of(about, seed)
    rows = with_content(rows)
    train, validation, test = (rows.take(part == number) for number in range(3))
    return Split(train, validation, test, how)
