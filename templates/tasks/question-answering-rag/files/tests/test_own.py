"""Documents of one's own are answered from, with few questions and in other languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import predict
from proof_of_concept.documents import questions


def folder_of(workspace: Path, files: dict[str, str]) -> str:
    folder = workspace / "mine"
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    return str(folder)


def test_one_document_without_questions(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_of(workspace, {"tea.txt": "tea is free and cake costs 2 euros"})
    assert commands.main(["collect", "--source", "own", "--from", folder]) == 0
    assert f"at least {questions.FEWEST} questions" in capsys.readouterr().out
    assert questions.own_file().read_text("utf-8") == "question,answer,document,type\n"
    assert commands.main(["train"]) == 0
    assert "too few questions" in capsys.readouterr().out
    assert commands.main(["evaluate"]) == 1
    assert "There are 0 questions" in capsys.readouterr().err
    answer = predict.predict(predict.load(), "What does the cake cost?")
    assert answer.text == "tea is free and cake costs 2 euros"


def test_a_small_set_of_questions_is_measured(workspace: Path) -> None:
    names = ["tea", "coffee", "cake", "soup", "bread", "juice", "rice", "salt", "milk", "eggs"]
    files = {
        f"{name}.txt": f"{name} costs {number + 2} euros. It is in room {number + 40}."
        for number, name in enumerate(names)
    }
    rows = [f"What does {name} cost?,{n + 2} euros,{name}.txt," for n, name in enumerate(names)]
    text = "question,answer,document,type\n" + "\n".join([*rows, "Who won the game?,,,"]) + "\n"
    folder = folder_of(workspace, {**files, "questions.csv": text})
    for words in (["collect", "--source", "own", "--from", folder], ["train"], ["evaluate"]):
        assert commands.main(words) == 0
    assert questions.own_file().read_text("utf-8") == text
    model = predict.load()
    assert not model.learnt
    assert predict.predict(model, "What does soup cost?").text == "soup costs 5 euros."


def test_documents_in_chinese(workspace: Path) -> None:
    files = {"开放时间.txt": "图书馆九点开门。周日不开门。借书需要借书证。"}
    folder = folder_of(workspace, files)
    assert commands.main(["collect", "--source", "own", "--from", folder]) == 0
    assert commands.main(["train"]) == 0
    model = predict.load()
    best = int(model.read("图书馆几点开门").sentences[0])
    assert model.places.sentence(best) == "图书馆九点开门。"
