"""The data is fit to learn from: made for these labels, each text once, split without leaks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.plumbing.results import read_summary

Example = data.Example
HOSTILE = ("$x$ <script>", "--- {{y}} 'a' \"b\"", "?", "z" * 120)


def test_the_same_seed_makes_the_same_data(workspace: Path) -> None:
    project = config.load_project()
    collect(project, "synthetic", seed=1)
    first = data.examples_file().read_bytes()
    collect(project, "synthetic", seed=2)
    assert data.examples_file().read_bytes() != first
    collect(project, "synthetic", seed=1)
    assert data.examples_file().read_bytes() == first


def test_synthetic_data_follows_any_labels(workspace: Path) -> None:
    project = replace(config.load_project(), labels=HOSTILE)
    summary = collect(project, "synthetic", seed=0)
    assert set(summary["labels"]) == set(HOSTILE)
    assert read_summary() == summary


def test_a_text_counts_once_and_never_under_two_labels() -> None:
    rows = [("Hello  there", "a"), ("hello there", "a"), ("bye", "a"), ("Bye", "b"), (" ", "b")]
    examples = [Example(str(number), *row, "", "own") for number, row in enumerate(rows)]
    assert [example.id for example in data.deduplicate(examples)] == ["0"]


def test_no_writer_is_in_two_parts(workspace: Path) -> None:
    project = config.load_project()
    collect(project, "synthetic", seed=0)
    parts = data.split(data.load(project), seed=0)
    groups = [
        {example.group for example in part} for part in (parts.train, parts.validation, parts.test)
    ]
    assert not groups[0] & groups[1] and not groups[0] & groups[2] and not groups[1] & groups[2]
    for part in (parts.train, parts.validation, parts.test):
        assert {example.label for example in part} == set(project.labels)


def test_your_own_texts_as_csv_and_as_folders(workspace: Path) -> None:
    project = replace(config.load_project(), labels=("yes", "no"))
    folder = workspace / "mine"
    (folder / "no").mkdir(parents=True)
    rows = "".join(f'"good, text {number}",yes,writer {number}\n' for number in range(12))
    (folder / "table.csv").write_text("text,label,author\n" + rows, encoding="utf-8")
    for number in range(12):
        (folder / "no" / f"{number}.txt").write_text(f"bad text {number}", encoding="utf-8")
    summary = collect(project, "own", folder=folder)
    assert summary["labels"] == {"yes": 12, "no": 12}
    assert data.load(project)[0].group == "writer 0"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("text,label\nhello,maybe\n", "does not list"),
        ("words,label\nhello,yes\n", "columns text and label"),
        ("text,label\nhello,yes\n", "are needed"),
    ],
)
def test_wrong_texts_of_yours_are_one_sentence(workspace: Path, content: str, words: str) -> None:
    project = replace(config.load_project(), labels=("yes", "no"))
    (workspace / "mine.csv").write_text(content, encoding="utf-8")
    with pytest.raises(config.ProblemError, match=words):
        collect(project, "own", folder=workspace / "mine.csv")
