"""The made-up messages: of the vocabulary's words, seldom with their label's name, graded."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.config import ProblemError
from proof_of_concept.evaluate import evaluate
from proof_of_concept.plumbing import results
from proof_of_concept.train import train

LABELS = ("blue ones", "red ones", "nobody said")
PROJECT = replace(config.load_project(), labels=LABELS)
VOCABULARY = """
texts:
  labels:
    blue ones: {grade: of the domain, says: ["The {sea} is calm.", "Look at the sky of {month}."]}
    red ones: {says: ["A rose costs {amount}.", "The {0.__class__} {lamp} glows since {day}."]}
  slots: {sea: [Baltic, Aegean]}
  asides: [It is raining.]
"""


@pytest.fixture(autouse=True)
def vocabulary(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(config, "ROOT", workspace)
    (workspace / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    return workspace / "vocabulary.yaml"


def test_messages_say_what_the_vocabulary_has_and_seldom_their_label() -> None:
    collect(PROJECT, "synthetic", seed=0)
    rows = data.load(PROJECT)
    texts = " ".join(row.text for row in rows)
    assert "Aegean is calm" in texts and "{0.__class__} {lamp} glows since" in texts
    assert "{sea}" not in texts and "{month}" not in texts
    named = [row.label in row.text.lower() for row in rows]
    assert 0 < sum(named) <= len(rows) / 20


def test_what_is_spoilt_on_purpose_says_so() -> None:
    collect(PROJECT, "synthetic", seed=0)
    rows = data.load(PROJECT)
    assert 0.02 < sum(map(data.planted, rows)) / len(rows) < 0.12
    assert {row.id.partition(":")[2] for row in rows} <= {"", "misfiled", "vague"}


def test_a_placeholder_looks_like_one_and_every_page_says_so() -> None:
    summary = collect(PROJECT, "synthetic", seed=0)
    assert summary["grades"] == {
        "of the job": ["red ones"], "of the domain": ["blue ones"], "stand-in": ["nobody said"],
    }  # fmt: skip
    assert "nobody said" in results.caution() and "stand-ins" in results.caution()
    unknown = [row.text for row in data.load(PROJECT) if row.label == "nobody said"]
    assert sum("gamma" in text.lower() for text in unknown) > 0.8 * len(unknown)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("texts: [1]", "must hold `key: value` lines"),
        ("texts: {labels: {blue ones: {says: no list}}}", "must be a list"),
        ("texts: {labels: {blue ones: {grade: fine, says: [x]}}}", "must be one of of the job"),
        ("a: [", "not valid YAML"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(vocabulary: Path, content: str, words: str) -> None:
    vocabulary.write_text(content, encoding="utf-8")
    with pytest.raises(ProblemError, match=words):
        collect(PROJECT, "synthetic", seed=0)


def test_some_sentences_stand_in_the_test_part_alone(vocabulary: Path) -> None:
    said = [f"{name} {n} {name}." for name in ("oak", "elm") for n in range(8)]
    labels = {"blue ones": {"says": said[:8]}, "red ones": {"says": said[8:]}}
    vocabulary.write_text(json.dumps({"texts": {"labels": labels}}), encoding="utf-8")
    project = replace(PROJECT, labels=LABELS[:2])
    summary = collect(project, "synthetic", seed=0)
    parts = data.split(data.load(project), seed=5)
    kept = {"oak 3 oak", "oak 7 oak", "elm 3 elm", "elm 7 elm"}
    learnt = " ".join(row.text for row in (*parts.train, *parts.validation))
    tested = " ".join(row.text for row in parts.test)
    assert not any(one in learnt for one in kept) and all(one in tested for one in kept)
    assert "oak 2 oak" in learnt and "oak 2 oak" in tested
    assert "kept for the test part" in summary["told"]


OWN = {"nobody said": ["Gnawed felt. A nest.", "Order 12345 of Monday.", "Chewed leather."]}


def own_file(workspace: Path, texts: dict[str, list[str]]) -> None:
    rows = "".join(f"{text},{label}\n" for label, each in texts.items() for text in each)
    (workspace / "own").mkdir()
    (workspace / "own" / "examples.csv").write_text("text,label\n" + rows, encoding="utf-8")


def test_real_examples_are_varied_and_their_variants_share_a_side(workspace: Path) -> None:
    own_file(workspace, {**OWN, "blue ones": ["My kayak drifts."]})
    summary = collect(PROJECT, "synthetic", seed=0)
    assert summary["grades"]["of the job"] == ["red ones", "nobody said"]
    assert "4 real examples" in summary["told"] and "too few" in summary["told"]
    rows = [row for row in data.load(PROJECT) if data.private(row)]
    assert {row.label for row in rows} == {"nobody said", "blue ones"}
    assert not any("gamma" in row.text.lower() for row in data.load(PROJECT))
    parts = data.split(data.load(PROJECT), seed=2)
    side = {text: set() for text in ("nest", "leather", "order", "kayak")}
    for name, rows in (("learnt", (*parts.train, *parts.validation)), ("tested", parts.test)):
        for row in filter(data.private, rows):
            found = [text for text in side if text in row.text.lower()]
            side[found[0]].add(name)
    assert side.pop("leather") == {"tested"} and all(one == {"learnt"} for one in side.values())


def test_what_is_private_stands_in_no_report(workspace: Path) -> None:
    own_file(workspace, OWN)
    collect(PROJECT, "synthetic", seed=0)
    train(PROJECT, seed=0)
    evaluate(PROJECT, seed=0)
    tracked = [*config.REPORTS.rglob("*.json"), *config.EXAMPLES.rglob("*.json")]
    told = " ".join(path.read_text(encoding="utf-8") for path in tracked).lower()
    assert tracked and not any(word in told for word in ("gnawed", "chewed", "nest", "12345"))


def test_a_real_example_of_another_label_is_refused(workspace: Path) -> None:
    own_file(workspace, {"green ones": ["A leaf."]})
    with pytest.raises(ProblemError, match="green ones"):
        collect(PROJECT, "synthetic", seed=0)


def test_without_the_file_everything_is_a_placeholder(vocabulary: Path) -> None:
    vocabulary.unlink()
    assert collect(PROJECT, "synthetic", seed=0)["grades"] == {"stand-in": list(LABELS)}
