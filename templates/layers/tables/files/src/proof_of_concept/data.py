"""Read the collected rows, drop what would cheat, and split them into three parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from . import config
from .config import ProblemError, Project
from .tables.columns import Column, features_of, read_columns
from .tables.form import write_examples as write_examples
from .tables.parts import parts_of
from .tables.rows import ABOUT, Rows, deduplicate
from .tables.rows import fingerprint as fingerprint

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
    """Write the rows as CSV (id, source, label, then the columns) and return the file.

    The first three go by their place, as a column of the project may have the same name.
    """
    path = path or examples_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    table = [rows.about[name] for name in ABOUT[:3]]
    for column in columns:
        role = column.kind in ("group", "time")
        table.append(rows.about[column.kind] if role else rows.cells[column.name])
    whole = pd.concat(table, axis=1)
    whole.columns = _head(columns)
    whole.to_csv(path, index=False, float_format="%.15g", lineterminator="\n")
    return path


def load(project: Project) -> Rows:
    """The collected rows without copies, in the order of the file.

    Raises ProblemError when there are none yet, or too few with a label of the project.
    """
    columns, path = read_columns(project), examples_file()
    if not path.is_file():
        raise ProblemError("There is no data yet: run the command `all`, or `collect`, first.")
    try:
        table = pd.read_csv(path, header=None, dtype=str, keep_default_na=False)
    except ValueError:  # pandas' own errors, and what is no UTF-8
        table = pd.DataFrame()
    if table.iloc[:1].to_numpy().tolist() != [_head(columns)]:
        raise ProblemError(f"{path.name} has other columns than project.yaml: collect again.")
    table = table.iloc[1:].reset_index(drop=True)
    read = {c.name: c.read(table[place])[0] for place, c in enumerate(columns, start=3)}
    roles = {column.kind: read[column.name] for column in columns}
    about = {name: table[place] for place, name in enumerate(ABOUT[:3])}
    about |= {role: roles.get(role, pd.Series("", table.index)) for role in ABOUT[3:]}
    cells = pd.DataFrame({column.name: read[column.name] for column in features_of(columns)})
    rows = deduplicate(Rows(cells, pd.DataFrame(about).astype(object)))
    counts = Counter(rows.about["label"])
    # A project without labels foresees numbers: its family checks them.
    for label in counts if project.labels else ():
        if label not in project.labels:
            raise ProblemError(
                f"The data has the label {label!r} and project.yaml does not: "
                "write it the same way in both, and collect again."
            )
    for label in project.labels:
        if counts[label] < FEWEST:
            raise ProblemError(
                f"There are {counts[label]} different rows with the label {label!r} and "
                f"{FEWEST} are needed: collect more."
            )
    return rows


def numbers(rows: Rows, project: Project) -> np.ndarray:
    """(rows,): the place of each row's label in project.yaml."""
    return np.array([project.labels.index(label) for label in rows.about["label"]])


def split(rows: Rows, seed: int) -> Split:
    """About 60 % train, 20 % validation, 20 % test: tables/parts.py says how."""
    part, how = parts_of(rows.about, seed)
    train, validation, test = (rows.take(part == number) for number in range(3))
    return Split(train, validation, test, how)


def _head(columns: Sequence[Column]) -> list[str]:
    return [*ABOUT[:3], *(column.name for column in columns)]
