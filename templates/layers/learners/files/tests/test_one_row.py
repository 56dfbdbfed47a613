"""One row is read and checked, and what moved an answer is told without being obeyed."""

from __future__ import annotations

import html
from typing import Any

import numpy as np
import pandas as pd
import pytest

from proof_of_concept.config import ProblemError
from proof_of_concept.tables.columns import Column
from proof_of_concept.tables.encoding import for_lines, for_trees, usual_cells
from proof_of_concept.tables.moves import bars, moves_of, strongest, written_out
from proof_of_concept.tables.one_row import beside, one_row, with_each_usual

NASTY = "<b>plan</b> & *more*"
COLUMNS = (
    Column("tenure", "number", (), 0.0, 72.0, "months"),
    Column(NASTY, "choice", ("monthly", "<i>yearly</i>")),
)
CELLS = pd.DataFrame(
    {"tenure": [1.0, np.nan, 3, 8, 90], NASTY: ["monthly", "", "x", "<i>yearly</i>", "monthly"]}
)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({}, "at least one"),
        ({"tenure": "", NASTY: None}, "at least one"),
        ({"tenure": "long"}, "must be a number"),
        ({"tenure": float("nan"), NASTY: ""}, "at least one"),
        ({"colour": "red"}, "no column 'colour'"),
    ],
)
def test_bad_input_is_one_sentence(row: dict[str, object], words: str) -> None:
    with pytest.raises(ProblemError, match=words):
        one_row(COLUMNS, row)


def test_each_cell_in_turn_is_as_usual() -> None:
    cells = one_row(COLUMNS, {"tenure": "2", NASTY: "Monthly"})
    assert cells.loc[0].tolist() == [2, "monthly"]
    rows = with_each_usual(COLUMNS, {"tenure": 9.0, NASTY: "<i>yearly</i>"}, cells)
    assert rows["tenure"].tolist() == [2, 9, 2]
    assert rows[NASTY].tolist() == ["monthly", "monthly", "<i>yearly</i>"]


def test_what_moved_an_answer_is_in_order_and_does_nothing_on_the_page() -> None:
    moves = moves_of(COLUMNS, one_row(COLUMNS, {"tenure": 2, NASTY: "<i>yearly</i>"}), [1.0, -3.0])
    assert [move.push for move in moves] == [-3, 1]
    told = f"{NASTY}: <i>yearly</i>"
    assert written_out(moves) == f"{told}; tenure: 2 months"
    assert strongest(moves) == f"{NASTY} (<i>yearly</i>) and tenure (2 months)"
    page = bars(moves, lambda push: f"<u>{push:g}</u>")
    assert html.escape(told) in page and told not in page and "<u>" not in page
    assert page.count("against") == 1 and "width: 50.0%" in page


def test_cells_become_numbers() -> None:
    flags: Any = for_trees(COLUMNS).fit_transform(CELLS)
    assert np.isnan(flags[1, 0]) and flags[:, 1:].sum(axis=1).tolist() == [1, 0, 0, 1, 1]
    assert usual_cells(COLUMNS, CELLS) == {"tenure": 5.5, NASTY: "monthly"}
    told: Any = for_lines().fit_transform(CELLS)
    assert not np.isnan(told).any()


def test_answers_stand_in_front_of_a_rows_cells() -> None:
    table = beside({"tenure": [1], "To": [2]}, pd.DataFrame({"tenure": [7.0]}, index=[4]))
    assert list(table) == ["tenure (model)", "To", "tenure"] and table["tenure"][0] == 7
