"""Read the collected log, and part it in time: learn from the past, test on what came next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import config
from .config import ProblemError, Project
from .interactions.histories import Histories, histories_of
from .interactions.kept import read_log, write_log
from .interactions.log import Log
from .interactions.setting import Setting, read_setting
from .tables.columns import Column
from .tables.kept import write_rows
from .tables.rows import Rows

TRAIN, CHOOSE = 0.7, 0.85  # shares of the events: learn before the one, choose before the other
FEWEST_ITEMS, FEWEST_PEOPLE = 20, 30  # the latter in the validation part and in the test part
MOST_PEOPLE = 3000  # of a part, drawn by chance: more would take long and tell no more


@dataclass(frozen=True)
class Split:
    """Learn from `train`, choose by `validation`, and look at `test` once, at the end.

    chosen, tested: the moments at which the latter two begin; unit: how long all before the test
    is. `how` says in a sentence how they were parted.
    """

    train: Log
    validation: Log
    test: Log
    chosen: float
    tested: float
    unit: float
    how: str


@dataclass(frozen=True)
class Cases:
    """People of a part: what they took before it, and next. people: places in the log's.

    right: of each the items that they took in that part; those taken before only where repeats are
    asked for.
    """

    people: np.ndarray
    histories: Histories
    right: tuple[frozenset[int], ...]

    def __len__(self) -> int:
        return len(self.people)

    @property
    def known(self) -> np.ndarray:
        """(people,): whether each took anything before."""
        return np.diff(self.histories.taken.indptr) > 0


def examples_file() -> Path:
    """Where `collect` leaves the events."""
    return config.DATA / "processed" / "examples.csv"


def items_file() -> Path:
    """Where it leaves the items."""
    return examples_file().with_name("items.csv")


def save(rows: Rows, columns: Sequence[Column], path: Path | None = None) -> Path:
    """Write the rows of a table of items, and return its file."""
    return write_rows(rows, columns, path or items_file())


def save_log(log: Log, setting: Setting, source: str) -> None:
    """Write the log where `load` reads it."""
    write_log(log, setting, source, examples_file(), items_file())


def load(project: Project) -> Log:
    """The collected log. Raises ProblemError when there is none yet, or too little of it."""
    if not examples_file().is_file():
        raise ProblemError("There is no data yet: run the command `all`, or `collect`, first.")
    setting = read_setting(project)
    log = read_log(setting, examples_file(), items_file())
    if len(log.catalogue) < FEWEST_ITEMS:
        raise ProblemError(
            f"There are {len(log.catalogue)} {setting.items[1]}, and {FEWEST_ITEMS} or more are "
            "needed to choose ten of them: collect more."
        )
    return log


def contents(*parts: Log) -> list[str]:
    """What makes each event of these parts what it is: by that a model knows what it has seen."""
    return [content for part in parts for content in part.contents()]


def split(log: Log, repeats: bool) -> Split:
    """The first 70 % of the events, the next 15 % and the last; none is before another's start.

    Raises ProblemError when too few people took something in the later parts.
    """
    if not len(log):
        raise ProblemError("There is no event: collect again.")
    places = [int(share * len(log)) for share in (TRAIN, CHOOSE)]
    chosen, tested = log.when[places]
    train, validation = log.part(-np.inf, chosen), log.part(chosen, tested)
    test, past = log.part(tested, np.inf), log.part(-np.inf, tested)
    for window, before in ((validation, train), (test, past)):
        there = len(cases(before, window, chosen, 1.0, repeats))
        if there < FEWEST_PEOPLE or not len(before):
            raise ProblemError(
                f"In the {len(window)} events from {window.times[0] if len(window) else 'then'} on "
                f"{there} people took something new to them, and {FEWEST_PEOPLE} are needed to "
                "test what they took next: collect a longer log."
            )
    how = (
        f"In time: learnt from the events before {_day(validation)}, chosen by those before "
        f"{_day(test)}, and tested on what came from then on."
    )
    return Split(train, validation, test, chosen, tested, float(tested - log.when[0]) or 1.0, how)


def cases(past: Log, window: Log, now: float, unit: float, repeats: bool, seed: int = 0) -> Cases:
    """The people of a window of time with what they took before it, and in it."""
    pairs = np.unique(np.stack([window.person, window.item]), axis=1)
    if not repeats:
        width = len(past.catalogue)
        before = np.unique(past.person * width + past.item)
        pairs = pairs[:, ~np.isin(pairs[0] * width + pairs[1], before)]
    people = np.unique(pairs[0])
    if len(people) > MOST_PEOPLE:
        drawn = np.random.default_rng(seed).choice(people, MOST_PEOPLE, replace=False)
        people = np.sort(drawn)
        pairs = pairs[:, np.isin(pairs[0], people)]
    ends = np.searchsorted(pairs[0], people, side="right")
    right = tuple(frozenset(part.tolist()) for part in np.split(pairs[1], ends)[: len(people)])
    return Cases(people, histories_of(past, people, now, unit), right)


def _day(log: Log) -> str:
    return str(log.times[0]).partition("T")[0]
