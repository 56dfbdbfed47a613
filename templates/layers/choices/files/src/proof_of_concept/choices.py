"""The choices that a visitor of the demo is offered to begin with: a name, and one of each list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from . import config
from .intake.kept_files import read_json
from .plumbing.results import write_json

FEW = 6  # values of a list that have a button each


def write(offered: Mapping[str, Sequence[str]]) -> None:
    """Write demo/examples/: by their names, what is chosen from each list of show.lists()."""
    rows = [{"name": name, "chosen": list(chosen)} for name, chosen in offered.items()]
    write_json(config.EXAMPLES / "examples.json", rows)


def examples() -> list[tuple[str, list[str]]]:
    """The names, each with what is chosen; none before `evaluate` has run."""
    path = config.EXAMPLES / "examples.json"
    rows = read_json(path, "evaluate again", kind=list) if path.is_file() else []
    return [(row["name"], row["chosen"]) for row in rows]
