"""data/questions.csv: the evaluation set. It is yours to edit, and nothing overwrites your edits.

Columns: question; answer, words copied from the document, or empty when the documents do not say;
document, its id; type, any word that groups questions in the report.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from .. import config
from ..config import ProblemError
from ..intake.kept_files import read_json
from ..plumbing.results import read_summary, write_json
from . import Document
from .names import Names
from .question_table import COLUMNS, LONGEST_QUESTION, Question, check, read

__all__ = ["LONGEST_QUESTION", "Question"]

FEWEST = 10  # questions: below that nothing can be measured
OFFERED = 6  # questions to try the demo with

HOW_TO = (
    f"Write at least {FEWEST} questions into data/questions.csv (better 60, a third of them "
    "without an answer in the documents): the question, words copied from the document that "
    "answer it, and the document's id"
)


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


def keep_or_write(source: str, rows: Sequence[Question], documents: Sequence[Document]) -> str:
    """Write the questions unless the file is the owner's. Returns the code of what was written."""
    path, made_up = own_file(), made_up_file()
    try:
        before = str(read_summary().get("questions_sha256", ""))
    except ProblemError:
        before = ""
    if path.is_file() and fingerprint(path) != before:
        named = [row.document for row in read(path) if row.document]
        names = Names(documents)
        if rows and named and not any(names.find(document) for document in named):
            # So that the first day runs in a repo whose questions are about what it had before.
            write(rows, made_up)
            print(
                "data/questions.csv is yours, about other documents, and stays as it is: the "
                "questions in use are in data/processed/questions.csv."
            )
        else:
            made_up.unlink(missing_ok=True)
            print("data/questions.csv is yours and stays as it is.")
            if rows and source != "synthetic":
                print(f"The {len(rows)} questions beside the documents count once it is deleted.")
        return before
    made_up.unlink(missing_ok=True)
    if not rows:
        first = documents[0].id
        print(f"{HOW_TO}, such as {first!r}; then run train and evaluate.")
    return write(rows, path)


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
    return read_json(path, "evaluate again", kind=list) if path.is_file() else []
