"""The file in which collected rows are kept: written so that it reads back the very same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from ..config import ProblemError
from .columns import Column, features_of
from .rows import ABOUT, Rows


def write_rows(rows: Rows, columns: Sequence[Column], path: Path) -> Path:
    """Write the rows as CSV (id, source, label, then the columns) and return the file.

    The first three go by their place, as a column of the project may have the same name.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    table = [rows.about[name] for name in ABOUT[:3]]
    for column in columns:
        role = column.kind in ("group", "time")
        table.append(rows.about[column.kind] if role else rows.cells[column.name])
    whole = pd.concat(table, axis=1)
    whole.columns = _head(columns)
    whole.to_csv(path, index=False, float_format=_shortest, lineterminator="\n")
    return path


def read_rows(columns: Sequence[Column], path: Path) -> Rows:
    """The rows of such a file. Raises ProblemError for other columns, and for a spoilt number."""
    try:
        table = pd.read_csv(path, header=None, dtype=str, keep_default_na=False)
    except ValueError:  # pandas' own errors, and what is no UTF-8
        table = pd.DataFrame()
    if table.iloc[:1].to_numpy().tolist() != [_head(columns)]:
        raise ProblemError(
            f"{path.name} has other columns than project.yaml: collect again. If a spreadsheet "
            f"saved it anew, take it in with --source own --from data/processed/{path.name}."
        )
    table = table.iloc[1:].reset_index(drop=True)
    read = {}
    for place, column in enumerate(columns, start=3):
        read[column.name], strange = column.read(table[place])
        if column.kind == "number" and strange.any():
            row = int(strange.to_numpy().argmax())
            problem = f"{table[place][row]!r} in {column.name!r} is no number"
            raise ProblemError(f"{path.name}, row {row + 2}: {problem}: fix it, or collect again.")
    roles = {column.kind: read[column.name] for column in columns}
    about = {name: table[place] for place, name in enumerate(ABOUT[:3])}
    about |= {role: roles.get(role, pd.Series("", table.index)) for role in ABOUT[3:]}
    cells = pd.DataFrame({column.name: read[column.name] for column in features_of(columns)})
    return Rows(cells, pd.DataFrame(about).astype(object))


def _shortest(value: float) -> str:
    """As few figures as give the same number when they are read again."""
    return str(value).removesuffix(".0")


def _head(columns: Sequence[Column]) -> list[str]:
    return [*ABOUT[:3], *(column.name for column in columns)]
