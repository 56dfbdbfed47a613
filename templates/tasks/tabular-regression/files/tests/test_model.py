"""The model reads, answers, explains itself, and survives being saved."""

from __future__ import annotations

import html
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import config, show, synthetic, train
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.model import AmountModel, load
from proof_of_concept.predict import predict, predict_file
from proof_of_concept.tables.columns import Column

NASTY = "<b>state</b> & *more*"
COLUMNS = (
    Column("area", "number", (), 0.0, 200.0, "m2"),
    Column(NASTY, "choice", ("old", "<i>new</i>")),
    Column("Row", "number", (), -1.0, 1.0),
)
USUAL = {"area": 80.0, NASTY: "old", "Row": 0.0}
TARGET = Column("<u>rent</u>", "number", (), 0.0, 1000.0, "EUR")


class Steps:
    """Stands for a Pipeline: so much a square metre, and more of what is new."""

    def __init__(self, beside: float) -> None:
        self.beside = beside

    def predict(self, cells: pd.DataFrame) -> np.ndarray:
        return (5 * cells["area"] + 100 * (cells[NASTY] == "<i>new</i>")).to_numpy() + self.beside


def made(margin: float = 10.0, floor: float | None = 0.0) -> AmountModel:
    steps = tuple(Steps(beside) for beside in (-40, 0, 60))
    return AmountModel(steps, TARGET, COLUMNS, USUAL, margin, floor, "median", 1.0, "abc")


def test_the_answer_its_interval_and_what_moved_it() -> None:
    result = predict(made(), {"area": 60, NASTY: "<I>New</I>", "Row": 0.1})
    assert (result.low, result.value, result.high) == (350, 400, 470)
    pushes = {move.column.name: move.push for move in result.moves}
    assert list(pushes.items()) in (
        [("area", -100), (NASTY, 100), ("Row", 0)],
        [(NASTY, 100), ("area", -100), ("Row", 0)],
    )


def test_what_is_never_below_zero_is_not_said_to_be() -> None:
    assert predict(made(), {"area": 2}).low == 0
    assert predict(made(floor=None), {"area": 2}).low == -40


def test_what_anybody_wrote_does_nothing_on_the_page() -> None:
    page = show.answer(predict(made(), {NASTY: "<i>new</i>", "area": 60}))
    for text in (f"{NASTY}: <i>new</i>", "<u>rent</u>"):
        assert html.escape(text) in page and text not in page
    assert "400 EUR" in page and "350 to 470 EUR" in page and "+100 EUR" in page
    assert "should look at it" not in page
    assert "should look at it" in show.answer(predict(made(margin=400), {"area": 60}))


def test_a_whole_file() -> None:
    text = f"name;ROW;Area;{NASTY}\nAnn;0,5;70;old\nBea;0,25;8,5;<i>new</i>\n"
    said, table = predict_file(made(), "rows.csv", text.encode())
    assert "2 rows, estimated as 142 EUR to 350 EUR, with 90% intervals" in said
    assert list(table)[:4] == ["Row (model)", "<u>rent</u> (EUR)", "From", "To"]
    assert table["Row (model)"].tolist() == [2, 3] and table["To"].tolist() == [420, 212]
    with pytest.raises(ProblemError, match=r"photo\.jpg is no CSV file"):
        predict_file(made(), "photo.jpg", b"a,b")


@pytest.fixture
def trained(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The project, whose day one was run on a few rows, with few rounds."""
    monkeypatch.setattr(synthetic, "SIZE", 900)
    monkeypatch.setattr(train, "MOST_ROUNDS", 30)
    assert commands.main(["all"]) == 0
    return config.load_project()


def test_day_one_on_a_few_rows(trained: Project) -> None:
    metrics = json.loads((config.REPORTS / "metrics.json").read_text("utf-8"))
    names = [row["name"] for row in metrics["metrics"]]
    assert names == ["mae", "rmse", "r2", "pinball", "coverage_gap"]
    sizes = [row["support"] for row in metrics["per_label"][:3]]
    assert sum(sizes) == metrics["data"]["test"] and max(sizes) - min(sizes) < sum(sizes) / 10
    model = load(trained)
    low, value, high = model.answers(pd.DataFrame([model.usual]))[0]
    assert low <= value <= high
    assert all(move.push == 0 for move in predict(model, model.usual).moves)
    target = {**trained.options["target"], "unit": "others"}
    with pytest.raises(ProblemError, match="changed since the training"):
        load(replace(trained, options={**trained.options, "target": target}))
    with pytest.raises(ProblemError, match="no `target`"):
        load(replace(trained, options={"columns": trained.options["columns"]}))
