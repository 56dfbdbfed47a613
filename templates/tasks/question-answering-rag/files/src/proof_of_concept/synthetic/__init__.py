"""A made-up handbook about the project's own topics, with questions whose answers are known.

It is imperfect on purpose, as real ones are: pages that say nearly the same, old editions, words
left out, questions in other words than the page's, and now and then an answer that whoever wrote
the questions overlooked. Nobody can score 100 % on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..config import ProblemError, Project
from ..data import save
from ..documents import Document
from ..documents.questions import Question, write
from .facts import FACTS, SORTS, THINGS
from .handbook import Page, Writer
from .phrases import COUNTRIES, DISHES, FAR, GAMES

SIZE = 600  # questions, about
QUESTIONS_A_PAGE = 5
PER_TOPIC = 6  # pages at least
# How many of each type, in 600.
QUESTIONS = {
    "direct": 220,  # in the words of the page
    "paraphrase": 70,  # in other words
    "look-alike": 135,  # two pages nearly say it
    "unanswerable-near": 75,  # the page is there, the fact is not
    "unanswerable-far": 105,  # nothing to do with the documents
}
SINGLE, ALIKE = 0.5, 0.25  # shares of the things: one page, two alike; the rest has two editions
MISTYPED, OVERLOOKED, NAMES_TOPIC = 0.02, 0.02, 0.25
SAME_WORDS = 0.5  # of the near unanswerable ones; the rest ask in other words


def make(project: Project, folder: Path, seed: int) -> None:
    """Write documents.json and questions.csv into `folder`.

    Raises ProblemError for no topic, or more than 20.
    """
    if not 1 <= len(project.labels) <= 20:
        raise ProblemError("project.yaml needs 1 to 20 different `labels` for this task.")
    writer = Writer(np.random.default_rng(seed))
    pages = _pages(project.labels, writer)
    documents = []
    for page in pages:
        other = page.alike or pages[int(writer.random.integers(len(pages)))]
        text = writer.text(page, other if other is not page else Page("", "", ""))
        documents.append(Document(page.id, page.title, page.topic, text, group=page.group))
    save(documents, folder / "documents.json")
    write(_questions(pages, writer), folder / "questions.csv")


def _pages(topics: Sequence[str], writer: Writer) -> list[Page]:
    """Every thing gets a page, and half of them a second one that is easily mistaken for it."""
    names = [(sort, thing) for sort in SORTS for thing in THINGS]
    order = [names[int(number)] for number in writer.random.permutation(len(names))]
    count = max(SIZE // QUESTIONS_A_PAGE, PER_TOPIC * len(topics))
    pages: list[Page] = []
    used: set[str] = set()
    things = 0
    while len(pages) < count:
        sort, thing = order.pop()
        if f"{sort} {thing}" in used:
            continue
        topic, numbers = topics[things % len(topics)], writer.some_facts()
        page = Page(f"{sort} {thing}", topic, f"{sort} {thing}")
        writer.fill(page, numbers)
        used.add(page.thing)
        pages.append(page)
        things += 1
        chance = writer.random.random()
        if chance >= SINGLE + ALIKE:
            old = Page(page.thing, topic, page.group, dict(page.facts), edition="old")
            writer.fill(old, numbers[: len(numbers) // 2])  # the other half has not changed
            page.edition, page.alike, old.alike = "current", old, page
            pages.append(old)
        elif chance >= SINGLE:
            others = [one for one in SORTS if one != sort and f"{one} {thing}" not in used]
            twin = Page(f"{writer.pick(others)} {thing}", topic, page.group)
            writer.fill(twin, numbers)
            used.add(twin.thing)
            page.alike, twin.alike = twin, page
            pages.append(twin)
    return pages


def _questions(pages: list[Page], writer: Writer) -> list[Question]:
    """Questions of every type, each once, in any order."""
    single = [page for page in pages if page.alike is None]
    double = [page for page in pages if page.alike is not None and page.edition != "old"]
    newest = [page for page in pages if page.edition != "old"]
    kinds = {"direct": single, "paraphrase": single, "look-alike": double}
    found: dict[str, Question] = {}
    for kind, count in QUESTIONS.items():
        wanted = len(found) + count * SIZE // 600
        while len(found) < wanted:
            if kind == "unanswerable-far":
                row = Question(_far(writer), "", "", kind)
            elif kind == "unanswerable-near":
                page = newest[int(writer.random.integers(len(newest)))]
                missing = [number for number in range(len(FACTS)) if number not in page.facts]
                number = missing[int(writer.random.integers(len(missing)))]
                way = int(writer.random.integers(len(FACTS[number].stated)))
                plain = writer.random.random() < SAME_WORDS
                asked = _ask(page, number, way if plain else None, writer)
                row = Question(asked, "", page.id, kind)
            else:
                page = kinds[kind][int(writer.random.integers(len(kinds[kind])))]
                number = writer.pick_fact(page)
                value, way = page.facts[number]
                asked = _ask(page, number, None if kind == "paraphrase" else way, writer)
                answer = "" if writer.random.random() < OVERLOOKED else value
                row = Question(asked, answer, page.id, kind)
            found.setdefault(row.question.lower(), row)
    rows = list(found.values())
    return [rows[int(number)] for number in writer.random.permutation(len(rows))]


def _ask(page: Page, number: int, way: int | None, writer: Writer) -> str:
    """A question about one fact: in the words of `way` to state it, or in others (None)."""
    fact = FACTS[number]
    line = writer.pick(fact.otherwise) if way is None else fact.stated[way][1]
    line = writer.mistype(line.format(the=f"the {page.thing}", e=page.thing), MISTYPED)
    if page.edition and writer.random.random() < 0.25:
        line = f"{line[:-1]} in the current edition?"
    if writer.random.random() < NAMES_TOPIC:
        line = f"About {page.chapter}: {line[:1].lower()}{line[1:]}"
    return line


def _far(writer: Writer) -> str:
    slots = {"game": GAMES, "place": COUNTRIES, "dish": DISHES}
    return writer.pick(FAR).format(**{name: writer.pick(words) for name, words in slots.items()})
