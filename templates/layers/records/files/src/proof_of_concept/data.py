"""The collected records and requests, and which of these are for learning and for the test."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from . import config
from .config import ProblemError, Project
from .intake.text import key
from .plumbing.results import write_json
from .world import World, fields_of
from .world.requests import Request, read, write

FEWEST_TO_LEARN = 30  # requests of a kind: with fewer in all, every request is for the test
SHARES = (0.45, 0.6)  # up to here train, up to here validation; the rest is the test


@dataclass(frozen=True)
class Split:
    """Learn from `train`, choose with `validation`, and look at `test` once, at the end."""

    train: list[Request]
    validation: list[Request]
    test: list[Request]


def examples_file() -> Path:
    """Where `collect` leaves the records and the rules; the requests are beside it."""
    return config.DATA / "processed" / "world.json"


def requests_file() -> Path:
    return examples_file().with_name("requests.csv")


def save(world: World, requests: Sequence[Request], folder: Path | None = None) -> None:
    """Write both files."""
    folder = folder or examples_file().parent
    write_json(folder / examples_file().name, world.kept())
    write(requests, folder / requests_file().name)


def load(project: Project) -> tuple[World, list[Request]]:
    """The collected data. Raises ProblemError when there is none yet, or it is damaged."""
    path = examples_file()
    if not path.is_file() or not requests_file().is_file():
        raise ProblemError("There is no data yet: run the command `all`, or `collect`, first.")
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        raise ProblemError(f"{path.name} is damaged: collect again.") from None
    if not isinstance(kept, dict):
        raise ProblemError(f"{path.name} is damaged: collect again.")
    world = World.opened(kept, fields_of(project))
    return world, read(requests_file(), world)


def contents(*parts: Sequence[Request]) -> list[str]:
    """What makes each request what it is: by that a model knows what it has seen."""
    return [key(row.text) for part in parts for row in part]


def split(requests: Sequence[Request], seed: int) -> Split:
    """About 45 % train, 15 % validation, 40 % test, of every kind of request.

    Requests of one group, such as those in the same wording, land in one part, whatever their kind:
    people will ask in other words than those it has learnt from.
    """
    parts = Split([], [], [])
    chosen: dict[str, list[Request]] = {}
    if len(requests) < FEWEST_TO_LEARN:
        return Split([], [], list(requests))

    def order(group: str) -> bytes:
        return hashlib.sha256(f"{seed} {group}".encode("utf-8", "replace")).digest()

    for kind in sorted({row.kind for row in requests}):
        own = [row for row in requests if row.kind == kind]
        groups: dict[str, list[Request]] = {}
        for row in own:
            groups.setdefault(row.group or row.text, []).append(row)
        placed = 0
        for group in sorted(groups, key=order):
            share = placed / len(own)
            train, validation = SHARES
            part = (parts.train if share < train else
                    parts.validation if share < validation else parts.test)  # fmt: skip
            chosen.setdefault(group, part).extend(groups[group])
            placed += len(groups[group])
    return parts
