"""Texts in a table: which columns hold the text, its label, and who wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from ..config import ProblemError
from ..examples import Example
from ..intake.csv_file import Table, parse
from ..intake.findings import Findings, listed, shown
from ..intake.labels import Labels
from ..intake.text import key

# How people call these columns; the first is what they should be called.
TEXT = ("text", "message", "body", "content", "comment", "sentence", "note", "review")
LABEL = ("label", "category", "class", "topic", "tag", "target")
GROUP = ("group", "writer", "author", "user")
OURS = tuple(field.name for field in fields(Example))  # the columns that `collect` writes
WANTED = (*TEXT, *LABEL, *GROUP)


def is_table(path: Path) -> bool:
    """Whether a .txt file is a table of texts and labels, and not a text itself."""
    try:
        table = parse(path.read_bytes(), path.name, WANTED, Findings())
    except ProblemError:
        return False
    heads = {key(head) for head in table.head}
    return len(heads & set(TEXT)) > 0 and len(heads & set(LABEL)) > 0


def examples_of(
    path: Path, name: str, labels: Labels, folder: str, findings: Findings
) -> list[Example]:
    """The texts of a table. folder: the label of the folder that it is in, if it is in one.

    Raises ProblemError when it lacks a column. Rows without a text or a label are left out.
    """
    table = parse(path.read_bytes(), name, WANTED, findings)
    texts = _column(table, TEXT, findings)
    if folder and not any(key(head) in LABEL for head in table.head):
        written = [folder] * len(table.rows)
    else:
        written = _column(table, LABEL, findings)
    groups = _groups(table)
    ours = tuple(key(head) for head in table.head) == OURS
    found = []
    for row, (words, label) in enumerate(zip(texts, written, strict=True)):
        where = table.where(row)
        if not words.strip():
            findings.leave_out("a row without a text", where)
        elif not label.strip():
            findings.leave_out("a row without a label", where)
        elif ours:
            id, _, _, group, source = table.rows[row]
            found.append(Example(id, words, labels.get(label, where), group, source))
        else:
            id = f"{name}:{table.numbers[row]}"
            found.append(Example(id, words, labels.get(label, where), groups[row], "own"))
    return found


def _column(table: Table, names: Sequence[str], findings: Findings) -> list[str]:
    """The cells of the column called names[0], or the only one that another of `names` calls so."""
    wanted = names[0]
    cells = table.column(wanted)
    if cells is not None:
        return cells
    heads = {key(head): head for head in table.head if key(head) in names}
    if len(heads) > 1:
        raise ProblemError(
            f"{table.name} has the columns {', '.join(heads.values())}: call the one with the "
            f"{wanted} {wanted!r}."
        )
    if not heads:
        there = listed([shown(head, 30) for head in table.head], 8)
        raise ProblemError(
            f"{table.name} needs the columns text and label in its head, and it has: {there}."
        )
    [(name, head)] = heads.items()
    findings.note(f"column {shown(head, 30)!r} is read as the {wanted}", table.name)
    return table.column(name) or []


def _groups(table: Table) -> list[str]:
    """Of each row who wrote it, or what else it belongs to; empty where nothing says so.

    One spelling for each: "Anna" and "anna " are the same.
    """
    columns = [column for name in GROUP if (column := table.column(name)) is not None]
    first: dict[str, str] = {}
    groups = []
    for row in range(len(table.rows)):
        written = next((column[row] for column in columns if column[row].strip()), "")
        groups.append(first.setdefault(key(written), " ".join(written.split())))
    return groups
