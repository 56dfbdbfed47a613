"""Replay the test requests through the graph, and compare.

To use it: `python -m proof_of_concept.graph`.
"""

from __future__ import annotations

import sys

from .. import agent, config, data, predict
from ..config import ProblemError
from ..intake import console
from . import run as graph


def main() -> int:
    """Print how many requests end alike by the loop and by the graph. Returns the exit code."""
    try:
        with console.sentences():
            project = config.load_project()
            world, requests = data.load(project)
            model, rows = predict.load(), data.split(requests, project.seed).test
            loop = [agent.run(model, row.text, world, model.tools) for row in rows]
            through = [graph.run(model, row.text, world, model.tools) for row in rows]
            same = sum(one == other for one, other in zip(loop, through, strict=True))
            print(f"{same} of {len(rows)} requests end alike by agent.py and by the graph")
            for row, one, other in zip(rows, loop, through, strict=True):
                if one != other:
                    print(f"  {row.text[:80]}\n    {one.answer[:80]}\n    {other.answer[:80]}")
    except ProblemError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
