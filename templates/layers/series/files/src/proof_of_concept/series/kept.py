"""The file in which collected series are kept, in long form: data.py has what it gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from .. import config
from ..config import ProblemError, Project
from .panel import Panel, panel_of, table_of
from .setting import DATE, SOURCE, Setting, read_setting


def examples_file() -> Path:
    """Where `collect` leaves the series."""
    return config.DATA / "processed" / "examples.csv"


def save(panel: Panel, setting: Setting, source: str) -> Path:
    """Write the series where `load` reads them, and return the file."""
    return write_series(panel, setting, source, examples_file())


def load(project: Project) -> Panel:
    """The collected series. Raises ProblemError when there are none yet, or none that fits."""
    path = examples_file()
    if not path.is_file():
        raise ProblemError("There is no data yet: run the command `all`, or `collect`, first.")
    return read_series(read_setting(project), path)


def head(setting: Setting) -> list[str]:
    """The columns of the file: where it comes from, the keys, the date, the target, the drivers."""
    names = [column.name for column in (*setting.keys, setting.target, *setting.drivers)]
    keys = len(setting.keys)
    return [SOURCE, *names[:keys], DATE, *names[keys:]]


def write_series(panel: Panel, setting: Setting, source: str, path: Path) -> Path:
    """Write the series as CSV, and return the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    table = table_of(panel, setting).assign(**{SOURCE: source})
    table[head(setting)].to_csv(path, index=False, float_format="%.10g", lineterminator="\n")
    return path


def read_series(setting: Setting, path: Path) -> Panel:
    """The series of such a file. Raises ProblemError for other columns, and for a spoilt number."""
    try:
        table = pd.read_csv(path, dtype=str, keep_default_na=False)
    except ValueError:  # pandas' own errors, and what is no UTF-8
        table = pd.DataFrame()
    if list(table.columns) != head(setting):
        raise ProblemError(
            f"{path.name} has other columns than project.yaml: collect again. If a spreadsheet "
            f"saved it anew, take it in with --source own --from data/processed/{path.name}."
        )
    for column in (setting.target, *setting.drivers):
        if column.kind == "number":
            cells = table[column.name]
            numbers: Any = pd.to_numeric(cells, errors="coerce")
            spoilt = numbers.isna() & (cells != "")
            if spoilt.any():
                row = int(spoilt.to_numpy().argmax())
                problem = f"{cells[row]!r} in {column.name!r} is no number"
                raise ProblemError(f"{path.name}, row {row + 2}: {problem}: collect again.")
            table[column.name] = numbers
    return panel_of(table, setting)
