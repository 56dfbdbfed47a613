"""The made-up documents: on every topic, with questions of every type, and some without answer."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.documents import questions
from proof_of_concept.plumbing import results

FACT = """
    - states: ["{s} needs {v} of %(n)s.", "The %(n)s of {s} is {v}."]
      asks: ["How much %(n)s does {s} need?", "What is the %(n)s of {s}?"]
      otherwise: ["Is there %(n)s in {s}?"]
      values: {from: 1.5, to: 9, step: 0.5, unit: litres}
"""
VOCABULARY = """
documents:
  grade: of the domain
  kind: kettle note
  names: [[old, new, small, large, red], [kettle, pot, pan, jug]]
  facts:""" + "".join(FACT.replace("%(n)s", name) for name in ("water", "oil", "milk", "rice"))


def test_every_type_of_question_is_there_and_some_have_no_answer(workspace: Path) -> None:
    summary = collect(config.load_project(), "synthetic", seed=0)
    assert min(summary["labels"].values()) >= 3
    rows = questions.load(data.load())
    assert {row.type for row in rows} == {
        "direct", "paraphrase", "look-alike", "unanswerable-near", "unanswerable-far",
    }  # fmt: skip
    # Some of them on purpose: whoever wrote the questions overlooked the answer.
    assert 0.2 < sum(not row.gold for row in rows) / len(rows) < 0.5


def test_more_than_twenty_topics_are_refused(workspace: Path) -> None:
    project = replace(config.load_project(), labels=tuple(str(n) for n in range(21)))
    with pytest.raises(config.ProblemError, match="1 to 20"):
        collect(project, "synthetic", seed=0)


def test_documents_and_questions_are_of_the_vocabulary(workspace: Path) -> None:
    (workspace / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    summary = collect(config.load_project(), "synthetic", seed=0)
    assert summary["grades"] == {"of the domain": ["kettle note"]}
    documents = {document.id: document for document in data.load()}
    assert all(one.text.startswith("Kettle note: ") for one in documents.values())
    rows = [row for row in questions.load(list(documents.values())) if row.gold]
    assert rows and all("litres" in row.gold[0] for row in rows)
    assert all("{" not in row.question and row.question.endswith("?") for row in rows)


def test_a_page_does_not_contradict_itself(workspace: Path) -> None:
    (workspace / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    collect(config.load_project(), "synthetic", seed=0)
    for document in data.load():
        if "version" in document.text:
            name = document.title.removesuffix(" (version of 2023)").lower()
            values: dict[str, set[str]] = {}
            for said in re.findall(r"[^.]*(?:\.\d[^.]*)*\.", document.text.lower()):
                for thing in ("water", "oil", "milk", "rice"):
                    if thing in said and name in said and "version" not in said:
                        values.setdefault(thing, set()).update(re.findall(r"[\d.]+ litres", said))
            assert all(len(found) < 2 for found in values.values()), document.text


def test_what_nobody_said_holds_of_any_document(workspace: Path) -> None:
    (workspace / "vocabulary.yaml").unlink(missing_ok=True)
    assert collect(config.load_project(), "synthetic", seed=0)["grades"] == {
        "stand-in": ["document"]
    }
    assert all(document.text.startswith("Document: placeholder page ") for document in data.load())
    assert "stand-ins" in results.caution()
    about = [row for row in questions.load(data.load()) if row.type != "unanswerable-far"]
    named = ["placeholder page" in row.question for row in about]  # the others are mistyped
    assert sum(named) > 0.9 * len(about)


def test_what_is_read_off_stands_on_placeholder_pages(workspace: Path) -> None:
    facts = VOCABULARY[VOCABULARY.index("  facts:") :]
    said = f"documents:\n  grade: stand-in\n  kind: log\n  names: [[], []]\n{facts}"
    (workspace / "vocabulary.yaml").write_text(said, encoding="utf-8")
    project = replace(config.load_project(), labels=("lamps",))
    assert collect(project, "synthetic", seed=0)["grades"] == {"stand-in": ["log"]}
    texts = [document.text for document in data.load()]
    assert all(text.startswith("Log: placeholder page ") for text in texts)
    assert sum("litres" in text for text in texts) == len(texts)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("{names: [[a, b], [c, d]], facts: 3}", "must be a list"),
        ("{names: [[a, b]], facts: [{}]}", "two lists"),
        ("{names: [[a, b], [c, d]], facts: [{states: [x]}]}", "as many `asks`"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(workspace: Path, said: str, words: str) -> None:
    (workspace / "vocabulary.yaml").write_text(f"documents: {said}", encoding="utf-8")
    with pytest.raises(config.ProblemError, match=words):
        collect(config.load_project(), "synthetic", seed=0)
