"""The tables `items` and `judgements`: items.csv and data/judgements.csv."""

from __future__ import annotations

import duckdb

from .. import config
from ..data import examples_file

READ = "read_csv(?, header = true, all_varchar = true, delim = ',', quote = '\"', parallel = false)"


def fill(connection: duckdb.DuckDBPyConnection) -> None:
    """Read both files; without judgements.csv there are no judgements."""
    connection.execute(
        f'CREATE TABLE items AS SELECT id, title, topic AS label, "text", same_as FROM {READ}',
        [str(examples_file())],
    )
    columns = "query VARCHAR, item VARCHAR, grade INTEGER, kind VARCHAR"
    connection.execute(f"CREATE TABLE judgements ({columns})")
    path = config.DATA / "judgements.csv"
    if path.is_file():
        connection.execute(
            f"INSERT INTO judgements SELECT query, item, grade, kind FROM {READ}", [str(path)]
        )
