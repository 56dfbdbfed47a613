"""The items of a collection: a table of them, or files, and the table that `collect` leaves."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import asdict, astuple, fields
from pathlib import Path

from ..config import ProblemError
from ..documents import Document
from ..documents.files import read_texts
from ..intake.csv_file import Table, parse
from ..intake.findings import Findings, listed, shown
from ..intake.kept_files import write_whole
from ..intake.labels import Labels
from ..intake.text import key
from . import Item

COLUMNS = tuple(field.name for field in fields(Item))
IDS, TEXTS, TOPICS = ("id", "item", "_id", "doc_id"), ("text", "body"), ("topic", "category")
NEEDED = (*COLUMNS, *IDS, *TEXTS, *TOPICS)
LONGEST = 20_000  # characters of an item: what is longer is a book, to be cut into its parts


def write(items: Iterable[Item], path: Path) -> None:
    """Write the items as CSV, a column for each field."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(astuple(item) for item in items)
    write_whole(path, out.getvalue().encode("utf-8"))


def load(path: Path) -> list[Item]:
    """The items that `write` wrote. Raises ProblemError when the file is damaged."""
    findings = Findings()
    table = parse(path.read_bytes(), path.name, COLUMNS, findings)
    if table.head != COLUMNS or findings.problems:
        raise ProblemError(f"{path.name} is damaged or of an older version: collect again.")
    return [Item(*row) for row in table.rows]


def of_files(
    topics: Sequence[str], folder: Path, paths: Sequence[Path], findings: Findings
) -> list[Item]:
    """The files of a folder that are texts, as items: each goes by its path below the folder."""
    return [of_document(one) for one in read_texts(topics, folder, paths, findings)]


def of_document(document: Document) -> Item:
    """The document as an item; a book is cut off."""
    said = asdict(document)
    return Item(**{**said, "text": document.text[:LONGEST]})


def of_table(topics: Sequence[str], path: Path, findings: Findings) -> list[Item]:
    """The rows of a table as items; columns that it does not know become part of their texts.

    Raises ProblemError when it lacks the columns; what is wrong with a row is in `findings`.
    """
    table = parse(path.read_bytes(), path.name, NEEDED, findings)
    if tuple(key(head) for head in table.head) == COLUMNS:
        rows = [Item(*row) for row in table.rows]
    else:
        rows = _read(table, Labels(topics), findings)
    found: dict[str, Item] = {}
    for number, item in enumerate(rows):
        where = table.where(number)
        if not item.id:
            findings.problem(where, "it has no id: give every item one of its own")
        elif not item.text.strip():
            findings.leave_out("an item without a text", where)
        elif item.id in found:
            findings.problem(where, f"the id {shown(item.id, 60)!r} is there twice")
        else:
            found[item.id] = item
    for item in found.values():
        if item.same_as and item.same_as not in found:
            wrong = f"same_as names {shown(item.same_as, 60)!r}, which is no item here"
            findings.problem(f"{path.name}, item {shown(item.id, 60)}", wrong)
    return list(found.values())


def _read(table: Table, topics: Labels, findings: Findings) -> list[Item]:
    """The rows of a table that somebody else wrote."""
    ids, texts = table.column(*IDS), table.column(*TEXTS)
    names = {key(head) for head in table.head}
    fields_of = [n for n, head in enumerate(table.head) if head and key(head) not in NEEDED]
    if ids is None or (texts is None and not fields_of and "title" not in names):
        there = listed([shown(head, 30) for head in table.head], 8)
        raise ProblemError(
            f"{table.name} needs the columns id and text in its head, and it has: {there}."
        )
    empty = [""] * len(table.rows)
    titles, written, groups, urls, twins = (
        table.column(*names) or empty
        for names in (("title",), TOPICS, ("group",), ("url",), ("same_as",))
    )
    only = topics.labels[0] if len(topics.labels) == 1 else ""
    rows = []
    for number, row in enumerate(table.rows):
        told = [f"{table.head[n]}: {row[n].strip()}." for n in fields_of if row[n].strip()]
        text = "\n".join(filter(None, [(texts or empty)[number].strip(), *told]))
        id, title, twin = (" ".join(one[number].split()) for one in (ids, titles, twins))
        if len(text) > LONGEST:
            findings.leave_out(f"what lies behind {LONGEST:,} characters", table.where(number))
        rows.append(
            Item(
                id, title, topics.find(written[number]) or only, text[:LONGEST] or title,
                urls[number].strip(), " ".join(groups[number].split()), "", twin,
            )
        )  # fmt: skip
    return rows
