"""The made-up documents fit any topics, each is there once, and questions split without leaks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.documents import Document, deduplicate, questions
from proof_of_concept.documents.questions import Question
from proof_of_concept.plumbing.results import read_summary

HOSTILE = ("$x$ <script>", "--- {{y}} 'a' \"b\"", "?", "z" * 120, "休暇", "{the} {v}")
TOPIC_SETS = [("one",), HOSTILE, tuple(f"topic {number}" for number in range(20))]


def test_the_same_seed_makes_the_same_data(workspace: Path) -> None:
    project = config.load_project()

    def made(seed: int) -> tuple[bytes, bytes]:
        collect(project, "synthetic", seed=seed)
        return data.examples_file().read_bytes(), questions.own_file().read_bytes()

    first = made(1)
    assert made(2) != first
    assert made(1) == first


@pytest.mark.parametrize("topics", TOPIC_SETS, ids=("one", "hostile", "twenty"))
def test_the_documents_follow_any_topics(workspace: Path, topics: tuple[str, ...]) -> None:
    project = replace(config.load_project(), labels=topics)
    summary = collect(project, "synthetic", seed=0)
    assert list(summary["labels"]) == list(topics) and min(summary["labels"].values()) >= 1
    assert read_summary() == summary
    documents = data.load()
    rows = questions.load(documents)
    assert len({document.id for document in documents}) == len(documents)
    # Every answer stands in its page: else `load` had refused.
    assert rows and any(row.gold for row in rows)


def test_no_page_is_in_two_parts(workspace: Path) -> None:
    collect(config.load_project(), "synthetic", seed=0)
    documents = data.load()
    group_of = {document.id: document.group for document in documents}
    rows = questions.load(documents)
    parts = data.split(rows, documents, seed=0)
    groups = [
        {group_of.get(row.document, row.question) for row in part}
        for part in (parts.train, parts.validation, parts.test)
    ]
    assert not groups[0] & groups[1] and not groups[0] & groups[2] and not groups[1] & groups[2]
    assert len(parts.train) + len(parts.validation) + len(parts.test) == len(rows)


def test_a_new_question_moves_few_others(workspace: Path) -> None:
    collect(config.load_project(), "synthetic", seed=0)
    documents = data.load()
    rows = questions.load(documents)
    before = {row.question for row in data.split(rows, documents, seed=0).test}
    more = [*rows, Question("Is there tea?", "", "", "mine")]
    after = {row.question for row in data.split(more, documents, seed=0).test}
    assert len(before ^ after) < len(before) / 10


def test_few_questions_are_all_for_the_test() -> None:
    rows = [Question(f"What is {number}?", "", "", "") for number in range(20)]
    parts = data.split(rows, [], seed=0)
    assert (parts.train, parts.validation, parts.test) == ([], [], rows)


def test_a_text_counts_once() -> None:
    texts = ["Hello  there.", "hello there.", "Bye.", " ... "]
    pages = [Document(str(number), "", "", text) for number, text in enumerate(texts)]
    kept, copies = deduplicate(pages)
    assert [page.id for page in kept] == ["0", "2"] and copies == {"1": "0"}
