"""Models to S3 and back: `python -m proof_of_concept.bucket push BUCKET`, or `pull`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from ..config import ProblemError
from ..intake import console
from .store import Store


def main(words: Sequence[str] | None = None) -> int:
    """Run the command in `words` (default: the command line) and return its exit code."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("command", choices=("push", "pull"))
    arguments.add_argument("bucket")
    arguments.add_argument("--version", help="the one to fetch; default: the newest")
    asked = arguments.parse_args(words)
    try:
        with console.sentences():
            store = Store(asked.bucket)
            if asked.command == "push":
                print(f"Uploaded as version {store.push()}")
            else:
                for path in store.pull(asked.version):
                    print(f"Wrote {path}")
    except ProblemError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
