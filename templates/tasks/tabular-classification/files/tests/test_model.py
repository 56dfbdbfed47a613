"""The model reads, answers, explains itself, and survives being saved."""

from __future__ import annotations

import html
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import config, data, show, synthetic
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.model import TableModel, load
from proof_of_concept.predict import predict, predict_file
from proof_of_concept.tables.columns import Column

NASTY = "<b>plan</b> & *more*"
COLUMNS = (
    Column("tenure", "number", (), 0.0, 72.0, "months"),
    Column(NASTY, "choice", ("monthly", "<i>yearly</i>")),
    Column("Row", "number", (), -1.0, 1.0),
)
USUAL = {"tenure": 36.0, NASTY: "<i>yearly</i>", "Row": 0.0}
TWO, MORE = ("stays", "<u>leaves</u>"), ("stays", "<u>leaves</u>", "$pauses$")


class Steps:
    """Stands for the Pipeline: a short tenure leaves, more so on a monthly plan."""

    def __init__(self, count: int) -> None:
        self.count = count

    def predict_proba(self, cells: pd.DataFrame) -> np.ndarray:
        leaves = 0.1 + 0.5 * (cells["tenure"] < 30) + 0.2 * (cells[NASTY] == "monthly")
        rest = [(1 - leaves) / (self.count - 1)] * (self.count - 1)
        return np.stack([rest[0], leaves, *rest[1:]], axis=1)


def made(labels: tuple[str, ...] = TWO, threshold: float | None = 0.3) -> TableModel:
    return TableModel(Steps(len(labels)), labels, COLUMNS, USUAL, threshold, "abc")


def test_the_answer_and_what_moved_it() -> None:
    result = predict(made(), {"tenure": 2, NASTY: "Monthly", "Row": 0.1})
    assert (result.label, result.outcome) == (TWO[1], TWO[1])
    assert result.probability == pytest.approx(0.8)
    pushes = {move.column.name: round(move.push, 6) for move in result.moves}
    assert list(pushes.items()) == [("tenure", 0.5), (NASTY, 0.2), ("Row", 0)]
    assert predict(made(), {"tenure": "70", NASTY: "<i>yearly</i>"}).label == "stays"


def test_a_number_outside_of_its_range_is_not_known() -> None:
    without, slipped = (predict(made(), {"tenure": n, "Row": 0}) for n in (None, 720))
    assert slipped.probability == without.probability == pytest.approx(0.1)
    text = f"tenure,Row,{NASTY}\n2,0,monthly\n-2,0,monthly\n"
    said, table = predict_file(made(), "rows.csv", text.encode())
    assert table["Probability of <u>leaves</u>"].tolist() == ["80%", "30%"]
    assert table["tenure"].tolist() == [2, -2] and "1 cell outside of 0 to 72 months: '-2'" in said


def test_the_threshold_decides() -> None:
    row = {"tenure": 2}
    assert predict(made(threshold=0.6), row).label == TWO[1]
    assert predict(made(threshold=0.61), row).label == "stays"


def test_of_more_outcomes_the_likeliest_is_called() -> None:
    result = predict(made(MORE, None), {"tenure": 70})
    assert result.label == result.outcome == "stays" and result.probability == pytest.approx(0.45)
    page = show.answer(result)
    assert "$pauses$" in page and "45%" in page and "threshold" not in page


@pytest.mark.parametrize(
    ("threshold", "says"),
    [
        (0.5, "60% is at or above the threshold of 50%"),
        (0.6001, "60.00% is below the threshold of 60.01%"),
        (0.9, "60% is below the threshold of 90%"),
    ],
)
def test_the_sentence_tells_the_answer_from_the_threshold(threshold: float, says: str) -> None:
    page = show.answer(predict(made(threshold=threshold), {"tenure": 2}))
    assert says in page and ("No alarm." in page) == (threshold > 0.6)
    assert ("It is close" in page) == (threshold == 0.6001)


@pytest.mark.parametrize(("labels", "threshold"), [(TWO, 0.3), (MORE, None)])
def test_what_anybody_wrote_does_nothing_on_the_page(labels: Any, threshold: Any) -> None:
    page = show.answer(predict(made(labels, threshold), {NASTY: "<i>yearly</i>", "tenure": 7}))
    for text in (f"{NASTY}: <i>yearly</i>", "<u>leaves</u>"):
        assert html.escape(text) in page and text not in page
    assert "tenure: 7 months" in page and ">+50<" in page


def test_a_whole_file() -> None:
    text = f"name;ROW;Tenure;{NASTY}\nAnn;0,5;70;monthly\nBea;0,25;8,5;monthly\nCy;;;other\n"
    said, table = predict_file(made(), "rows.csv", text.encode())
    assert "3 rows, 2 of them at or above the threshold of 30%" in said
    assert list(table)[:3] == ["Row (model)", "Probability of <u>leaves</u>", "Answer"]
    assert table["Row (model)"].tolist() == [3, 2, 4] and table["tenure"].iloc[0] == 8.5
    assert table["Answer"].tolist() == [TWO[1], TWO[1], "stays"]
    said, table = predict_file(made(MORE, None), "rows.csv", text.encode())
    assert "3 rows, the surest first" in said and table["Answer"].iloc[0] == TWO[1]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("photo.jpg", b"a,b", "photo.jpg is no CSV file"),
        ("rows.csv", b"", "is empty"),
        ("rows.csv", b"tenure,Row\n1,2\n", "lacks"),
        ("rows.csv", f"tenure,{NASTY},Row\nsoon,monthly,1\n".encode(), "should hold numbers"),
        ("rows.csv", f"tenure,{NASTY},Row\n".encode() + b"1,a,1\n" * 5001, "5000 are the most"),
    ],
)
def test_a_file_of_no_use_is_one_sentence(name: str, content: bytes, says: str) -> None:
    with pytest.raises(ProblemError, match=says):
        predict_file(made(), name, content)


@pytest.fixture
def trained(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The project with three outcomes, whose day one was run on a few rows."""
    project = replace(config.load_project(), labels=("a < b", "c", "12:30"))
    for module in (config, commands):
        monkeypatch.setattr(module, "load_project", lambda: project)
    monkeypatch.setattr(synthetic, "SIZE", 900)
    assert commands.main(["all"]) == 0
    return project


def test_three_outcomes_run_their_day_one(trained: Project) -> None:
    metrics = json.loads((config.REPORTS / "metrics.json").read_text("utf-8"))
    names = [row["name"] for row in metrics["metrics"]]
    assert names == ["cost", "roc_auc", "accuracy", "brier"]
    assert [row["label"] for row in metrics["per_label"]] == list(trained.labels)
    model, cells = load(trained), data.load(trained).cells
    for column in model.columns:
        if column.kind == "number" and column.ranged:
            assert cells[column.name].dropna().between(column.low, column.high).all()
    answers = model.probabilities(pd.DataFrame([model.usual]))
    assert answers.shape == (1, 3) and answers.sum() == pytest.approx(1)
    assert all(move.push == 0 for move in predict(model, model.usual).moves)
    with pytest.raises(ProblemError, match="other columns"):
        renamed = [{**one, "name": f"other {one['name']}"} for one in trained.options["columns"]]
        load(replace(trained, options={"columns": renamed}))
