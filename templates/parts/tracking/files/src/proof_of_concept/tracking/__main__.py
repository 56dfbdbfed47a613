"""Train and evaluate, and keep it as a run: `python -m proof_of_concept.tracking`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from ..config import ProblemError
from ..intake import console
from .runs import record


def main(words: Sequence[str] | None = None) -> int:
    """Run the command in `words` (default: the command line) and return its exit code."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seed", type=int, metavar="N", help="default: project.yaml's seed")
    arguments.add_argument("--model", metavar="NAME", help="the one to train, as `train` has it")
    arguments.add_argument("--name", help="what you changed, in two words")
    asked = arguments.parse_args(words)
    try:
        console.without_screen()
        with console.sentences():
            print(f"Tracked as {record(asked.seed, asked.model, asked.name)}")
    except ProblemError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
