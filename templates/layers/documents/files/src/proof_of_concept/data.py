"""The collected documents, and which of the questions are for learning and which for the test."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from . import config
from .config import ProblemError
from .documents import Document
from .documents.questions import Question
from .intake.text import key
from .plumbing.results import write_json

FEWEST_TO_LEARN = 60  # questions: below that all of them are for the test
FEWEST_GROUPS = 5


@dataclass(frozen=True)
class Split:
    """Learn from `train`, choose with `validation`, and look at `test` once, at the end."""

    train: list[Question]
    validation: list[Question]
    test: list[Question]


def examples_file() -> Path:
    """Where `collect` leaves the documents."""
    return config.DATA / "processed" / "documents.json"


def save(documents: Iterable[Document], path: Path | None = None) -> None:
    """Write the documents as JSON."""
    write_json(path or examples_file(), [asdict(document) for document in documents])


def load() -> list[Document]:
    """The collected documents. Raises ProblemError when there are none yet."""
    path = examples_file()
    if not path.is_file():
        raise ProblemError("There is no data yet: run the command `all`, or `collect`, first.")
    try:
        documents = [Document(**row) for row in json.loads(path.read_text(encoding="utf-8"))]
    except (ValueError, TypeError):
        problem = f"{path.name} is damaged or of an older version: collect again."
        raise ProblemError(problem) from None
    if not documents:
        raise ProblemError("There is no document with any words: collect others.")
    return documents


def contents(*parts: Sequence[Question]) -> list[str]:
    """What makes each question of these parts what it is: by that a model knows what it has seen.

    The documents are no part of it: it is there to read them.
    """
    return [key(row.question) for part in parts for row in part]


def split(questions: Sequence[Question], documents: Sequence[Document], seed: int) -> Split:
    """About 40 % train, 20 % validation, 40 % test: little is learnt, and much is to be measured.

    Questions about one page, or about pages of one group, land in the same part. With few
    questions all of them are for the test, and the model keeps what it came with.
    """
    group_of = {document.id: document.group or document.id for document in documents}
    groups: dict[str, list[Question]] = {}
    for row in questions:
        groups.setdefault(group_of.get(row.document, f"only {row.question}"), []).append(row)
    if len(questions) < FEWEST_TO_LEARN or len(groups) < FEWEST_GROUPS:
        return Split([], [], list(questions))

    # By a code of each group's name, so that a new question moves few others.
    def order(group: str) -> bytes:
        return hashlib.sha256(f"{seed} {group}".encode("utf-8", "replace")).digest()

    parts = Split([], [], [])
    placed = 0
    for group in sorted(groups, key=order):
        share = placed / len(questions)
        part = parts.train if share < 0.4 else parts.validation if share < 0.6 else parts.test
        part += groups[group]
        placed += len(groups[group])
    return parts
