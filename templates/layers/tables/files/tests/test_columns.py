"""Columns as project.yaml lists them, and cells as people write them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from proof_of_concept import config
from proof_of_concept.columns import Column, clean, features_of, number, plain, read_columns
from proof_of_concept.config import ProblemError

GOOD: tuple[dict[str, Any], ...] = (
    {"name": "age", "min": 18, "max": 99, "unit": "years"},
    {"name": "plan", "values": ["small", "large"]},
    {"name": "spent"},
    {"name": "who", "role": "group"},
    {"name": "when", "role": "time"},
)


def read(*columns: dict[str, Any]) -> tuple[Column, ...]:
    return read_columns(replace(config.load_project(), columns=columns))


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


@pytest.mark.parametrize(
    ("text", "comma", "value"),
    [
        ("12", False, 12), (" 1.5 ", False, 1.5), ("1,5", False, 1.5), ("1,234.5", False, 1234.5),
        ("1,234", False, 1234), ("1.234,5", True, 1234.5), ("1.5", True, 1.5),
        ("-3e2", False, -300), ("1 234", False, 1234), ("twelve", False, None), ("", False, None),
        ("nan", False, None), ("inf", False, None), ("1e999", False, None),
    ],
)  # fmt: skip
def test_numbers_as_people_write_them(text: str, comma: bool, value: float | None) -> None:
    assert number(text, comma) == value


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


def test_cells_are_cleaned() -> None:
    plan, spent = Column("plan", "choice", ("small", "large")), Column("spent", "number")
    assert clean(plan, "  LARGE ") == ("large", True)
    assert clean(plan, "huge") == ("huge", False)
    assert clean(spent, "N/A") == ("", True)
    assert clean(spent, "a lot") == ("", False)
