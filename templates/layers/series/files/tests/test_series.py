"""Series as people write them: what is read, what is a gap, and what is a question."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.series import clock
from proof_of_concept.series.drawing import summed
from proof_of_concept.series.files import own_series
from proof_of_concept.series.kept import read_series, write_series
from proof_of_concept.series.panel import Panel, panel_of
from proof_of_concept.series.setting import Setting, read_setting

OPTIONS: dict[str, Any] = {
    "target": {"name": "sold", "unit": "pieces", "min": 0, "max": 500},
    "keys": [{"name": "article"}, {"name": "shop"}],
    "drivers": [
        {"name": "offer", "values": ["no", "yes"], "ahead": True},
        {"name": "warmth", "min": -20, "max": 40, "unit": "C"},
    ],
    "frequency": "daily",
    "horizon": 3,
}
HEAD = "date;article;shop;sold;offer;warmth"


def project(**options: Any) -> Project:
    return replace(config.load_project(), options={**OPTIONS, **options})


def setting(**options: Any) -> Setting:
    return read_setting(project(**options))


def own(folder: Path, text: str, **options: Any) -> Panel:
    """The series of one file with this text."""
    (folder / "sales.csv").write_text(text, encoding="utf-8")
    asked = project(**options)
    return own_series(asked, read_setting(asked), folder)


def test_a_file_in_long_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"""{HEAD};note
1.11.2025;tea;North;12,5;No;3,5
3.11.2025;tea;North;14,0;yes;n/a
1.11.2025; milk;South;1.204,5;no;3,5
13.11.2025;milk;South;;yes;
"""
    panel = own(tmp_path, text.replace("3,5\n", "3,5;x\n"))
    assert panel.titles() == ["milk, South", "tea, North"]
    assert panel.dates[0] == pd.Timestamp("2025-11-01") and len(panel.dates) == 13
    assert panel.end == 3  # behind it stands only what is planned
    tea = panel.values[1, :3]
    assert tea[0] == 12.5 and np.isnan(tea[1]) and tea[2] == 14
    assert panel.values[0, 0] == 1204.5
    assert (
        panel.drivers["offer"][1, [0, 2]].tolist() == [0, 1] and panel.drivers["offer"][0, 12] == 1
    )
    assert np.isnan(panel.drivers["warmth"][1, 2])
    assert "1 day without a value, kept as gaps: tea, North" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("2025-11-01;tea;North;many;no;1", "should hold numbers"),
        ("soon;tea;North;1;no;1", "cannot be read"),
        ("2025-11-01;tea;North;1;no;1\n;tea;North;1;no;1", "without a time"),
        ("2025-11-01;;North;1;no;1", "without a value"),
        ("3/10/2025;tea;North;1;no;1", "`dates: day first` or `dates: month first`"),
        ("2025-11-01;tea;North;1,125;no;1", "`decimal: comma` or `decimal: point`"),
        ("2025-11-01;tea;North;1;no;1\n2025-11-01;tea;North;2;no;1", "sum them up"),
        ("2025-11-01;tea;North;;no;1", "No series has a value"),
        ("2025-11-01;tea;North;1;no;1\n2025-12-01;tea;North;1;no;1", "are they daily"),
        ("1825-11-01;tea;North;1;no;1\n2025-12-01;tea;North;1;no;1", "is a date wrong"),
        ("2025-11-01;tea;North;1;perhaps;1", "does not list"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, rows: str, says: str) -> None:
    with pytest.raises(ProblemError, match=says):
        own(tmp_path, f"{HEAD}\n{rows}\n")


def test_a_lacking_column_and_made_up_series_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match="lacks 'shop'"):
        own(tmp_path, "date;article;sold;offer;warmth\n2025-11-01;tea;1;no;1\n")
    with pytest.raises(ProblemError, match="a program made these"):
        own(tmp_path, f"source;{HEAD}\nsynthetic;2025-11-01;tea;North;1;no;1\n")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"target": {}}, "no `name`"),
        ({"frequency": "often"}, "must be one of"),
        ({"horizon": 0}, "from 1 to 60"),
        ({"keys": "shop"}, "must be a list"),
        ({"keys": [{"name": "Sold"}]}, "says 'sold' twice"),
        ({"drivers": [{"name": "date"}]}, "says 'date' twice"),
    ],
)
def test_what_project_yaml_has_wrong_is_said(options: dict[str, Any], says: str) -> None:
    with pytest.raises(ProblemError, match=says):
        setting(**options)


@pytest.mark.parametrize(
    ("frequency", "texts", "days"),
    [
        ("hourly", ["2025-03-01T07:40:00"], ["2025-03-01 07:00"]),
        ("daily", ["2025-03-01T07:40:00+02:00", "2025-03-02"], ["2025-03-01", "2025-03-02"]),
        ("weekly", ["2025-03-05", "2025-W10"], ["2025-03-03", "2025-03-03"]),
        ("monthly", ["2025-03", "2025-Q2"], ["2025-03-01", "2025-04-01"]),
        ("yearly", ["2025", "2024-07"], ["2025-01-01", "2024-01-01"]),
    ],
)
def test_dates_are_snapped_to_their_step(frequency: str, texts: list[str], days: list[str]) -> None:
    found = clock.snapped(texts, frequency)
    assert found.tolist() == [pd.Timestamp(day) for day in days]
    more = clock.following(found[-1], 2, frequency)
    assert clock.calendar(found[-1], more[-1], frequency)[1:].tolist() == more.tolist()
    assert clock.shown(found[-1], frequency)


def series(days: int, count: int = 2) -> Panel:
    """Series that grow by one a day."""
    dates = [f"{day:%Y-%m-%d}" for day in pd.date_range("2025-01-06", periods=days)]
    rows = [
        (date, f"a{number}", "b", day + 100.0 * number, "no", 1.0)
        for number in range(count)
        for day, date in enumerate(dates)
    ]
    names = ["date", "article", "shop", "sold", "offer", "warmth"]
    return panel_of(pd.DataFrame(rows, columns=pd.Index(names)), setting())


def test_the_kept_file_reads_back_the_same(tmp_path: Path) -> None:
    panel, path = series(30), tmp_path / "examples.csv"
    again = read_series(setting(), write_series(panel, setting(), "own", path))
    assert again.names == panel.names and again.dates.equals(panel.dates)
    np.testing.assert_array_equal(again.values, panel.values)
    np.testing.assert_array_equal(again.drivers["offer"], panel.drivers["offer"])
    path.write_text(
        path.read_text("utf-8").replace("no", "no", 1).replace("101", "1o1", 1), "utf-8"
    )
    with pytest.raises(ProblemError, match="'1o1' in 'sold' is no number"):
        read_series(setting(), path)
    with pytest.raises(ProblemError, match="other columns"):
        read_series(setting(drivers=[]), path)


def test_too_short_series_are_refused_before_they_replace_others(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "sales.csv").write_text(f"{HEAD}\n2025-11-01;tea;North;1;no;1\n", "utf-8")
    with pytest.raises(ProblemError, match="are needed to"):
        collect(project(), "own", folder=folder)
    assert not data.examples_file().exists()


@pytest.mark.parametrize(
    ("unit", "frequency", "says"),
    [("pieces", "daily", True), ("MWh", "daily", True), ("", "weekly", True),
     ("MW", "daily", False), ("t/h", "daily", False), ("%", "monthly", False),
     ("pieces", "hourly", False)],
)  # fmt: skip
def test_a_rate_has_no_sum(unit: str, frequency: str, says: bool) -> None:
    target = {"name": "sold", "unit": unit, "min": 0, "max": 90}
    assert summed(setting(target=target, frequency=frequency)) is says
