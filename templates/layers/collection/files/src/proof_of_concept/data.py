"""The collected items, and which of the queries are for learning and which for the test."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from . import config
from .collection import Item, Query, items
from .config import ProblemError
from .intake.text import key

FEWEST_TO_LEARN = 60  # queries: below that all of them are for the test
FEWEST_GROUPS = 5
TRAIN, CHOOSE = 0.4, 0.6  # shares of the queries: the first learn, those up to the second choose
TEST_ONLY = "test only: "  # how a group begins that no part but the test may have


@dataclass(frozen=True)
class Split:
    """Learn from `train`, choose with `validation`, and look at `test` once, at the end."""

    train: list[Query]
    validation: list[Query]
    test: list[Query]


def examples_file() -> Path:
    """Where `collect` leaves the items."""
    return config.DATA / "processed" / "items.csv"


def load() -> list[Item]:
    """The collected items. Raises ProblemError when there are none yet."""
    if not examples_file().is_file():
        raise ProblemError("There is no data yet: run the command `all`, or `collect`, first.")
    found = items.load(examples_file())
    if not found:
        raise ProblemError("There is no item with any words: collect others.")
    return found


def contents(*parts: Sequence[Query]) -> list[str]:
    """What makes each query of these parts what it is: by that a model knows what it has seen.

    The items are no part of it: it is there to search them.
    """
    return [key(query.text) for part in parts for query in part]


def groups_of(queries: Sequence[Query], collection: Sequence[Item]) -> list[str]:
    """What each query goes by: the group of the item that answers best, or that item itself."""
    group_of = {item.id: item.group or item.id for item in collection}
    return [group_of.get(query.best, f"only {query.text}") for query in queries]


def split(queries: Sequence[Query], collection: Sequence[Item], seed: int) -> Split:
    """40 % to learn from, 20 % to choose by, 40 % for the test.

    Queries go by the item that answers best: those of one item, or of items of one group, are in
    the same part: the test asks for other items than the training. An item that also fits may be
    judged in several parts.
    With few queries all of them are for the test, and the model keeps what it came with.
    """
    groups: dict[str, list[Query]] = {}
    for query, group in zip(queries, groups_of(queries, collection), strict=True):
        groups.setdefault(group, []).append(query)
    if len(queries) < FEWEST_TO_LEARN or len(groups) < FEWEST_GROUPS:
        return Split([], [], list(queries))

    # By a code of each group's name, so that a new query moves few others.
    def order(group: str) -> bytes:
        return hashlib.sha256(f"{seed} {group}".encode("utf-8", "replace")).digest()

    parts = Split([], [], [])
    # Those of no item are parted by themselves, so that each part has its share of them.
    for own in (True, False):
        named = [group for group in sorted(groups, key=order) if bool(groups[group][0].best) == own]
        total = sum(len(groups[group]) for group in named)
        placed = 0
        for group in (group for group in named if not group.startswith(TEST_ONLY)):
            share = placed / total
            part = parts.train if share < TRAIN else parts.validation if share < CHOOSE else None
            (parts.test if part is None else part).extend(groups[group])
            placed += len(groups[group])
        for group in (group for group in named if group.startswith(TEST_ONLY)):
            parts.test.extend(groups[group])
    return parts
