"""The made-up messages: of the vocabulary's words, seldom with their label's name, graded."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.config import ProblemError
from proof_of_concept.plumbing import results

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


def test_without_the_file_everything_is_a_placeholder(vocabulary: Path) -> None:
    vocabulary.unlink()
    assert collect(PROJECT, "synthetic", seed=0)["grades"] == {"stand-in": list(LABELS)}
