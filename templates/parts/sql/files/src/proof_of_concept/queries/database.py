"""A database in memory that holds the collected data, and the answers to the .sql files beside it.

DuckDB runs inside this process: there is no server, and the data stays where `collect` left it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

from ..config import ProblemError
from ..data import examples_file
from .tables import fill

HERE = Path(__file__).resolve().parent


def connect() -> duckdb.DuckDBPyConnection:
    """A new database with the tables that tables.py describes.

    Raises ProblemError when nothing was collected yet.
    """
    if not examples_file().is_file():
        raise ProblemError("There is no data yet: run the command `all`, or `collect`, first.")
    connection = duckdb.connect()
    fill(connection)
    return connection


def names() -> list[str]:
    """The questions there are: the names of the .sql files, in order."""
    return sorted(path.stem for path in HERE.glob("*.sql"))


def text(name: str) -> str:
    """The query in one of the files."""
    return (HERE / f"{name}.sql").read_text(encoding="utf-8")


def answer(connection: duckdb.DuckDBPyConnection, name: str) -> list[dict[str, Any]]:
    """The rows that a query gives, each as {column: value}."""
    found = connection.execute(text(name))
    columns = [column[0] for column in found.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in found.fetchall()]
