"""Your own texts come in with their labels, and each text once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.examples import Example, deduplicate


def test_a_text_counts_once_and_never_under_two_labels() -> None:
    rows = [("Hello  there", "a"), ("hello there", "a"), ("bye", "a"), ("Bye", "b"), (" ", "b")]
    examples = [Example(str(number), *row, "", "own") for number, row in enumerate(rows)]
    assert [example.id for example in deduplicate(examples)] == ["0"]


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
