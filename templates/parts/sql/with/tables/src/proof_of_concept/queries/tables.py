"""The table `examples`: a row of data/processed/examples.csv each, with its columns' own names.

Beside them `of_group` and `at_time` hold what the roles in project.yaml say, or nothing.
"""

from __future__ import annotations

import duckdb

from ..config import load_project
from ..data import examples_file
from ..tables.columns import Column, column_with, read_columns


def fill(connection: duckdb.DuckDBPyConnection) -> None:
    """Read the file. Numbers are numbers where a whole column has no other cells."""
    columns = read_columns(load_project())
    group, time = (column_with(columns, role) for role in ("group", "time"))
    connection.execute(
        f"CREATE TABLE examples AS SELECT *, {_cells(group)} AS of_group, "
        f"{_cells(time)} AS at_time FROM read_csv(?, header = true, delim = ',', "
        "quote = '\"', escape = '\"', parallel = false, sample_size = -1)",
        [str(examples_file())],
    )


def _cells(column: Column | None) -> str:
    """A column's name as SQL quotes it, and its cells as text; NULL where there is none."""
    if column is None:
        return "NULL::VARCHAR"
    quoted = column.name.replace('"', '""')
    return f'"{quoted}"::VARCHAR'
