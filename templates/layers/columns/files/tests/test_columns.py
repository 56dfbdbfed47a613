"""Columns as project.yaml lists them, and cells as people write them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from proof_of_concept import config
from proof_of_concept.config import ProblemError
from proof_of_concept.tables import form
from proof_of_concept.tables.columns import (
    Column,
    features_of,
    plain,
    read_columns,
    spelled,
)

GOOD: tuple[dict[str, Any], ...] = (
    {"name": "age", "min": 18, "max": 99, "unit": "years"},
    {"name": "plan", "values": ["small", "large"]},
    {"name": "spent"},
    {"name": "who", "role": "group"},
    {"name": "when", "role": "time"},
)


def read(*columns: dict[str, Any]) -> tuple[Column, ...]:
    return read_columns(replace(config.load_project(), options={"columns": columns}))


def test_columns_have_a_kind_and_a_range() -> None:
    columns = read(*GOOD)
    assert [column.kind for column in columns] == ["number", "choice", "number", "group", "time"]
    assert [column.name for column in features_of(columns)] == ["age", "plan", "spent"]
    assert (columns[0].low, columns[0].high, columns[0].title) == (18, 99, "age (years)")
    assert (columns[2].low, columns[2].high) == (0, 100)


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ({"values": ["a", "b"]}, "no `name`"),
        ({"name": "AGE"}, "twice"),
        ({"name": "Label"}, "rename"),
        ({"name": "x", "values": ["a"]}, "two or more"),
        ({"name": "x", "values": ["a", "A"]}, "two or more"),
        ({"name": "x", "values": "ab"}, "two or more"),
        ({"name": "x", "values": [True, False]}, "quotes around"),
        ({"name": "x", "min": 5, "max": 5}, "swap"),
        ({"name": "x", "min": "low"}, "write a number"),
        ({"name": "x", "max": float("nan")}, "write a number"),
        ({"name": "x", "role": "key"}, "group or time"),
        ({"name": "x", "role": "group"}, "keep one"),
    ],
)
def test_a_wrong_column_is_one_sentence(column: dict[str, Any], words: str) -> None:
    with pytest.raises(ProblemError, match=words):
        read(*GOOD, column)


def test_too_few_and_too_many_columns_are_refused() -> None:
    with pytest.raises(ProblemError, match="3 to 20"):
        read(*GOOD[1:])
    with pytest.raises(ProblemError, match="3 to 20"):
        read(*({"name": f"c{place}"} for place in range(21)))


def test_numbers_are_kept_in_plain_figures() -> None:
    assert [plain(1e-7), plain(12.0), plain(-0.0), plain(1e12)] == [
        "0.0000001", "12", "0", "1000000000000",
    ]  # fmt: skip
    assert plain(0.126, 2) == "0.13" and plain(-0.001, 2) == "0"


@pytest.mark.parametrize(
    ("low", "high", "digits"), [(0, 100, 0), (0, 3, 0), (0, 1, 2), (3.5, 9, 2), (-1e12, 1e12, 0)]
)
def test_a_range_says_how_many_decimals_make_sense(low: float, high: float, digits: int) -> None:
    assert Column("x", "number", (), float(low), float(high)).digits == digits


def read_cells(column: Column, *cells: str | None) -> tuple[list[object], list[bool]]:
    kept, strange = column.read(pd.Series(cells, dtype=object))
    return kept.tolist(), strange.tolist()


def test_cells_are_read() -> None:
    plan, spent = Column("plan", "choice", ("small", "large")), Column("spent", "number")
    kept, strange = read_cells(plan, "  LARGE ", "huge", None)
    assert (kept, strange) == (["large", "huge", ""], [False, True, False])
    kept, strange = read_cells(spent, "N/A", "a lot", "1,5", "1,234", None)
    assert pd.isna(kept).tolist() == [True, True, False, True, True] and kept[2] == 1.5
    assert strange == [False, True, False, True, False]
    assert [spelled(text) for text in ("Yes ", "1.0", "01.0", "O’Hara")] == [
        "yes", "1", "01.0", "o'hara",
    ]  # fmt: skip
    assert [spent.shown(cell) for cell in (float("nan"), 12.0, 1e-7)] == [
        "unknown", "12", "0.0000001",
    ]  # fmt: skip


COLUMNS = (
    Column("<b>plan</b>", "choice", ("basic", "<i>full</i>")),
    Column("tenure", "number", low=0.0, high=72.0, unit="months"),
    Column("Row", "number", low=0.0, high=1.0),
)


def test_controls_hold_the_row_and_give_it_back() -> None:
    row = {"<b>plan</b>": "<i>full</i>", "tenure": 12.0, "Row": 0.25}
    assert form.settings(COLUMNS, row) == ["<i>full</i>", 12.0, 0.25]
    assert form.row(COLUMNS, form.settings(COLUMNS, row)) == row
    # A value that project.yaml does not list, one beyond the range, and an unknown one.
    strange = form.settings(COLUMNS, {"<b>plan</b>": "other", "tenure": 99, "Row": float("nan")})
    assert strange == [None, 72.0, 0.5]
    assert (form.step(COLUMNS[1]), form.step(COLUMNS[2])) == (1, 0.01)


def test_many_columns_stand_closer() -> None:
    three, many = COLUMNS, COLUMNS * 5
    for columns, count, listed in ((three, 2, False), (many, 3, True)):
        blocks = form.blocks(columns)
        assert len(blocks) == count
        assert [pair for block in blocks for pair in block] == list(enumerate(columns))
        assert form.is_list(Column("x", "choice", ("a", "b", "c")), columns) is listed
