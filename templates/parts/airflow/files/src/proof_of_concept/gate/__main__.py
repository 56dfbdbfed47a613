"""Say whether the measured model may go on, by the exit code: 0, or 99 where it may not."""

from __future__ import annotations

import sys

from ..config import ProblemError
from . import SKIP, decided


def main() -> int:
    """Print the sentence, and return the exit code."""
    try:
        good, said = decided()
    except ProblemError as problem:
        print(problem, file=sys.stderr)
        return 1
    print(said)
    return 0 if good else SKIP


if __name__ == "__main__":
    sys.exit(main())
