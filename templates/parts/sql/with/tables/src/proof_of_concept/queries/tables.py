"""The table `examples`: a row of data/processed/examples.csv each, with its columns' own names.

Beside them `of_group` and `at_time` hold what the roles in project.yaml say, or nothing. A column
called as one of the first three, such as `source`, has an underscore behind its name.
"""

from __future__ import annotations

import duckdb

from ..config import load_project
from ..data import examples_file
from ..tables.columns import Column, column_with, read_columns

FIRST = ("id", "source", "label")


def fill(connection: duckdb.DuckDBPyConnection) -> None:
    """Read the file. Numbers are numbers where a whole column has no other cells."""
    columns = read_columns(load_project())
    group, time = (column_with(columns, role) for role in ("group", "time"))
    connection.execute(
        f"CREATE TABLE examples AS SELECT *, {_cells(group)} AS of_group, "
        f"{_cells(time)} AS at_time FROM read_csv(?, header = true, delim = ',', "
        "quote = '\"', escape = '\"', parallel = false, sample_size = -1, names = ?)",
        [str(examples_file()), [*FIRST, *map(_named, columns)]],
    )


def _named(column: Column) -> str:
    """SQL takes capitals for small letters, and would take the first of two with one name."""
    return f"{column.name}_" if column.name.lower() in FIRST else column.name


def _cells(column: Column | None) -> str:
    """A column's name as SQL quotes it, and its cells as text; NULL where there is none."""
    if column is None:
        return "NULL::VARCHAR"
    quoted = _named(column).replace('"', '""')
    return f'"{quoted}"::VARCHAR'
