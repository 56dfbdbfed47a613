"""The tables `documents` and `questions`: documents.json and data/questions.csv."""

from __future__ import annotations

import duckdb

from .. import config
from ..data import examples_file


def fill(connection: duckdb.DuckDBPyConnection) -> None:
    """Read both files; without questions.csv there are no questions."""
    connection.execute(
        'CREATE TABLE documents AS SELECT id, title, topic AS label, "text" FROM read_json(?)',
        [str(examples_file())],
    )
    columns = "question VARCHAR, answer VARCHAR, document VARCHAR, type VARCHAR"
    connection.execute(f"CREATE TABLE questions ({columns})")
    path = config.DATA / "questions.csv"
    if path.is_file():
        connection.execute(
            "INSERT INTO questions SELECT question, answer, document, type FROM read_csv(?, "
            "header = true, all_varchar = true, delim = ',', quote = '\"', parallel = false)",
            [str(path)],
        )
