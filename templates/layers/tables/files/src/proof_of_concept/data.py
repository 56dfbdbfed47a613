"""Read the collected rows, drop what would cheat, and say how to tell one set from another."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from . import config
from .columns import Column, features_of, read_columns
from .config import ProblemError, Project
from .split import parts_of

FEWEST = 30  # rows of each label: below that a split leaves too few to learn or measure
COARSE = 0.1  # above this share of repeated rows, repeats are no copies: see deduplicate()
ABOUT = ["id", "source", "label", "group", "time"]


@dataclass(frozen=True)
class Rows:
    """Rows of the table.

    cells: the columns to learn from, numbers as floats, choices as text. about: the columns ABOUT
    as text: `label` is the answer, `group` whom or what a row belongs to, `time` when it was. The
    last two are not learnt from. Both are indexed from 0.
    """

    cells: pd.DataFrame
    about: pd.DataFrame

    def __len__(self) -> int:
        return len(self.about)

    def take(self, chosen: Any) -> Rows:
        """The rows that a mask or a list of places chooses."""
        parts = (frame.loc[chosen].reset_index(drop=True) for frame in (self.cells, self.about))
        return Rows(*parts)


@dataclass(frozen=True)
class Split:
    """Learn from `train`, choose with `validation`, and look at `test` once, at the end.

    `how` says in a sentence how they were parted.
    """

    train: Rows
    validation: Rows
    test: Rows
    how: str


def rows_of(about: Sequence[Sequence[str]], cells: pd.DataFrame) -> Rows:
    """Rows from their cells, and for each row what is in ABOUT."""
    return Rows(cells.reset_index(drop=True), pd.DataFrame(about, columns=ABOUT, dtype=object))


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
    pd.concat(table, axis=1).to_csv(
        path, index=False, header=_head(columns), float_format="%.15g", lineterminator="\n"
    )
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
    except (ValueError, UnicodeDecodeError):
        table = pd.DataFrame()
    head = _head(columns)
    if table.isna().any(axis=None) or table.iloc[:1].to_numpy().tolist() != [head]:
        raise ProblemError(f"{path.name} has other columns than project.yaml: collect again.")
    table = table.iloc[1:].reset_index(drop=True)
    kept = {c.name: c.read(table[place])[0] for place, c in enumerate(columns, start=3)}
    roles = {column.kind: kept[column.name] for column in columns}
    about = {name: table[place] for place, name in enumerate(ABOUT[:3])}
    about |= {role: roles.get(role, "") for role in ABOUT[3:]}
    cells = pd.DataFrame({column.name: kept[column.name] for column in features_of(columns)})
    rows = deduplicate(Rows(cells, pd.DataFrame(about).astype(object)))
    _check(rows.about["label"], project.labels)
    return rows


def _check(answers: pd.Series, labels: Sequence[str]) -> None:
    """A project without labels has numbers there, and whoever reads them checks them."""
    counts = answers.value_counts()
    for label in counts.index.difference(list(labels)) if labels else ():
        raise ProblemError(
            f"The data has the label {label!r} and project.yaml does not: "
            "write it the same way in both, and collect again."
        )
    for label in labels:
        if counts.get(label, 0) < FEWEST:
            raise ProblemError(
                f"There are {counts.get(label, 0)} different rows with the label {label!r} and "
                f"{FEWEST} are needed: collect more."
            )


def deduplicate(rows: Rows) -> Rows:
    """The rows with each once: a row in both train and test would be a leak.

    A row that is there with two different answers is left out altogether. But a table of few
    choices repeats itself without any copying, as two customers can be alike. So when more than a
    tenth of the rows look like another, all of them stay.
    """
    content = pd.concat([rows.about[["group", "time"]], rows.cells], axis=1)
    key = pd.util.hash_pandas_object(content, index=False)
    again = key.duplicated()
    if again.mean() > COARSE:
        return rows
    return rows.take(~again & (rows.about["label"].groupby(key).transform("nunique") == 1))


def fingerprint(rows: Rows) -> str:
    """A short code that changes with any cell or label. A model keeps that of its training part."""
    content = pd.concat([rows.about, rows.cells], axis=1).to_csv(index=False)
    return hashlib.sha256(content.encode("utf-8")).hexdigest()[:16]


def numbers(rows: Rows, project: Project) -> np.ndarray:
    """(rows,): the place of each row's label in project.yaml."""
    return rows.about["label"].map(project.labels.index).to_numpy(dtype=int)


def split(rows: Rows, seed: int) -> Split:
    """About 60 % train, 20 % validation, 20 % test: see split.py."""
    part, how = parts_of(rows.about, seed)
    return Split(*(rows.take(part == number) for number in range(3)), how)


def _head(columns: Sequence[Column]) -> list[str]:
    return [*ABOUT[:3], *(column.name for column in columns)]
