"""Numbers and times as people write them: by the whole column, and never by a guess."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from proof_of_concept.config import ProblemError
from proof_of_concept.intake.csv_file import Table
from proof_of_concept.intake.findings import Findings
from proof_of_concept.tables.cells import cells_of
from proof_of_concept.tables.columns import Column
from proof_of_concept.tables.decimals import read_numbers
from proof_of_concept.tables.numbers import COMMA, EITHER, GAP, NONE, POINT, WHOLE
from proof_of_concept.tables.reading import Reading
from proof_of_concept.tables.time_column import read_times
from proof_of_concept.tables.times import moment


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (WHOLE, {"12": 12, "1 234": 1234, "1'234'567": 1234567, "+4": 4, "\u22125": -5}),
        (POINT, {"12.5": 12.5, "1,234.5": 1234.5, "1,234,567": 1234567, "0.125": 0.125}),
        (POINT, {"(3.5)": -3.5, "$ 3.50": 3.5, ".5": 0.5, "1.5e3": 1500, "12,34,567": 1234567}),
        (COMMA, {"12,5": 12.5, "1.234,5": 1234.5, "1.234.567": 1234567, "-0,125": -0.125}),
        (COMMA, {"1\u00a0234,567": 1234.567, "3,50 €": 3.5, "1,5e-3": 0.0015}),
        (EITHER, {"12,125": 12.125, "1.234": 1234}),
        (GAP, dict.fromkeys(["", "n/a", "NULL", "#N/A", ".", "\u2014", "nan"])),
        (NONE, dict.fromkeys(["1.5.2024", "1_000", "0x1A", "inf", "TRUE", "1e99", "3 kg", "1 2"])),
        (NONE, dict.fromkeys(["\u0663", "\uff11\uff12", "12,-", "3-5", "12345678901234567890"])),
    ],
)  # fmt: skip
def test_what_a_cell_is(kind: str, texts: dict[str, float | None]) -> None:
    cells = cells_of(list(texts))
    assert set(cells.kinds) == {kind}
    expected = [float("nan") if value is None else value for value in texts.values()]
    assert cells.values(COMMA).tolist() == pytest.approx(expected, nan_ok=True)


def test_a_unit_beside_a_number() -> None:
    for text, unit in (("3 kg", "kg"), ("3KG", "kg"), ("45 %", "%"), ("€3", "EUR"), ("3 m2", "m2")):
        cells = cells_of([text], unit)
        assert cells.kinds == [WHOLE] and len(cells.units) == 1
    assert set(cells_of(["3 g", "$3", "3 lb"], "kg").kinds) == {NONE}
    assert set(cells_of(["$3", "€3"]).kinds) == {NONE}, "of two currencies neither is the column's"


def table(separator: str = "\t") -> Table:
    return Table("t.csv", (), [], list(range(2, 99)), separator)


def read(separator: str = "\t", decimal: str = "", **raw: Sequence[str]) -> dict[str, list[float]]:
    findings = Findings()
    columns = [Column(name, "number", low=0.0, high=30.0, unit="kg") for name in raw]
    reading = Reading(table(separator), findings, b"", decimal)
    values = read_numbers(reading, columns, {name: list(cells) for name, cells in raw.items()})
    findings.check()
    return {name: column.tolist() for name, column in values.items()}


def test_the_whole_column_says_its_decimal_sign() -> None:
    assert read(a=["12,125", "7,5"]) == {"a": [12.125, 7.5]}
    assert read(a=["1,125", "7.5", "8"])["a"] == [1125, 7.5, 8]
    assert read(a=["1.125", "1,5", "0", "2", "3"])["a"][0] == 1125


def test_then_the_files_other_columns_do_and_then_project_yaml() -> None:
    assert read(a=["12,125"], b=["7,5"])["a"] == [12.125]
    assert read(a=["12,125"], decimal=COMMA)["a"] == [12.125]
    assert read(",", a=["12.125"])["a"] == [12.125]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ({"a": ["12,125"]}, r"12,125' \(row 2\) is 12\.125 .* 12125 .*`decimal: comma`.*only with"),
        ({"a": ["12.125"]}, "`decimal: point`"),
        ({"a": ["12,125"], "b": ["7,5"], "c": ["7.5"]}, "nothing in the file"),
        ({"a": ["1,125"] * 40 + ["7.5"]}, "nothing in the file"),
        ({"a": ["1,5", "2.5"]}, r"a decimal point, '2\.5' \(row 3\), and others a comma"),
        ({"a": ["1"] * 9 + ["1_000"]}, r"1 cell .*'1_000' \(row 11\)"),
        ({"a": ["1", "many"]}, "should hold numbers"),
        ({"a": ["12125", "11125", "7"]}, "2 of 3 cells lie far outside of 0 to 30 kg"),
        ({"a": ["12,125.5", "0,5.5"]}, "fix"),
    ],
)
def test_what_stays_open_is_a_question(raw: dict[str, Any], words: str) -> None:
    with pytest.raises(ProblemError, match=words):
        read(**raw)


def times(*cells: str, dates: str = "") -> list[str]:
    findings = Findings()
    kept = read_times(Reading(table(), findings, dates=dates), "when", cells)
    findings.check()
    return kept


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (["2025", "2026"], ["2025", "2026"]),
        (["2025.1", "2025.9", "2025.10"], ["2025-01", "2025-09", "2025-10"]),
        (["10/2025", "1/2026"], ["2025-10", "2026-01"]),
        (["202510", "202601"], ["2025-10", "2026-01"]),
        (["20251003", "20260104"], ["2025-10-03", "2026-01-04"]),
        (["03.10.2025", "4.10.2025"], ["2025-10-03", "2025-10-04"]),
        (["3/10/2025", "13/10/2025"], ["2025-10-03", "2025-10-13"]),
        (["3/10/2025", "3/13/2025"], ["2025-03-10", "2025-03-13"]),
        (["3/13/2025 1:05 PM"], ["2025-03-13T13:05:00"]),
        (["2025-10-03T10:00Z"], ["2025-10-03T10:00:00+00:00"]),
        (["2025-Q3", "2025-Q4"], ["2025-Q3", "2025-Q4"]),
        (["3 October 2025", "Oct 4, 2025"], ["2025-10-03", "2025-10-04"]),
        (["1", "2", "30000"], ["1", "2", "30000"]),
    ],
)
def test_times_are_kept_in_one_way(written: list[str], kept: list[str]) -> None:
    assert times(*written) == kept
    assert [moment(text) for text in kept] == sorted(moment(text) for text in kept)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (["3/10/2025"], "2025-10-03 with the day first and 2025-03-10 with the month first"),
        (["2025-10", "10.2025"], "in 2 ways"),
        (["2025", "2025-10"], "in 2 ways"),
        (["2025.11", "2025.1"], r"'2025\.1' \(row 3\) may be January or October"),
        (["2025.02", "2025.1"], "may be January or October"),
        (["45231", "45232"], "Excel's number for 2023-11-01"),
        (["2025-02-30"], "in no calendar"),
        (["last week", "today"], "cannot be read"),
        (["03.10.25"], "cannot be read"),
        (["2025", ""], r"1 row \(3\) without a time"),
        (["", ""], "no row has a time"),
    ],
)
def test_times_that_can_be_two_are_asked_about(cells: list[str], words: str) -> None:
    with pytest.raises(ProblemError, match=words):
        times(*cells)
    assert times("3/10/2025", dates="month first") == ["2025-03-10"]


def test_a_kept_time_is_a_number_that_grows() -> None:
    texts = ["2024", "2024-02", "2024-02-03", "2024-02-03T10:00:00", "2024-W10", "2024-Q2", "2025"]
    numbers = [moment(text) for text in texts]
    assert numbers == sorted(numbers) and len(set(numbers)) == len(texts)
    for text in ("last week", "today", "2025.10", "04.02.2024"):
        with pytest.raises(ProblemError, match="write dates as"):
            moment(text)
