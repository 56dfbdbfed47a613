"""Documents of one's own: any folder of texts, and one sentence for what cannot be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import config, data, own_files, predict, questions
from proof_of_concept.collect import collect

PROJECT = replace(config.load_project(), labels=("drinks", "food"))


def folder_of(workspace: Path, files: dict[str, str | bytes]) -> Path:
    folder = workspace / "mine"
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_text_markdown_and_html(workspace: Path) -> None:
    files: dict[str, str | bytes] = {
        "drinks/hot/green_tea.txt": "Tea is free.\r\n\r\nMilk\x07 is not.",
        "Food/cake.md": "# Our cake\n\nCake costs 2 euros.",
        "page.html": "<title>Opening &amp; more</title><script>x()</script><p>Open at 9.</p>",
        "notes.pdf": b"%PDF",
    }
    documents, rows = own_files.read(PROJECT, folder_of(workspace, files))
    assert rows == []
    found = {page.id: page for page in documents}
    assert found["drinks/hot/green_tea.txt"].title == "green tea"
    assert found["drinks/hot/green_tea.txt"].text == "Tea is free.\n\nMilk  is not."
    assert found["drinks/hot/green_tea.txt"].topic == "drinks"
    assert (found["Food/cake.md"].title, found["Food/cake.md"].topic) == ("Our cake", "food")
    page = found["page.html"]
    assert (page.title, page.text, page.topic) == ("Opening & more", "Open at 9.", "")


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"a.pdf": b"x"}, "no .txt"),
        ({"a.txt": b"\xff\xfe\x00"}, "UTF-8"),
        ({"a.txt": b"caf\xe9"}, "UTF-8"),
        ({"a.txt": b"a\x00b"}, "no text file"),
        ({"a.txt": b"x" * 5_000_001}, "MB"),
        ({"a.txt": b" \n ... \n"}, "no document"),
        ({"a.txt": b"Tea.", "questions.csv": b"question\nx\n"}, "needs the columns"),
        ({"a.txt": b"Tea.", "questions.csv": b"\xff\xff"}, "UTF-8"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(
    workspace: Path, files: dict[str, str | bytes], words: str
) -> None:
    with pytest.raises(config.ProblemError, match=words) as caught:
        collect(PROJECT, "own", folder=folder_of(workspace, files))
    assert "\n" not in str(caught.value)


def test_one_document_without_questions(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_of(workspace, {"tea.txt": "tea is free and cake costs 2 euros"})
    assert commands.main(["collect", "--source", "own", "--from", str(folder)]) == 0
    assert f"at least {data.FEWEST} questions" in capsys.readouterr().out
    assert questions.own_file().read_text("utf-8") == "question,answer,document,type\n"
    assert commands.main(["train"]) == 0
    assert "too few questions" in capsys.readouterr().out
    assert commands.main(["evaluate"]) == 1
    assert "There are 0 questions" in capsys.readouterr().err
    answer = predict.predict(predict.load(), "What does the cake cost?")
    assert answer.text == "tea is free and cake costs 2 euros"


def test_a_small_set_of_questions_is_measured(workspace: Path) -> None:
    names = ["tea", "coffee", "cake", "soup", "bread", "juice", "rice", "salt", "milk", "eggs"]
    files: dict[str, str | bytes] = {
        f"{name}.txt": f"{name} costs {number + 2} euros. It is in room {number + 40}."
        for number, name in enumerate(names)
    }
    rows = [f"What does {name} cost?,{n + 2} euros,{name}.txt," for n, name in enumerate(names)]
    text = "question,answer,document,type\n" + "\n".join([*rows, "Who won the game?,,,"]) + "\n"
    folder = folder_of(workspace, {**files, "questions.csv": text})
    for words in (["collect", "--source", "own", "--from", str(folder)], ["train"], ["evaluate"]):
        assert commands.main(words) == 0
    assert questions.own_file().read_text("utf-8") == text
    model = predict.load()
    assert not model.learnt
    assert predict.predict(model, "What does soup cost?").text == "soup costs 5 euros."


def test_documents_in_chinese(workspace: Path) -> None:
    files: dict[str, str | bytes] = {"开放时间.txt": "图书馆九点开门。周日不开门。借书需要借书证。"}
    collect(PROJECT, "own", folder=folder_of(workspace, files))
    assert commands.main(["train"]) == 0
    model = predict.load()
    best = int(model.read("图书馆几点开门").sentences[0])
    assert model.places.sentence(best) == "图书馆九点开门。"
