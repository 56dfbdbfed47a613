"""data/questions.csv is the owner's: read with care, and never written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.documents import Document, question_table, questions

PAGES = [Document("a.txt", "Tea", "", "Tea is free. Cake costs 2 euros.")]
HEAD = "question,answer,document,type\n"


def table(workspace: Path, text: str) -> list[questions.Question]:
    path = workspace / "data" / "questions.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return questions.load(PAGES)


def test_rows_get_their_gold_and_a_type(workspace: Path) -> None:
    rows = table(workspace, HEAD + "What is free?,tea,a.txt,\nIs there milk?,,,\n,,,\n")
    assert [row.gold for row in rows] == [("Tea is free.",), ()]
    assert [row.type for row in rows] == ["direct", "unanswerable"]


def test_a_table_from_a_spreadsheet(workspace: Path) -> None:
    text = "\ufeffquestion;answer;document;type\r\nWhat is free?;Tea;a.txt;mine\r\n"
    assert table(workspace, text)[0].gold == ("Tea is free.",)


@pytest.mark.parametrize("answer", ["porter's desk", "the porter´s desk", "at the\nporter’s"])
def test_an_answer_is_found_whatever_its_typography(workspace: Path, answer: str) -> None:
    page = Document("keys/0.md", "Keys", "", "A child’s key stays at the porter’s desk. Free.")
    rows = [questions.Question("Where?", " ".join(answer.split()), "keys/0", "", row=2)]
    [row] = question_table.check(rows, [page], "a table")
    assert row.gold == ("A child’s key stays at the porter’s desk.",)
    assert row.document == "keys/0.md"


def test_a_document_goes_by_any_name_that_is_only_its_own(workspace: Path) -> None:
    pages = [Document(id, "", "", "Tea is free.") for id in ("a/Tee\u0308.md", "a/b.md", "c/b.txt")]

    def found(name: str) -> str:
        rows = [questions.Question("What?", "tea", name, "", row=2)]
        return question_table.check(rows, pages, "a table")[0].document

    assert found("teë") == found("A\\TEË.MD") == pages[0].id
    assert found("b.txt") == found("./c/b") == "c/b.txt"
    with pytest.raises(config.ProblemError, match=r"may be a/b.md or c/b.txt"):
        found("b")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEAD + "What is free?,coffee,a.txt,\n", "row 2: its answer does not stand"),
        (HEAD + "What is free?,tea,b.txt,\n", "row 2: it names 'b.txt'"),
        (HEAD + "What is free?,tea,,\n", "row 2: it has an answer and no document"),
        (HEAD + ",tea,a.txt,\n", "row 2: it has no question"),
        (HEAD + "Tea?,,,\ntea?,,,\n", "row 3: it asks the same as row 2"),
        (HEAD + "x" * 600 + ",,,\n", "row 2: the question is too long"),
        ("frage,antwort\nx,y\n", "needs the columns"),
    ],
)
def test_what_is_wrong_is_named(workspace: Path, text: str, words: str) -> None:
    with pytest.raises(config.ProblemError, match=words):
        table(workspace, text)


def test_everything_wrong_is_told_at_once(workspace: Path) -> None:
    with pytest.raises(config.ProblemError) as caught:
        table(workspace, HEAD + "".join(f"Question {n}?,coffee,a.txt,\n" for n in range(25)))
    message = str(caught.value)
    assert "row 2" in message and "row 6" in message and "5 more" in message


def test_an_edited_file_stays(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = config.load_project()
    collect(project, "synthetic", seed=0)
    path = questions.own_file()
    made = path.read_bytes()
    # As git on Windows leaves it: still as it was made.
    path.write_bytes(made.replace(b"\n", b"\r\n"))
    collect(project, "synthetic", seed=0)
    assert path.read_bytes() == made
    edited = made + b"Is there any tea?,,,mine\n"
    path.write_bytes(edited)
    for _ in range(2):
        collect(project, "synthetic", seed=0)
        assert path.read_bytes() == edited
    assert "stays as it is" in capsys.readouterr().out
    assert "mine" in {row.type for row in questions.load(data.load())}


def test_an_edit_counts_at_the_next_run(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    collect(config.load_project(), "synthetic", seed=0)
    path = questions.own_file()
    page = data.load()[0].id
    path.write_text(path.read_text("utf-8") + f"Tea?,never said,{page},\n", encoding="utf-8")
    assert commands.main(["train"]) == 1
    assert "does not stand in" in capsys.readouterr().err


def test_the_first_day_runs_beside_questions_about_other_documents(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = questions.own_file()
    path.parent.mkdir(exist_ok=True)
    mine = HEAD + "What is free?,tea,a.txt,\n"
    path.write_text(mine, encoding="utf-8")
    collect(config.load_project(), "synthetic", seed=0)
    assert path.read_text("utf-8") == mine
    assert "data/processed/questions.csv" in capsys.readouterr().out
    assert len(questions.load(data.load())) > 10
