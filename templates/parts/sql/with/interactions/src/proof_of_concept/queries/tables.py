"""The tables `events` and `items`: the two files that `collect` leaves, the events with numbers."""

from __future__ import annotations

import duckdb

from ..data import examples_file, items_file

READ = "read_csv(?, header = true, all_varchar = true, delim = ',', quote = '\"', parallel = false)"


def fill(connection: duckdb.DuckDBPyConnection) -> None:
    """Read both files. `at_time` is the event's time as text, which sorts as the time does."""
    connection.execute(
        'CREATE TABLE events AS SELECT "user" AS person, item, "when" AS at_time, '
        f"weight::DOUBLE AS weight FROM {READ}",
        [str(examples_file())],
    )
    connection.execute(f"CREATE TABLE items AS SELECT * FROM {READ}", [str(items_file())])
