"""Read the collected rows, drop what would cheat, and say how to tell one set from another."""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import config
from .columns import Column, column_with, features_of, read_columns
from .config import ProblemError, Project

FEWEST = 30  # rows of each outcome: below that a split leaves too few to learn or measure
COARSE = 0.1  # above this share of repeated rows, repeats are no copies: see deduplicate()


@dataclass(frozen=True)
class Example:
    """One row. `cells` holds the columns to learn from by name, as text; empty is not known.

    `group` is whom or what the row belongs to, `time` when it was: neither is learnt from.
    """

    id: str
    cells: Mapping[str, str]
    label: str
    group: str = ""
    time: str = ""
    source: str = ""


def examples_file() -> Path:
    """Where `collect` leaves the rows."""
    return config.DATA / "processed" / "examples.csv"


def save(examples: Iterable[Example], columns: tuple[Column, ...], path: Path | None = None) -> Path:
    """Write the rows as CSV (id, source, label, then the columns) and return the file.

    The first three come by their place, as a column of the project may have the same name.
    """
    path = path or examples_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_head(columns))
        for example in examples:
            roles = {"group": example.group, "time": example.time}
            cells = [roles.get(c.kind, example.cells.get(c.name, "")) for c in columns]
            writer.writerow([example.id, example.source, example.label, *cells])
    return path


def load(project: Project) -> list[Example]:
    """The collected rows without copies, in the order of the file.

    Raises ProblemError when there are none yet, or too few of an outcome of the project.
    """
    columns, path = read_columns(project), examples_file()
    if not path.is_file():
        raise ProblemError("There is no data yet: run the command `all`, or `collect`, first.")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    if not rows or any(len(row) != len(rows[0]) for row in rows) or rows[0] != _head(columns):
        raise ProblemError(f"{path.name} has other columns than project.yaml: collect again.")
    examples = deduplicate([_example(row, columns) for row in rows[1:]])
    counts = Counter(example.label for example in examples)
    for label in counts:
        if label not in project.labels:
            raise ProblemError(
                f"The data has the label {label!r} and project.yaml does not: "
                "write it the same way in both, and collect again."
            )
    for label in project.labels:
        if counts[label] < FEWEST:
            raise ProblemError(
                f"There are {counts[label]} different rows with the label {label!r} and "
                f"{FEWEST} are needed: collect more."
            )
    return examples


def outcomes(project: Project) -> tuple[str, str]:
    """The usual outcome, and the one looked for. Raises ProblemError unless there are two."""
    if len(project.labels) != 2:
        raise ProblemError(
            "project.yaml needs exactly two `labels`: first the usual outcome, then the one looked "
            "for."
        )
    return project.labels[0], project.labels[1]


def deduplicate(examples: Sequence[Example]) -> list[Example]:
    """The rows with each once: a row in both train and test would be a leak.

    A row that is there with two different answers is left out altogether. But a table of few
    choices repeats itself without any copying, as two customers can be alike. So when more than a
    tenth of the rows look like another, all of them stay.
    """
    answers: dict[str, set[str]] = {}
    first: dict[str, Example] = {}
    for example in examples:
        key = _content(example)
        first.setdefault(key, example)
        answers.setdefault(key, set()).add(example.label)
    if len(examples) - len(first) > COARSE * len(examples):
        return list(examples)
    return [example for key, example in first.items() if len(answers[key]) == 1]


def fingerprint(examples: Sequence[Example]) -> str:
    """A short code that changes with any cell or label. A model keeps that of its training part."""
    lines = [f"{example.label}\x1f{_content(example)}" for example in examples]
    return hashlib.sha256("\x1e".join(lines).encode("utf-8")).hexdigest()[:16]


def written_out(columns: Sequence[Column], cells: Mapping[str, str]) -> str:
    """A row in words: "contract: monthly; tenure: 3 months"."""
    return "; ".join(f"{c.name}: {c.shown(cells.get(c.name, ''))}" for c in columns)


def _content(example: Example) -> str:
    """All that tells one row from another but its answer."""
    return "\x1f".join([example.group, example.time, *example.cells.values()])


def _head(columns: Sequence[Column]) -> list[str]:
    return ["id", "source", "label", *(column.name for column in columns)]


def _example(row: Sequence[str], columns: tuple[Column, ...]) -> Example:
    """One line of examples.csv."""
    id, source, label, *cells = row
    by_name = dict(zip((column.name for column in columns), cells, strict=True))
    group, time = column_with(columns, "group"), column_with(columns, "time")
    return Example(
        id,
        {column.name: by_name[column.name] for column in features_of(columns)},
        label,
        by_name[group.name] if group else "",
        by_name[time.name] if time else "",
        source,
    )
