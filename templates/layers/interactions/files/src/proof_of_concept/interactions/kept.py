"""The two files in which a collected log is kept: events and items, written to read back alike."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from ..config import ProblemError
from ..tables.kept import read_rows, write_rows
from ..tables.rows import ABOUT, rows_of
from .log import Catalogue, Log, log_of
from .setting import Setting

HEAD = ["source", "user", "item", "when", "weight"]


def write_log(log: Log, setting: Setting, source: str, events: Path, items: Path) -> None:
    """Write the events and the items as CSV."""
    catalogue = log.catalogue
    about = [(one, source, title, "", "") for one, title in zip(*_names(catalogue), strict=True)]
    write_rows(rows_of(about, catalogue.cells), setting.columns, items)
    table = pd.DataFrame(
        {
            "source": source,
            "user": [log.people[place] for place in log.person],
            "item": [catalogue.ids[place] for place in log.item],
            "when": log.times,
            "weight": log.weight,
        }
    )
    table.to_csv(events, index=False, float_format="%.10g", lineterminator="\n")


def read_log(setting: Setting, events: Path, items: Path) -> Log:
    """The log of such files. Raises ProblemError where they are damaged, or of other columns."""
    if not items.is_file():
        raise ProblemError(f"There is no {items.name} beside {events.name}: collect again.")
    rows = read_rows(setting.columns, items)
    ids, titles = (tuple(rows.about[name]) for name in (ABOUT[0], ABOUT[2]))
    catalogue = Catalogue(ids, titles, rows.cells)
    try:
        table = pd.read_csv(events, dtype=str, keep_default_na=False)
    except ValueError:  # pandas' own errors, and what is no UTF-8
        table = pd.DataFrame()
    if list(table.columns) != HEAD:
        wanted = ",".join(HEAD)
        raise ProblemError(f"{events.name} is damaged, its head is not {wanted}: collect again.")
    weight = pd.Series(pd.to_numeric(table["weight"], errors="coerce"))
    if len(set(ids)) < len(ids) or not table["item"].isin(ids).all() or not (weight > 0).all():
        raise ProblemError(f"{events.name} and {items.name} do not fit each other: collect again.")
    return log_of(table.rename(columns={"when": "time"}).assign(weight=weight), catalogue)


def _names(catalogue: Catalogue) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return catalogue.ids, catalogue.titles
