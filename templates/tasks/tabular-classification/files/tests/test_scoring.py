"""A whole file in, its rows out; and what the demos show of a row."""

from __future__ import annotations

import html
import json
from pathlib import Path

import numpy as np
import pytest

from proof_of_concept import form, scoring, view
from proof_of_concept.columns import Column
from proof_of_concept.config import ProblemError
from proof_of_concept.features import Encoder
from proof_of_concept.model import TableModel
from proof_of_concept.predict import predict
from proof_of_concept.scores import FALSE_ALARM, MISSED
from proof_of_concept.trees import Trees

NASTY = "<b>plan</b> & *more*"
COLUMNS = (
    Column(NASTY, "choice", ("basic", "<i>full</i>")),
    Column("tenure", "number", low=0.0, high=72.0, unit="months"),
    Column("Row", "number", low=0.0, high=1.0),
)
HEAD = f"{NASTY},tenure,Row\n"


def small_model(threshold: float = 0.5) -> TableModel:
    """One tree with one question: more than half of the longest tenure is for "leaves"."""
    trees = Trees(
        np.array([[1, -1, -1]]),
        np.array([[2, -1, -1]]),
        np.array([[4, -2, -2]]),  # the fifth column of the matrix is the tenure
        np.array([[0.5, -2.0, -2.0]]),
        np.array([[0.0, -1.0, 1.0]]),
    )
    medians = {"tenure": 10.0, "Row": 0.25}
    return TableModel(("stays", "leaves"), Encoder(COLUMNS, medians), trees, 0.0, threshold)


def scored(text: str, name: str = "rows.csv") -> scoring.Scored:
    return scoring.score(small_model(), name, text.encode("utf-8"))


def test_the_likeliest_row_comes_first() -> None:
    result = scored(f"{HEAD}basic,1,0\nbasic,70,0.5\n<i>full</i>,,\n")
    assert [row[0] for row in result.rows] == [3, 2, 4]
    assert result.rows[0][1] == pytest.approx(1 / (1 + np.exp(-1)))
    assert [row[2] for row in result.rows] == ["yes", "no", "no"]
    assert result.rows[0][3:] == ("basic", "70", "0.5")
    assert (result.alarms, result.unknown) == (1, 2)


def test_each_row_gets_what_predict_says() -> None:
    model = small_model()
    rows = [{NASTY: "basic", "tenure": str(month), "Row": "0.5"} for month in (0, 36, 37, 72)]
    lines = [",".join(row.values()) for row in rows]
    result = scored(HEAD + "\n".join(lines))
    by_line = {row[0]: row[1] for row in result.rows}
    for line, row in enumerate(rows, start=2):
        assert by_line[line] == pytest.approx(predict(model, row).probability)


def test_own_heads_give_way_to_columns_of_the_same_name() -> None:
    head = scored(f"{HEAD}basic,1,0\n").head
    assert head == ("Row (model)", "leaves", "Alarm", NASTY, "tenure", "Row")
    assert scoring.own_heads(["alarm", "Alarm (model)"], ("Alarm",)) == ["Alarm (model) (model)"]


def test_semicolons_other_columns_and_another_order_are_fine() -> None:
    result = scored(f"name;ROW;Tenure;{NASTY}\nAnn;0,5;1.000,0;basic\nBea;0,5;8,5;basic\n")
    assert [row[3:] for row in result.rows] == [("basic", "1000", "0.5"), ("basic", "8.5", "0.5")]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("photo.jpg", HEAD.encode(), "photo.jpg is no CSV file"),
        ("rows.csv", b"PK\x03\x04 a workbook", "is no CSV file"),
        ("rows.csv", b"", "is no table"),
        ("rows.csv", HEAD.encode(), "is no table"),
        ("rows.csv", b"tenure,Row\n1,2\n", "lacks '<b>plan</b> & *more*'"),
        ("rows.csv", f"{HEAD}basic,soon,1\n".encode(), "'tenure' of rows.csv should hold numbers"),
        ("rows.csv", f"{HEAD}basic,1\n".encode(), "2 cells in row 2 and 3 in its head"),
        ("rows.csv", "naïve,b\n1,2\n".encode("latin-1"), "is not in UTF-8"),
    ],
)
def test_what_is_no_use_is_refused_in_one_sentence(name: str, content: bytes, says: str) -> None:
    with pytest.raises(ProblemError) as caught:
        scoring.score(small_model(), name, content)
    assert says in str(caught.value)


def test_what_a_file_must_have_and_what_came_of_it_are_said() -> None:
    model = small_model()
    assert "**&lt;b&gt;plan&lt;/b&gt; &amp; \\*more\\***, **tenure**" in scoring.wanted(model)
    said = scoring.summary(scored(f"{HEAD}basic,70,0\nbasic,,\n"), "rows.csv", 0.5)
    assert "rows.csv: 2 rows, 1 of them at or above the threshold of 50%" in said
    assert said.endswith("2 cells are not known.")


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "MOST_ROWS", 2)
    assert len(scored(HEAD + "basic,1,0\n" * 2).rows) == 2
    with pytest.raises(ProblemError, match=r"has 3 rows and 2 are the most"):
        scored(HEAD + "basic,1,0\n" * 3)
    monkeypatch.setattr(scoring, "MOST_BYTES", 10)
    with pytest.raises(ProblemError, match=r"is larger than"):
        scored(HEAD + "basic,1,0\n")


def test_controls_hold_the_row_and_give_it_back() -> None:
    model = small_model()
    row = {NASTY: "<i>full</i>", "tenure": "12", "Row": "0.25"}
    assert form.settings(model, row) == ["<i>full</i>", 12.0, 0.25]
    assert form.row(model, form.settings(model, row)) == row
    # Unknown, beyond the range, and a value that project.yaml does not list.
    strange = form.settings(model, {NASTY: "other", "tenure": "99", "Row": ""})
    assert strange == [None, 72.0, 0.25]
    assert form.row(model, strange) == {NASTY: "", "tenure": "72", "Row": "0.25"}


def test_many_columns_stand_closer() -> None:
    three, many = COLUMNS, COLUMNS * 5
    for columns, count, listed in ((three, 2, False), (many, 3, True)):
        blocks = form.blocks(columns)
        assert len(blocks) == count
        assert [pair for block in blocks for pair in block] == list(enumerate(columns))
        assert form.is_list(Column("x", "choice", ("a", "b", "c")), columns) is listed


def test_a_slider_moves_by_what_its_column_shows() -> None:
    assert form.step(COLUMNS[1]) == 1
    assert form.step(COLUMNS[2]) == 0.01


def test_examples_are_named_by_their_answer(tmp_path: Path) -> None:
    path = tmp_path / "examples.json"
    assert form.examples(small_model(), path) == {}
    cells = {NASTY: "basic", "tenure": "70", "Row": "0"}
    path.write_text(json.dumps([{"cells": cells, "label": "leaves"}]), encoding="utf-8")
    assert form.examples(small_model(), path) == {"Example 1: 73% leaves": ["basic", 70.0, 0.0]}


@pytest.mark.parametrize(
    ("threshold", "says"),
    [
        (0.5, "73% is at or above the threshold of 50%"),
        (0.7312, "73.11% is below the threshold of 73.12%"),
        (0.9, "73% is below the threshold of 90%"),
    ],
)
def test_the_sentence_tells_the_answer_from_the_threshold(threshold: float, says: str) -> None:
    prediction = predict(small_model(threshold), {"tenure": 70})
    assert view.sentence(prediction) == says
    shown = view.answer(prediction, "leaves")
    assert says in shown and f"costs {MISSED / FALSE_ALARM:g} times" in shown
    assert ("No alarm." in shown) == (threshold > 0.5)
    assert ("It is close" in shown) == (threshold == 0.7312)


def test_what_anybody_wrote_does_nothing_on_the_page() -> None:
    prediction = predict(small_model(), {NASTY: "<i>full</i>", "tenure": 70})
    page = view.answer(prediction, "<u>x</u>") + view.moves(prediction, ("<s>", "<u>x</u>"))
    for text in (f"{NASTY}: <i>full</i>", "<u>x</u>", "<s>"):
        assert html.escape(text) in page and text not in page
    assert "tenure: 70 months" in page and "+1.00 for" in page
    assert page.index("tenure: 70 months") < page.index(html.escape(NASTY))
