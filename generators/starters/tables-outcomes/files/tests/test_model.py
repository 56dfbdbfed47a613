"""The model judges a row, and survives being saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from proof_of_concept import config, show, synthetic
from proof_of_concept.collect import collect
from proof_of_concept.config import ProblemError
from proof_of_concept.model import TableModel, load
from proof_of_concept.predict import predict, predict_file
from proof_of_concept.train import train

LABELS = ("stays", "<b>leaves</b>")
COLUMNS = (
    {"name": "plan", "values": ["<i>small</i>", "large"]},
    {"name": "months", "min": 0, "max": 60},
    {"name": "calls", "min": 0, "max": 9},
)


@pytest.fixture
def model(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> TableModel:
    monkeypatch.setattr(synthetic, "SIZE", 600)
    project = replace(config.load_project(), labels=LABELS, options={"columns": list(COLUMNS)})
    collect(project, "synthetic", seed=1)
    train(project, seed=1)
    return load(project)


def test_a_row_gets_a_probability_for_each_outcome(model: TableModel) -> None:
    result = predict(model, {"plan": "large", "months": 3})
    assert tuple(result.probabilities) == LABELS
    assert sum(result.probabilities.values()) == pytest.approx(1)
    assert result.cells[2] == "calls: unknown"
    for row in ({}, {"months": "many"}, {"price": 3}):
        with pytest.raises(ProblemError):
            predict(model, row)


def test_a_file_gets_the_same_answers(model: TableModel) -> None:
    said, table = predict_file(model, "mine.csv", b"plan,months,calls\nlarge,3,\n")
    assert said == "mine.csv: 1 rows, the surest first."
    label = predict(model, {"plan": "large", "months": 3}).label
    assert table["Answer (model)"].tolist() == [label]


def test_loaded_again_it_answers_the_same(model: TableModel) -> None:
    project = replace(config.load_project(), labels=LABELS, options={"columns": list(COLUMNS)})
    cells = pd.DataFrame({"plan": ["large", ""], "months": [3, np.nan], "calls": [np.nan, 2.0]})
    assert np.array_equal(load(project).probabilities(cells), model.probabilities(cells))
    with pytest.raises(ProblemError, match="other columns"):
        load(replace(project, options={"columns": [{**COLUMNS[1], "max": 9}, *COLUMNS[::2]]}))


def test_an_answer_shows_its_row_and_does_nothing_else(model: TableModel) -> None:
    page = show.answer(predict(model, {"plan": "<i>small</i>", "months": 3}))
    assert "<b>leaves" not in page and "<i>small" not in page and "&lt;i&gt;small" in page
