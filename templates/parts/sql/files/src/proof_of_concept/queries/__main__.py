"""Ask every question of the .sql files, and show the answers."""

from __future__ import annotations

import sys

from ..config import ProblemError
from ..intake import console
from . import database


def main() -> int:
    """Print each query's own first line, and the table that it gives. Returns the exit code."""
    try:
        with console.sentences():
            connection = database.connect()
            for name in database.names():
                query = database.text(name)
                print(f"\n{name}.sql: {query.splitlines()[0].removeprefix('-- ')}")
                print(connection.sql(query))
    except ProblemError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
