"""Look into the registry: `python -m proof_of_concept.registry list`.

Or `promote N`, to let version N serve, or `rollback`, to go back to the one before.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from ..config import ProblemError
from . import entries, promote, roll_back


def main(words: Sequence[str] | None = None) -> int:
    """Run the command in `words` (default: the command line) and return its exit code."""
    commands = argparse.ArgumentParser(description=__doc__)
    commands.add_argument("command", choices=("list", "promote", "rollback"))
    commands.add_argument("number", type=int, nargs="?", default=0, help="of the version")
    asked = commands.parse_args(words)
    try:
        if asked.command == "promote":
            promote(asked.number)
        elif asked.command == "rollback":
            roll_back()
    except ProblemError as problem:
        print(problem, file=sys.stderr)
        return 1
    known = entries()
    for one in known["versions"]:
        mark = "*" if one["number"] == known["serving"] else " "
        print(
            f"{mark} {one['number']}  {one['created']}  {one['rung']}  {one['data']}",
            one["figures"],
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
