"""A table of questions as somebody wrote it, and whether it fits the documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..config import ProblemError
from ..intake.csv_file import parse
from ..intake.findings import Findings, listed, shown
from ..intake.text import key
from . import Document
from .names import Names
from .words import holding

COLUMNS = ("question", "answer", "document", "type")
LONGEST_QUESTION = 500  # characters


@dataclass(frozen=True)
class Question:
    """One row. An empty answer: the documents do not say.

    gold: the sentences of the document that hold the answer. Any of them is right. row: its number
    in the table.
    """

    question: str
    answer: str
    document: str
    type: str
    gold: tuple[str, ...] = ()
    row: int = field(default=0, compare=False)

    @property
    def near_miss(self) -> bool:
        """Whether it names a document that does not answer it."""
        return bool(self.document) and not self.gold


def read(path: Path, findings: Findings | None = None) -> list[Question]:
    """The rows of a table of questions, as they stand there. No file, no rows.

    Raises ProblemError when it is no such table. What is wrong with a row is in `findings`, if
    there are any, and raised too if not.
    """
    if not path.is_file():
        return []
    own = Findings()
    table = parse(path.read_bytes(), path.name, COLUMNS, findings or own)
    columns = [table.column(name) for name in COLUMNS]
    if None in columns[:3]:
        there = listed([shown(head, 30) for head in table.head], 8)
        raise ProblemError(
            f"{path.name} needs the columns {', '.join(COLUMNS)} in its head, and it has: {there}."
        )
    own.check()
    filled = [column or [""] * len(table.rows) for column in columns]
    found = []
    for number, row in zip(table.numbers, zip(*filled, strict=True), strict=True):
        question, answer, document, kind = (" ".join(cell.split()) for cell in row)
        if question or answer or document or kind:
            found.append(Question(question, answer, document, kind, row=number))
    return found


def check(rows: Sequence[Question], documents: Sequence[Document], name: str) -> list[Question]:
    """The rows with their gold sentences, each with the id of its document.

    Raises one ProblemError with all that is wrong.
    """
    names, findings, checked = Names(documents), Findings(), []
    seen: dict[str, int] = {}
    for row in rows:
        found = names.find(row.document) if row.document else []
        gold = holding(row.answer, found[0].text) if row.answer and len(found) == 1 else ()
        first = seen.setdefault(key(row.question), row.row)
        wrong = ""
        if not row.question:
            wrong = "it has no question"
        elif len(row.question) > LONGEST_QUESTION:
            wrong = f"the question is too long: at most {LONGEST_QUESTION} characters"
        elif first != row.row:
            wrong = f"it asks the same as row {first}"
        elif row.answer and not row.document:
            wrong = "it has an answer and no document"
        elif row.document and not found:
            wrong = f"it names {shown(row.document, 60)!r}, which is no document here"
        elif len(found) > 1:
            wrong = f"{shown(row.document, 60)!r} may be {_listed(found)}: write out which"
        elif row.answer and not gold:
            wrong = f"its answer does not stand in {shown(row.document, 60)!r} word for word"
        if wrong:
            findings.problem(f"{name}, row {row.row}", wrong)
        kind = row.type or ("direct" if row.answer else "unanswerable")
        page = found[0].id if found else row.document
        checked.append(replace(row, document=page, type=kind[:40], gold=gold))
    findings.check()
    return checked


def _listed(documents: Sequence[Document]) -> str:
    return " or ".join(document.id for document in documents[:4])
