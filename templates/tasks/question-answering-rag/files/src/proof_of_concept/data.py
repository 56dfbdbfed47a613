"""The documents, the questions about them, and which questions are for learning or for the test."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from . import config
from .config import ProblemError
from .words import sentences

FEWEST = 10  # questions: below that nothing can be measured
FEWEST_TO_LEARN = 60  # questions: below that all of them are for the test
FEWEST_GROUPS = 5


@dataclass(frozen=True)
class Document:
    """One page. Pages of one `group` are alike (versions, look-alikes) and stay together."""

    id: str
    title: str
    topic: str
    text: str
    url: str = ""
    group: str = ""
    credit: str = ""


@dataclass(frozen=True)
class Question:
    """One row of data/questions.csv. An empty answer: the documents do not say.

    gold: the sentences of the document that hold the answer. Any of them is right.
    """

    question: str
    answer: str
    document: str
    type: str
    gold: tuple[str, ...] = ()


@dataclass(frozen=True)
class Split:
    """Learn from `train`, choose with `validation`, and look at `test` once, at the end."""

    train: list[Question]
    validation: list[Question]
    test: list[Question]


def documents_file() -> Path:
    """Where `collect` leaves the documents."""
    return config.DATA / "processed" / "documents.json"


def save(documents: Iterable[Document]) -> Path:
    """Write the documents as JSON and return the file."""
    path = documents_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [asdict(document) for document in documents]
    text = json.dumps(rows, indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
    return path


def load() -> list[Document]:
    """The collected documents. Raises ProblemError when there are none yet."""
    path = documents_file()
    if not path.is_file():
        raise ProblemError("There is no data yet: run the command `all`, or `collect`, first.")
    try:
        documents = [Document(**row) for row in json.loads(path.read_text(encoding="utf-8"))]
    except (ValueError, TypeError):
        raise ProblemError(
            f"{path.name} is damaged or of an older version: collect again."
        ) from None
    if not documents:
        raise ProblemError("There is no document with any words: collect others.")
    return documents


def deduplicate(documents: Iterable[Document]) -> list[Document]:
    """The documents that have words, each text once: letter case and spaces make no difference."""
    first: dict[str, Document] = {}
    for document in documents:
        if sentences(document.text):
            first.setdefault(" ".join(document.text.lower().split()), document)
    return list(first.values())


def find_gold(answer: str, document: Document) -> tuple[str, ...]:
    """The sentences that hold `answer`, once for each place where it stands in the document.

    Letter case and line breaks make no difference. Empty when it stands nowhere.
    """
    words = [re.escape(word) for word in answer.split()]
    # "5 days" must not be found in "15 days", nor "7" in "7:30".
    edge = r"(?<![0-9A-Za-z])(?<!\d[.,:])" if answer.strip()[:1].isascii() else ""
    close = r"(?![0-9A-Za-z]|[.,:]\d)" if answer.strip()[-1:].isascii() else ""
    spans = sentences(document.text)
    found = []
    for place in re.finditer(edge + r"\s+".join(words) + close, document.text, re.IGNORECASE):
        holding = [
            document.text[start:end]
            for start, end in spans
            if start < place.end() and end > place.start()
        ]
        found.append(" ".join(holding))
    return tuple(dict.fromkeys(text for text in found if text))


def fingerprint(documents: Sequence[Document], questions: Sequence[Question]) -> str:
    """A short code that changes with any document or question. A model keeps its own."""
    rows = [(document.id, document.title, document.text) for document in documents]
    rows += [(row.question, row.answer, row.document) for row in questions]
    content = json.dumps(rows, ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()[:16]


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
