"""Made-up documents of the trade, with questions whose answers are known.

vocabulary.yaml has their subjects and facts. They are imperfect on purpose: pages that say nearly
the same, old versions, facts left out, questions in other words, and a few overlooked answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..config import ProblemError, Project
from ..data import save
from ..documents import Document
from ..documents.questions import Question, write
from ..documents.words import terms
from ..intake.vocabulary import graded
from .handbook import Page, Writer
from .overlooked import note_overlooked
from .phrases import DAYS, FAR, PLACES
from .subjects import read_subjects

SIZE = 600  # questions, about
PAGES = 120  # at most, as far as there are names
TRIES = 40  # for each question: with few pages there are not so many
# How many of each type, in 600.
QUESTIONS = {
    "direct": 170,  # in the words of the page
    "paraphrase": 120,  # in other words
    "look-alike": 135,  # two pages nearly say it
    "unanswerable-near": 75,  # the page is there, the fact is not
    "unanswerable-far": 105,  # nothing to do with the documents
}
SINGLE, ALIKE = 0.5, 0.25  # shares of the subjects: one page, two alike; the rest has two versions
MISTYPED, OVERLOOKED = 0.02, 0.01
SAME_WORDS = 0.5  # of the near unanswerable ones; the rest ask in other words


def make(project: Project, folder: Path, seed: int) -> dict[str, Any]:
    """Write documents.json and questions.csv into `folder`.

    Returns how much of them is about the job. Raises ProblemError for no topic, or more than 20,
    and where vocabulary.yaml cannot be used.
    """
    if not 1 <= len(project.labels) <= 20:
        raise ProblemError("project.yaml needs 1 to 20 different `labels` for this task.")
    subjects = read_subjects(project.labels)
    pages = _pages(project.labels, writer := Writer(subjects, np.random.default_rng(seed)))
    documents = []
    for page in pages:
        other = page.alike or pages[int(writer.random.integers(len(pages)))]
        text = writer.text(page, other if other is not page else None)
        documents.append(Document(page.id, page.title, page.topic, text, group=page.group))
    save(documents, folder / "documents.json")
    write(rows := _questions(pages, writer), folder / "questions.csv")
    note_overlooked(rows, folder)
    return graded("Documents and questions", {subjects.kind: subjects.grade})


def _pages(topics: Sequence[str], writer: Writer) -> list[Page]:
    """Every subject gets a page, and half of them a second one that is easily mistaken for it."""
    firsts, seconds = writer.subjects.names
    names = [(first, second) for first in firsts for second in seconds]
    order = [names[int(number)] for number in writer.random.permutation(len(names))]
    pages: list[Page] = []
    used: set[tuple[str, str]] = set()
    while order and len(pages) < PAGES:
        name = order.pop()
        if name in used:
            continue
        topic, numbers = _topic(name, topics, pages), writer.some_facts()
        page = Page(name, topic, " ".join(name))
        writer.fill(page, numbers)
        used.add(name)
        pages.append(page)
        chance = writer.random.random()
        others = [first for first in firsts if (first, name[1]) not in used]
        if chance >= SINGLE + ALIKE:
            old = Page(name, topic, page.group, dict(page.facts), version="old")
            writer.fill(old, numbers[: len(numbers) // 2])  # the other half has not changed
            page.version, page.alike, old.alike = "current", old, page
            pages.append(old)
        elif chance >= SINGLE and others:
            twin = Page((writer.pick(others), name[1]), topic, page.group)
            writer.fill(twin, numbers)
            used.add(twin.name)
            page.alike, twin.alike = twin, page
            pages.append(twin)
    return pages


def _topic(name: tuple[str, str], topics: Sequence[str], pages: Sequence[Page]) -> str:
    """The topic that shares most words with the name; if none does, the one with fewest pages."""
    shared = [len({*terms(" ".join(name))} & {*terms(topic)}) for topic in topics]
    if any(shared):  # a page on just one topic is under that
        return name[1] if name[1] in topics else topics[shared.index(max(shared))]
    taken = Counter(page.topic for page in pages)
    return min(topics, key=lambda topic: taken[topic])


def _questions(pages: list[Page], writer: Writer) -> list[Question]:
    """Questions of every type, each once, in any order."""
    single = [page for page in pages if page.alike is None]
    double = [page for page in pages if page.alike is not None and page.version != "old"]
    newest = [page for page in pages if page.version != "old"]
    of_kind = {"direct": single or newest, "paraphrase": single or newest}
    of_kind |= {"look-alike": double or newest, "unanswerable-near": newest}
    found: dict[str, Question] = {}
    for kind, count in QUESTIONS.items():
        wanted = len(found) + count * SIZE // 600
        for _ in range(TRIES * count):
            if len(found) >= wanted:
                break
            choice = of_kind.get(kind, newest)
            row = _question(kind, choice[int(writer.random.integers(len(choice)))], writer)
            found.setdefault(row.question.lower(), row)
    rows = list(found.values())
    return [rows[int(number)] for number in writer.random.permutation(len(rows))]


def _question(kind: str, page: Page, writer: Writer) -> Question:
    """One question of a type about a page."""
    if kind == "unanswerable-far":
        line = writer.pick(FAR).replace("{place}", writer.pick(PLACES))
        return Question(line.replace("{day}", writer.pick(DAYS)), "", "", kind)
    if kind == "unanswerable-near":
        missing = [n for n in range(len(writer.subjects.facts)) if n not in page.facts]
        number = missing[int(writer.random.integers(len(missing)))]
        way = int(writer.random.integers(len(writer.subjects.facts[number].asks)))
        plain = writer.random.random() < SAME_WORDS
        return Question(_ask(page, number, way if plain else None, writer), "", page.id, kind)
    number = writer.pick_fact(page)
    value, way = page.facts[number]
    asked = _ask(page, number, None if kind == "paraphrase" else way, writer)
    return Question(asked, "" if writer.random.random() < OVERLOOKED else value, page.id, kind)


def _ask(page: Page, number: int, way: int | None, writer: Writer) -> str:
    """A question about one fact: in the words of `way` to state it, or in others (None)."""
    fact = writer.subjects.facts[number]
    line = writer.pick(fact.otherwise) if way is None else fact.asks[way]
    line = writer.mistype(line.replace("{s}", page.subject), MISTYPED)
    if page.version and writer.random.random() < 0.25:
        line = f"{line[:-1]} in the current version?"
    return line[:1].upper() + line[1:]
