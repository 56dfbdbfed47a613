"""Your own texts come in with their labels, and each text once."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.examples import Example, deduplicate

PROJECT = replace(config.load_project(), labels=("yes", "no"))


def test_a_text_counts_once_and_never_under_two_labels() -> None:
    rows = [("Hello  there", "a"), ("hello there", "a"), ("bye", "a"), ("Bye", "b"), (" ", "b")]
    examples = [Example(str(number), *row, "", "own") for number, row in enumerate(rows)]
    assert [example.id for example in deduplicate(examples)] == ["0"]


def rows_of(label: str, count: int = 12) -> list[list[str]]:
    return [[f"a text number {n} on {label}; it’s “fine”", label] for n in range(count)]


def table_of(rows: list[list[str]], separator: str = ",") -> str:
    return "".join(
        separator.join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in rows
    )


@pytest.fixture
def folder(workspace: Path) -> Path:
    (workspace / "mine").mkdir()
    return workspace / "mine"


def test_your_own_texts_as_csv_and_as_folders(folder: Path) -> None:
    rows = "".join(f'"good, text {number}",yes,writer {number}\n' for number in range(12))
    (folder / "table.csv").write_text("text,label,author\n" + rows, encoding="utf-8")
    for number in range(12):
        path = folder / "No" / f"writer {number % 6}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(f"bad text {number}\r\n".encode("utf-16" if number % 2 else "utf-8"))
    summary = collect(PROJECT, "own", folder=folder)
    assert summary["labels"] == {"yes": 12, "no": 12}
    examples = {example.id: example for example in data.load(PROJECT)}
    assert examples["table.csv:2"].group == examples["No/writer 0/0.txt"].group == "writer 0"
    assert examples["No/writer 1/1.txt"].text == "bad text 1\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_tables_as_people_have_them(folder: Path, encoding: str, separator: str) -> None:
    rows = [["Message", "LABEL "], *rows_of("Yes"), *rows_of("no\u00a0"), ["no label yet", ""]]
    (folder / "notes.CSV").write_bytes(table_of(rows, separator).encode(encoding))
    collect(PROJECT, "own", folder=folder)
    assert [one.text for one in data.load(PROJECT)] == [text for text, label in rows[1:-1]]


def test_what_collect_wrote_is_read_as_it_was(folder: Path, capsys: pytest.CaptureFixture) -> None:
    rows = [["text", "label", "user"], *([*row, "Ann"] for row in rows_of("yes", 6))]
    rows += [[f"{t}\r\nand\rmore", label, t] for t, label in rows_of("yes") + rows_of("no")]
    rows += [["both", "yes", ""], ["Both ", "no", ""], [*rows[-1]]]
    (folder / "notes.csv").write_text(table_of(rows), encoding="utf-8", newline="")
    collect(PROJECT, "own", folder=folder)
    said = capsys.readouterr().out
    assert "Left out 2, the same text under two labels: notes.csv:" in said
    assert "Left out 1, a copy of another text: notes.csv:" in said
    before = data.load(PROJECT)
    collect(PROJECT, "own", folder=data.examples_file().parent)
    assert data.load(PROJECT) == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("text,label\nhello,maybe\nbye,maybe\n", "row 2, 3: the label 'maybe'"),
        ("words,label\nhello,yes\n", "columns text and label .* it has: words, label"),
        ("message,body,label\nhello,bye,yes\n", "call the one with the text 'text'"),
        ("text,label\nhello,yes\n", "10 different texts are needed, and there are 1"),
        (table_of([["text", "label", "writer"], *([*r, "Ann"] for r in rows_of("yes"))]), "no"),
        ("text,label\n" + "".join(f"text {n},yes\n" for n in range(12)) + "x,no,y\n", "3 cells"),
        ("text,label\na\x81b,yes\n", "not UTF-8"),
    ],
)
def test_wrong_texts_of_yours_are_told_and_nothing_changes(
    folder: Path, content: str, words: str
) -> None:
    data.examples_file().parent.mkdir(parents=True)
    data.examples_file().write_bytes(b"what there was")
    (folder / "notes.csv").write_text(content, encoding="latin-1", errors="ignore")
    with pytest.raises(config.ProblemError, match=words):
        collect(PROJECT, "own", folder=folder)
    assert data.examples_file().read_bytes() == b"what there was"


def test_too_few_writers_are_told_before_training(folder: Path) -> None:
    rows = [[*row, f"writer {n % 3}"] for n, row in enumerate(rows_of("yes") + rows_of("no"))]
    path = folder / "notes.csv"
    path.write_text(table_of([["text", "label", "author"], *rows]), encoding="utf-8")
    with pytest.raises(config.ProblemError, match=r"too few writers \(3\) .* at least 5"):
        collect(PROJECT, "own", folder=path)


def test_a_folder_that_is_no_label_is_told_and_files_beside_are_left_out(folder: Path) -> None:
    for name in ("yes/no/1.txt", "trains/1.txt", "trains/2.md", "read me.txt", "old.xlsx"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("words", encoding="utf-8")
    with pytest.raises(config.ProblemError) as caught:
        collect(PROJECT, "own", folder=folder)
    said = str(caught.value)
    assert "trains/: 2 texts" in said and "two labels, yes and no" in said
    assert "in no folder of a label: read me.txt" in said and "old.xlsx" in said


def test_what_a_program_made_up_is_not_taken_for_yours(folder: Path) -> None:
    collect(PROJECT, "synthetic")
    before = data.load(PROJECT)
    assert collect(PROJECT, "own", folder=data.examples_file().parent)["source"] == "synthetic"
    assert data.load(PROJECT) == before
    shutil.copyfile(data.examples_file(), folder / "examples.csv")
    (folder / "mine.csv").write_text("text,label\nmy own words,yes\n", encoding="utf-8")
    with pytest.raises(config.ProblemError, match=r"made .* texts up"):
        collect(PROJECT, "own", folder=folder)
