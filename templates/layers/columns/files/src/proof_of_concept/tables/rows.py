"""Rows of a table in memory: the cells to learn from, and what else is known of each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from ..intake.findings import Findings
from .found import KEPT_FIRST

ABOUT = [*KEPT_FIRST, "group", "time"]
COARSE = 0.1  # above this share of repeated rows, repeats are no copies: see deduplicate()


@dataclass(frozen=True)
class Rows:
    """cells: the columns to learn from, numbers as floats, choices as text; "" or NaN is not known.

    about: the columns ABOUT as text: `label` is the answer, `group` whom or what a row belongs to,
    `time` when it was. The last two are not learnt from. Both frames are indexed from 0.
    emptied: of rows just loaded, how many cells were outside of their column's range.
    """

    cells: pd.DataFrame
    about: pd.DataFrame
    emptied: int = field(default=0, kw_only=True)

    def __len__(self) -> int:
        return len(self.about)

    def take(self, chosen: Any) -> Rows:
        """The rows that a mask or a list of places chooses."""
        cells, about = (
            frame.loc[chosen].reset_index(drop=True) for frame in (self.cells, self.about)
        )
        return Rows(cells, about)


def rows_of(about: Sequence[Sequence[str]], cells: pd.DataFrame) -> Rows:
    """Rows from their cells, and for each row what is in ABOUT."""
    frame = pd.DataFrame(list(about), columns=pd.Index(ABOUT), dtype=object)
    return Rows(cells.reset_index(drop=True), frame)


def deduplicate(rows: Rows, amounts: bool = False) -> Rows:
    """The rows with each once: a row in both train and test would be a leak.

    A row that is there with two different answers is left out altogether, unless these are
    `amounts`: two like flats may well have two prices. But a table of few
    choices repeats itself without any copying, as two customers can be alike. So when more than a
    tenth of the rows look like another, all of them stay but those of the very same `id`.
    """
    again, torn = _repeats(rows, amounts)
    gone = again & _content(rows).assign(id=rows.about["id"]).duplicated()
    gone = gone if again.mean() > COARSE else again | torn
    return rows.take(~gone) if gone.any() else rows


def tell_repeats(rows: Rows, findings: Findings, amounts: bool = False) -> None:
    """Say what deduplicate() will do with these rows."""
    again, torn = _repeats(rows, amounts)
    if again.mean() > COARSE:
        share = f"{again.mean():.0%} of the rows look like another, so that none counts as a copy"
        findings.note(f"{share}: if they are copies, take them out, or the test knows its answers")
        return
    for chosen, why in ((again & ~torn, "there already"), (torn, "there with two answers")):
        findings.leave_out_all(f"rows that are {why}", rows.about["id"][chosen])


def _repeats(rows: Rows, amounts: bool) -> tuple[pd.Series, pd.Series]:
    """(rows,) whether an earlier row has the same cells; whether one has them and another label.

    Of amounts, a row is only the same where that is the same too.
    """
    content = _content(rows)
    if amounts:
        content[content.shape[1]] = rows.about["label"]
    key = content.groupby(list(content.columns), dropna=False, sort=False).ngroup()
    different: Any = rows.about["label"].groupby(key).transform("nunique")
    return key.duplicated(), different > 1


def _content(rows: Rows) -> pd.DataFrame:
    """All that a row says but its label."""
    content = pd.concat([rows.about[["group", "time"]], rows.cells], axis=1)
    content.columns = range(content.shape[1])  # the project may have a column "group" as well
    return content


def with_content(rows: Rows) -> Rows:
    """The rows, with `content` in `about`: by that a model knows which it has seen.

    Of rows that look alike and are no copies (two customers) each has a number of its own.
    """
    texts = pd.Series(map(repr, _content(rows).itertuples(index=False, name=None)), dtype=object)
    numbered = texts + " " + texts.groupby(texts).cumcount().astype(str)
    return Rows(rows.cells, rows.about.assign(content=numbered))
