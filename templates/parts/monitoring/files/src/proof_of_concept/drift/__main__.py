"""Compare what came in with the training part: `python -m proof_of_concept.drift PATH`.

It ends with code 3 when a column raises the alarm, so that a nightly job can tell somebody.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .. import config
from ..config import ProblemError
from ..intake import console
from . import report
from .compare import FEWEST, drift
from .measures import EXPECTED, came, known

ALARM_CODE = 3


def main(words: Sequence[str] | None = None) -> int:
    """Run the command in `words` (default: the command line) and return its exit code."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("path", type=Path, help=EXPECTED)
    asked = arguments.parse_args(words)
    try:
        with console.sentences():
            project = config.load_project()
            before, now = known(project), came(project, asked.path)
            if len(now) < FEWEST:
                raise ProblemError(f"{len(now)} are too few to tell drift from chance: {FEWEST}.")
            found = drift(before, now.loc[:, before.columns])
            page = report.write(found, len(before), len(now))
            for one in found:
                print(f"{one.state:>6}  {one.column}: PSI {one.psi:.3f}, {one.known} → {one.came}")
            print(f"Wrote {page}")
    except ProblemError as problem:
        print(problem, file=sys.stderr)
        return 1
    return ALARM_CODE if any(one.state == "alarm" for one in found) else 0


if __name__ == "__main__":
    sys.exit(main())
