"""Judgements: which item answers which query, and how well, as somebody wrote it into a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..config import ProblemError
from ..documents.names import Names
from ..intake.csv_file import Table, parse
from ..intake.findings import Findings, listed, shown
from ..intake.text import key
from . import BEST, Item, Query

COLUMNS = ("query", "item", "grade", "kind")
IDS, ITEMS = ("query_id", "query-id", "qid"), ("item", "item_id", "corpus-id", "doc_id")
GRADES = ("grade", "score", "relevance")
LONGEST = 2_000  # characters of a query: an item may be one


@dataclass(frozen=True)
class Judgement:
    """One row of the table. grade: as it is written, until it is checked."""

    query: str
    item: str
    grade: str
    kind: str
    where: str = ""


def read(path: Path, findings: Findings, queries: Path | None = None) -> list[Judgement]:
    """The rows of a table of judgements. queries: the table of their texts, if these go by ids.

    No file, no rows. Raises ProblemError when a table lacks columns, or an id has no text.
    """
    if not path.is_file():
        return []
    table = parse(path.read_bytes(), path.name, (*COLUMNS, *IDS, *ITEMS, *GRADES), findings)
    ids, asked = table.column(*IDS), table.column("query")
    items, grades = table.column(*ITEMS), table.column(*GRADES)
    if (asked is None and ids is None) or items is None or grades is None:
        there = listed([shown(head, 30) for head in table.head], 8)
        raise ProblemError(
            f"{path.name} needs the columns query (or query_id), item and grade in its head, and "
            f"it has: {there}."
        )
    kinds = table.column("kind") or [""] * len(table.rows)
    if asked is None:
        asked, kinds = _by_ids(ids or [], kinds, table, queries, findings)
    found = []
    for number, row in enumerate(zip(asked, items, grades, kinds, strict=True)):
        query, item, grade, kind = (" ".join(cell.split()) for cell in row)
        if query or item or grade:
            found.append(Judgement(query, item, grade, kind, table.where(number)))
    return found


def _by_ids(
    ids: Sequence[str], kinds: list[str], table: Table, queries: Path | None, findings: Findings
) -> tuple[list[str], list[str]]:
    """The texts and kinds of the queries with these ids. One that is never judged is a problem."""
    if queries is None:
        raise ProblemError(f"{table.name} has ids of queries: put queries.csv (id, text) beside.")
    texts = parse(queries.read_bytes(), queries.name, ("id", "text", "kind"), findings)
    names, words = texts.column("id", "_id", *IDS), texts.column("text", "query")
    if names is None or words is None:
        raise ProblemError(f"{queries.name} needs the columns id and text in its head.")
    more = texts.column("kind") or [""] * len(names)
    by_id = {
        name.strip(): (text, kind) for name, text, kind in zip(names, words, more, strict=True)
    }
    for number, id in enumerate(ids):
        if id.strip() and id.strip() not in by_id:
            wrong = f"it judges the query {shown(id, 60)!r}, which {queries.name} does not have"
            findings.problem(table.where(number), wrong)
    judged = {id.strip() for id in ids}
    for number, name in enumerate(names):
        if name.strip() not in judged:
            wrong = f"nothing is judged for the query {shown(name, 60)!r}: judge it, or take it out"
            findings.problem(texts.where(number), wrong)
    found = [by_id.get(id.strip(), ("", "")) for id in ids]
    return (
        [text for text, _ in found],
        [kind or other for (_, other), kind in zip(found, kinds, strict=True)],
    )


def check(rows: Sequence[Judgement], items: Sequence[Item]) -> list[Query]:
    """The queries with their grades, in their order.

    Raises one ProblemError with all that is wrong.
    """
    names, findings = Names(items), Findings()
    graded = [row.grade for row in rows if row.grade]
    double = bool(graded) and all(grade in ("0", "1") for grade in graded) and "1" in graded
    texts: dict[str, Query] = {}
    for row in rows:
        item = names.id_of(row.item, {}) if row.item else ""
        known = item in names.ids
        grade = {"": 0 if not row.item else -1}.get(row.grade, -1)
        if row.grade.removesuffix(".0").isdecimal():
            grade = int(row.grade.removesuffix(".0"))
        wrong = ""
        if not row.query:
            wrong = "it has no query"
        elif len(row.query) > LONGEST:
            wrong = f"the query is too long: at most {LONGEST} characters"
        elif row.item and not known:
            several = len(names.find(row.item)) > 1
            which = "may be several items: write out which" if several else "is no item here"
            wrong = f"{shown(row.item, 60)!r} {which}"
        elif not 0 <= grade <= BEST:
            wrong = f"the grade {shown(row.grade, 20)!r} is no whole number from 0 to {BEST}"
        elif not row.item and grade:
            wrong = "it has a grade and no item"
        if wrong:
            findings.problem(row.where or "the judgements", wrong)
            continue
        query = texts.setdefault(key(row.query), Query(row.query, row.kind, {}))
        former = query.grades.get(item)
        grades = {**query.grades, **({item: BEST * grade if double else grade} if item else {})}
        if former is not None and former != grades[item]:
            findings.problem(row.where, f"{shown(row.item, 60)!r} has another grade further up")
        kind = query.kind or row.kind
        texts[key(row.query)] = replace(query, grades=grades, kind=kind)
    findings.check()
    return list(texts.values())
