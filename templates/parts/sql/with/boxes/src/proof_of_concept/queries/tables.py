"""The tables `pictures` and `boxes`: what annotations.json (COCO) has of each."""

from __future__ import annotations

import duckdb

from ..data import examples_file

TABLES = {
    "pictures": "SELECT unnest(images, recursive := true) FROM file",
    "boxes": "SELECT b.image_id, b.bbox[3] AS width, b.bbox[4] AS height, c.name AS label "
    "FROM (SELECT unnest(annotations) AS b FROM file) "
    "JOIN (SELECT unnest(categories) AS c FROM file) ON b.category_id = c.id",
}


def fill(connection: duckdb.DuckDBPyConnection) -> None:
    """Read the file once, and make a table of each of its lists."""
    connection.execute(
        "CREATE TABLE file AS SELECT * FROM read_json(?, maximum_object_size = 1000000000)",
        [str(examples_file())],
    )
    for name, query in TABLES.items():
        connection.execute(f"CREATE TABLE {name} AS {query}")
