"""Count what is in each column of the collected data.

To use it: `python -m proof_of_concept.spark`.
"""

from __future__ import annotations

import sys

from ..config import ProblemError
from ..intake import console
from .profile import profile, session, tables


def main() -> int:
    """Print the profile of each table. Returns the exit code."""
    try:
        with console.sentences():
            spark = session()
            try:
                for name, table in tables(spark).items():
                    print(f"\n{name}.csv, in {table.rdd.getNumPartitions()} pieces")
                    profile(table).show(200, truncate=30)
            finally:
                spark.stop()
    except ProblemError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
