"""The table `examples`: a value of a series each, as `series`, `at_time` and `value`."""

from __future__ import annotations

import duckdb

from ..config import load_project
from ..data import examples_file
from ..series.setting import DATE, read_setting


def fill(connection: duckdb.DuckDBPyConnection) -> None:
    """Read data/processed/examples.csv. A series is named by its keys, such as "tea, North"."""
    setting = read_setting(load_project())
    keys = ", ".join(f"coalesce({_quoted(column.name)}, '')" for column in setting.keys)
    named = f"concat_ws(', ', {keys})" if keys else "'all'"
    connection.execute(
        f"CREATE TABLE examples AS SELECT {named} AS series, "
        f"{_quoted(DATE)}::TIMESTAMP AS at_time, "
        f"{_quoted(setting.target.name)}::DOUBLE AS value "
        "FROM read_csv(?, header = true, all_varchar = true, delim = ',', quote = '\"', "
        "escape = '\"', parallel = false)",
        [str(examples_file())],
    )


def _quoted(name: str) -> str:
    """A column's name as SQL has it."""
    return '"' + name.replace('"', '""') + '"'
