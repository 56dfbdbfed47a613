"""The tables in what an owner gives, and the project's columns in them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from ..config import ProblemError
from ..intake import folder
from ..intake.csv_file import ENDINGS, Table
from ..intake.findings import Findings, shown
from ..intake.text import key
from .columns import Column

WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers")
EXPORT = "export each of its sheets as CSV in UTF-8"
KEPT_FIRST = ["id", "source", "label"]  # with which a file of collected rows begins


def contents(source: Path, findings: Findings) -> list[tuple[str, bytes]]:
    """The names and bytes of the files to read, each content once."""
    contents: dict[str, tuple[str, bytes]] = {}
    for path in folder.files(source, ENDINGS + WORKBOOKS, findings):
        name, ending = folder.name_in(path, source), path.suffix.lower()
        if ending in WORKBOOKS and source.is_dir():
            findings.leave_out(f"a workbook: {EXPORT}", name)
            continue
        if ending not in ENDINGS:
            advice = EXPORT if ending in WORKBOOKS else "give a table as CSV in UTF-8"
            raise ProblemError(f"{name} is no CSV file: {advice}.")
        content = path.read_bytes()
        same = hashlib.sha256(content).hexdigest()
        if same in contents:
            findings.leave_out("a file that is there twice", name)
        contents.setdefault(same, (name, content))
    return list(contents.values())


def names_of(columns: Sequence[Column], *more: str) -> list[str]:
    return [*(name for column in columns for name in (column.name, column.title)), *more]


def raw_of(
    table: Table,
    columns: Sequence[Column],
    findings: Findings,
    more: Sequence[Sequence[str]],
    alone: bool,
) -> dict[str, list[str]] | None:
    """The cells of each column as text, or None where some are missing, which is said.

    more: other columns that are needed, each by the names that it may have; the first is its key.

    Raises ProblemError for two columns of one name.
    """
    raw, lacking = {}, []
    for names in [*((c.name, c.title) for c in columns), *more]:
        cells = table.column(*names)
        if cells is None:
            lacking.append(names[0])
        else:
            raw[names[0]] = cells
    heads = ", ".join(shown(head, 30) for head in table.head[:20])
    if lacking and not raw and not alone:
        findings.leave_out("none of the project's columns in its head", f"{table.name} ({heads})")
        return None
    if lacking:
        lacks = ", ".join(map(repr, lacking))
        findings.problem(table.name, f"it lacks {lacks}, and its head has: {heads}")
        return None
    own = [key(head) for head in table.head[:3]] == KEPT_FIRST
    if own and any(row[1] == "synthetic" for row in table.rows):
        findings.problem(table.name, "a program made these rows: give those of somebody's instead")
        return None
    if not table.rows:
        findings.problem(table.name, "it has no row below its head: add some")
        return None
    return raw
