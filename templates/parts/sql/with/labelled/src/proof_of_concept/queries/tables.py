"""The table `examples`: id, label, `group` and source of each, and what else examples.csv has."""

from __future__ import annotations

import duckdb

from ..data import examples_file


def fill(connection: duckdb.DuckDBPyConnection) -> None:
    """Read data/processed/examples.csv; every column is text, as it stands in the file."""
    connection.execute(
        "CREATE TABLE examples AS SELECT * FROM read_csv(?, header = true, all_varchar = true, "
        "delim = ',', quote = '\"', escape = '\"', parallel = false)",
        [str(examples_file())],
    )
