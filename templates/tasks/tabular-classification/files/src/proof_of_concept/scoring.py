"""A whole file: a CSV with the project's columns in, its rows with their probability out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .config import ProblemError
from .model import TableModel
from .plumbing.markdown import markdown_text
from .tables import cells_of, parse

MOST_BYTES = 5_000_000
MOST_ROWS = 5_000
ENDINGS = (".csv", ".tsv", ".txt")


@dataclass(frozen=True)
class Scored:
    """The rows of a file, the likeliest first.

    head: the names of the cells in each row of `rows`: the row's number in the file (the head is
    row 1), the probability, yes or no for the alarm, then the columns as the model read them.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    alarms: int
    unknown: int  # cells that are empty, or that could not be read


def score(model: TableModel, name: str, content: bytes) -> Scored:
    """Judge every row of a file. `name` is the file's, for the sentences.

    Raises ProblemError when it is no CSV file, lacks a column, or is too large to do at once.
    """
    if not name.lower().endswith(ENDINGS):
        raise ProblemError(f"{name} is no CSV file: export the table as CSV in UTF-8.")
    if len(content) > MOST_BYTES:
        raise ProblemError(f"{name} is larger than {MOST_BYTES // 1_000_000} MB: shorten it.")
    table = parse(name, content)
    if len(table.rows) > MOST_ROWS:
        raise ProblemError(
            f"{name} has {len(table.rows)} rows and {MOST_ROWS} are the most: give it in parts."
        )
    rows = cells_of(table, model.columns)
    answers = model.probabilities(rows)
    names = [column.name for column in model.columns]
    scored = []
    for index in np.argsort(-answers, kind="stable"):
        cells = [rows[index][name] for name in names]
        alarm = "yes" if answers[index] >= model.threshold else "no"
        scored.append((int(index) + 2, float(answers[index]), alarm, *cells))
    return Scored(
        head=(*own_heads(names, ("Row", model.labels[1], "Alarm")), *names),
        rows=tuple(scored),
        alarms=int((answers >= model.threshold).sum()),
        unknown=sum(not row[name] for row in rows for name in names),
    )


def own_heads(names: list[str], heads: tuple[str, ...]) -> list[str]:
    """`heads`, changed where the project has a column or an outcome of that name."""
    taken, free = {name.casefold() for name in names}, []
    for head in heads:
        while head.casefold() in taken:
            head += " (model)"
        taken.add(head.casefold())
        free.append(head)
    return free


def wanted(model: TableModel) -> str:
    """What a file must look like, as Markdown."""
    names = ", ".join(f"**{markdown_text(column.name)}**" for column in model.columns)
    return f"A CSV file whose head names these columns; it may have others as well: {names}."


def summary(scored: Scored, name: str, threshold: float) -> str:
    """One sentence on a file, as plain text."""
    count = len(scored.rows)
    words = f"{name}: {count} rows, {scored.alarms} of them at or above the threshold"
    words += f" of {threshold:.0%}. The likeliest come first."
    return words + (f" {scored.unknown} cells are not known." if scored.unknown else "")
