"""Train the network of each framework and compare.

To use it: `python -m proof_of_concept.networks`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from ..config import ProblemError
from ..intake import console
from . import measured


def main(words: Sequence[str] | None = None) -> int:
    """Run the command in `words` (default: the command line) and return its exit code."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("frameworks", nargs="*", help=f"default: {' '.join(measured.there())}")
    arguments.add_argument("--seed", type=int, metavar="N", help="default: project.yaml's seed")
    asked = arguments.parse_args(words)
    try:
        with console.sentences():
            for row in measured.measure(asked.frameworks or measured.there(), asked.seed):
                print(f"{row['framework']}, trained in {row['train_seconds']} s")
                for name, figure in row["figures"].items():
                    less = figure["difference"]
                    print(
                        f"  {name.replace('_', ' ')}: {figure['network']['value']:.3f}, the simple "
                        f"model {figure['simple']['value']:.3f}; difference {less['value']:+.3f} "
                        f"({less['low']:+.3f} to {less['high']:+.3f})"
                    )
    except ProblemError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
