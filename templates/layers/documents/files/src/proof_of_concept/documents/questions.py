"""data/questions.csv: the evaluation set. It is yours to edit, and nothing overwrites your edits.

Columns: question; answer, words copied from the document, or empty when the documents do not say;
document, its id; type, any word that groups questions in the report.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .. import config
from ..config import ProblemError
from ..plumbing.results import write_json
from . import Document
from .words import holding

COLUMNS = ("question", "answer", "document", "type")
FEWEST = 10  # questions: below that nothing can be measured
LONGEST_QUESTION = 500  # characters
MOST_NAMED = 5  # problems that are told at once
OFFERED = 6  # questions to try the demo with

HOW_TO = (
    f"Write at least {FEWEST} questions into data/questions.csv (better 60, a third of them "
    "without an answer in the documents): the question, words copied from the document that "
    "answer it, and the document's id"
)


@dataclass(frozen=True)
class Question:
    """One row. An empty answer: the documents do not say.

    gold: the sentences of the document that hold the answer. Any of them is right.
    """

    question: str
    answer: str
    document: str
    type: str
    gold: tuple[str, ...] = ()


def own_file() -> Path:
    """The file that you edit."""
    return config.DATA / "questions.csv"


def made_up_file() -> Path:
    """Where made-up questions are, while data/questions.csv is yours and about other documents."""
    return config.DATA / "processed" / "questions.csv"


def load(documents: Sequence[Document]) -> list[Question]:
    """The questions in use, checked against the documents. May be none."""
    path = made_up_file() if made_up_file().is_file() else own_file()
    return check(read(path), documents, path.relative_to(config.ROOT).as_posix())


def write(questions: Iterable[Question], path: Path) -> str:
    """Write questions as CSV and return the fingerprint of the file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((row.question, row.answer, row.document, row.type) for row in questions)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(out.getvalue(), encoding="utf-8", newline="\n")
    return fingerprint(path)


def fingerprint(path: Path) -> str:
    """A code of the file's content, whatever its line ends: git may change those."""
    content = path.read_bytes().replace(b"\r\n", b"\n") if path.is_file() else b""
    return hashlib.sha256(content).hexdigest() if content else ""


def read(path: Path) -> list[Question]:
    """The rows of a table of questions, as they stand there. No file, no rows."""
    if not path.is_file():
        return []
    try:
        text = path.read_text(encoding="utf-8-sig")
        head = text.partition("\n")[0]
        # A spreadsheet in half of Europe writes semicolons.
        table = csv.DictReader(io.StringIO(text), delimiter=";" if head.count(";") > 1 else ",")
        cells = [[" ".join((row.get(key) or "").split()) for key in COLUMNS] for row in table]
    except (UnicodeDecodeError, csv.Error):
        raise ProblemError(f"{path.name} is not CSV in UTF-8: save it as that.") from None
    if not {"question", "answer", "document"} <= set(table.fieldnames or ()):
        raise ProblemError(f"{path.name} needs the columns {', '.join(COLUMNS)} in its head.")
    return [Question(question, answer, page, kind) for question, answer, page, kind in cells]


def check(rows: Sequence[Question], documents: Sequence[Document], name: str) -> list[Question]:
    """The rows with their gold sentences. Raises one ProblemError that lists what is wrong."""
    by_id = {document.id: document for document in documents}
    problems, checked = [], []
    seen: dict[str, int] = {}
    for number, row in enumerate(rows, start=2):
        document = by_id.get(row.document)
        gold = holding(row.answer, document.text) if row.answer and document else ()
        first = seen.setdefault(row.question.lower(), number)
        if not any((row.question, row.answer, row.document, row.type)):
            continue
        if not row.question:
            problems.append(f"row {number} has no question")
        elif len(row.question) > LONGEST_QUESTION:
            problems.append(f"the question of row {number} is too long, above {LONGEST_QUESTION}")
        elif first != number:
            problems.append(f"row {number} asks the same as row {first}")
        elif row.answer and not row.document:
            problems.append(f"row {number} has an answer and no document")
        elif row.document and document is None:
            problems.append(f"row {number} names {row.document[:60]!r}, which is no document here")
        elif row.answer and not gold:
            problems.append(
                f"the answer of row {number} does not stand in {row.document[:60]!r} word for word"
            )
        kind = row.type or ("direct" if row.answer else "unanswerable")
        checked.append(replace(row, type=kind[:40], gold=gold))
    if problems:
        more = len(problems) - MOST_NAMED
        shown = "; ".join(problems[:MOST_NAMED]) + (f"; and {more} more" if more > 0 else "")
        raise ProblemError(f"Mend {name} and run this again: {shown}.")
    return checked


def write_demo_examples(rows: Sequence[Question]) -> None:
    """Write demo/examples/examples.json: a few questions of different types, to try the demo."""
    kinds = sorted({row.type for row in rows})
    queues = [[row for row in rows if row.type == kind] for kind in kinds]
    chosen = [queue[turn] for turn in range(OFFERED) for queue in queues if turn < len(queue)]
    content = [
        {"text": row.question, "label": row.type, "answer": row.gold[0] if row.gold else None}
        for row in chosen[:OFFERED]
    ]
    write_json(config.EXAMPLES / "examples.json", content)


def demo_examples() -> list[dict[str, Any]]:
    """The questions to try the demo with: `text`, and `answer` where one wrote it down."""
    path = config.EXAMPLES / "examples.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
