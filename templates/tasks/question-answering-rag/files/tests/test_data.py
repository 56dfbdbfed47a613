"""The made-up handbook fits any topics, has each page once, and is split without leaks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data, questions
from proof_of_concept.collect import collect, read_summary

HOSTILE = ("$x$ <script>", "--- {{y}} 'a' \"b\"", "?", "z" * 120, "休暇", "{the} {v}")
TOPIC_SETS = [("one",), HOSTILE, tuple(f"topic {number}" for number in range(20))]


def test_the_same_seed_makes_the_same_data(workspace: Path) -> None:
    project = config.load_project()

    def made(seed: int) -> tuple[bytes, bytes]:
        collect(project, "synthetic", seed=seed)
        return data.documents_file().read_bytes(), questions.own_file().read_bytes()

    first = made(1)
    assert made(2) != first
    assert made(1) == first


@pytest.mark.parametrize("topics", TOPIC_SETS, ids=("one", "hostile", "twenty"))
def test_the_handbook_follows_any_topics(workspace: Path, topics: tuple[str, ...]) -> None:
    project = replace(config.load_project(), labels=topics)
    summary = collect(project, "synthetic", seed=0)
    assert list(summary["labels"]) == list(topics) and min(summary["labels"].values()) >= 3
    assert read_summary() == summary
    documents = data.load()
    rows = questions.load(documents)
    assert len({document.id for document in documents}) == len(documents)
    # Every answer stands in its page: else `load` had refused. Some have none, on purpose.
    assert 0.2 < sum(not row.gold for row in rows) / len(rows) < 0.5


def test_more_than_twenty_topics_are_refused(workspace: Path) -> None:
    project = replace(config.load_project(), labels=tuple(str(n) for n in range(21)))
    with pytest.raises(config.ProblemError, match="1 to 20"):
        collect(project, "synthetic", seed=0)


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
    assert {row.type for row in parts.test} == {row.type for row in rows}


def test_a_new_question_moves_few_others(workspace: Path) -> None:
    collect(config.load_project(), "synthetic", seed=0)
    documents = data.load()
    rows = questions.load(documents)
    before = {row.question for row in data.split(rows, documents, seed=0).test}
    more = [*rows, data.Question("Is there tea?", "", "", "mine")]
    after = {row.question for row in data.split(more, documents, seed=0).test}
    assert len(before ^ after) < len(before) / 10


def test_few_questions_are_all_for_the_test() -> None:
    rows = [data.Question(f"What is {number}?", "", "", "") for number in range(20)]
    parts = data.split(rows, [], seed=0)
    assert (parts.train, parts.validation, parts.test) == ([], [], rows)


@pytest.mark.parametrize(
    ("answer", "gold"),
    [
        ("5 DAYS", ("It takes 5\ndays.",)),
        ("7", ()),
        ("days. It opens", ("It takes 5\ndays. It opens at 7:30.",)),
        ("it", ("It takes 5\ndays.", "It opens at 7:30.")),
    ],
)
def test_gold_is_the_sentence_that_holds_the_answer(answer: str, gold: tuple[str, ...]) -> None:
    page = data.Document("a", "A", "", "It takes 5\ndays. It opens at 7:30. Or 15 days.")
    assert data.find_gold(answer, page) == gold


def test_a_text_counts_once() -> None:
    texts = ["Hello  there.", "hello there.", "Bye.", " ... "]
    pages = [data.Document(str(number), "", "", text) for number, text in enumerate(texts)]
    assert [page.id for page in data.deduplicate(pages)] == ["0", "2"]
