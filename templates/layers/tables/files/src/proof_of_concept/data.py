"""Read the collected rows, drop what would cheat, and split them into three parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import config
from .config import ProblemError, Project
from .intake.enough import check_labels
from .tables.columns import Column, features_of, read_columns
from .tables.form import write_examples as write_examples
from .tables.kept import read_rows, write_rows
from .tables.parts import PARTS, parts_of
from .tables.ranges import inside
from .tables.rows import Rows, deduplicate, with_content
from .tables.stated import cleaned as cleaned
from .tables.stated import unit as unit
from .tables.target import check_amounts, read_target

FEWEST = 30  # rows of each label: below that a split leaves too few to learn or measure


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

    With labels, a number outside of its column's range counts as a gap, here and in predict.py.
    Raises ProblemError when there are none yet, or too few with a label of the project.
    """
    path = examples_file()
    if not path.is_file():
        raise ProblemError("There is no data yet: run the command `all`, or `collect`, first.")
    rows = deduplicate(read_rows(read_columns(project), path), amounts=not project.labels)
    answers = rows.about["label"].tolist()
    if project.labels:
        check_labels(answers, project.labels, FEWEST, "rows")
        cells = inside(features_of(read_columns(project)), rows.cells)
        emptied = rows.cells.notna().to_numpy().sum() - cells.notna().to_numpy().sum()
        return Rows(cells, rows.about, emptied=int(emptied))
    if target := read_target(project):
        check_amounts(answers, target)
    return rows


def contents(*parts: Rows) -> list[str]:
    """What makes each row of these parts what it is: by that a model knows what it has seen."""
    return [content for part in parts for content in part.about["content"]]


def numbers(rows: Rows, project: Project) -> np.ndarray:
    """(rows,): the place of each row's label in project.yaml."""
    return np.array([project.labels.index(label) for label in rows.about["label"]])


def amounts(rows: Rows) -> np.ndarray:
    """(rows,): the number of each row, of a project with a target."""
    return rows.about["label"].to_numpy(dtype=float)


def asked(project: Project) -> str:
    """What new rows are, as tables/parts.py has it: `tested_on` in project.yaml."""
    return str(project.options.get("tested_on", ""))


def told(rows: Rows, parts: Split) -> str:
    """How many rows each part has, how they were parted, and what was emptied, in words."""
    counts = ", ".join(f"{len(getattr(parts, name))} {name}" for name in PARTS)
    return f"Split of rows: {counts}. {parts.how} {cleaned(rows)}"


def split(rows: Rows, seed: int, amounts: bool = False, asked: str = "") -> Split:
    """About 60 % train, 20 % validation, 20 % test: tables/parts.py says how.

    amounts: whether the answers are numbers, of which no part has to have each; asked: what new
    rows are, as tables/parts.py has it.
    """
    part, how = parts_of(rows.about.assign(label="") if amounts else rows.about, seed, asked)
    rows = with_content(rows)
    train, validation, test = (rows.take(part == number) for number in range(3))
    return Split(train, validation, test, how)
