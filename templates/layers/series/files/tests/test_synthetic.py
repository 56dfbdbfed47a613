"""What vocabulary.yaml says is found in the made-up series."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from proof_of_concept import config, data, synthetic
from proof_of_concept.config import ProblemError
from proof_of_concept.plumbing.results import read_planted
from proof_of_concept.series.panel import Panel

OPTIONS: dict[str, Any] = {
    "target": {"name": "visitors", "min": 0, "max": 900},
    "keys": [{"name": "house"}],
    "drivers": [
        {"name": "fair", "values": ["no", "yes"], "ahead": True},
        {"name": "rain", "min": 0, "max": 50},
    ],
    "frequency": "daily",
}
SERIES: dict[str, Any] = {
    "rhythm": {"kind": "amount", "week": "weekend", "year": "summer"},
    "keys": {"house": {"values": ["old", "new", "small"]}},
    "drivers": {
        "fair": {"effect": ["no", "yes"], "runs": "spells"},
        "rain": {"effect": "lowers", "runs": "weather"},
    },
}


def made(workspace: Path, told: dict[str, Any] = SERIES, **options: Any) -> Panel:
    (workspace / "vocabulary.yaml").write_text(yaml.safe_dump({"series": told}), "utf-8")
    project = replace(config.load_project(), options={**OPTIONS, **options})
    synthetic.make(project, data.examples_file().parent, seed=1)
    return data.load(project)


def test_it_is_high_when_the_file_says_so(workspace: Path) -> None:
    panel = made(workspace)
    assert [name for (name,) in panel.names] == ["new", "old", "small"]
    days, months = panel.dates.day_of_week, panel.dates.month
    values = panel.values[:, : panel.end]
    days, months = days[: panel.end], months[: panel.end]
    mean = np.nanmedian(values[:, days > 4]) / np.nanmedian(values[:, days < 4])
    assert mean > 1.15
    assert np.nanmedian(values[:, months == 7]) > 1.2 * np.nanmedian(values[:, months == 1])


@pytest.mark.parametrize(
    ("year", "month"),
    [("spring", 4), ("summer", 7), ("autumn", 10), ("winter", 1), ("christmas", 12)],
)
def test_months_are_high_when_the_file_says_so(workspace: Path, year: str, month: int) -> None:
    told = {**SERIES, "rhythm": {"kind": "amount", "year": year}}
    panel = made(workspace, told, frequency="monthly", drivers=[])
    months, values = panel.dates.month, panel.values
    means = [np.nanmedian(values[:, months == one]) for one in range(1, 13)]
    assert abs((int(np.argmax(means)) + 1 - month + 6) % 12 - 6) <= 1
    assert max(means) > 1.4 * min(means)


def test_drivers_push_the_way_that_is_said(workspace: Path) -> None:
    panel = made(workspace)
    known = slice(0, panel.end)
    weekly = np.stack([panel.dates.day_of_week == day for day in range(7)])[:, known]
    for name, way in (("fair", 1), ("rain", -1)):
        cells, values = panel.drivers[name][:, known], panel.values[:, known]
        apart = []
        for day in weekly:
            high = cells[:, day] > np.median(cells)
            apart.append(np.nanmean(values[:, day][high]) - np.nanmean(values[:, day][~high]))
        assert way * np.mean(apart) > 0
    # What is planned is known ahead, and the weather is not.
    assert not np.isnan(panel.drivers["fair"][:, panel.end :]).any()
    assert np.isnan(panel.drivers["rain"][:, panel.end :]).all()


def test_breaks_are_the_same_for_all_and_in_every_summer(workspace: Path) -> None:
    told = {**SERIES, "drivers": {"fair": {"effect": ["no", "yes"], "runs": "weeks"}}}
    panel = made(workspace, told)
    off = panel.drivers["fair"]
    assert (off == off[0]).all()
    assert off[0, panel.dates.month == 8].all()
    assert not off[0, panel.dates.month == 6].any()


def test_what_is_wrong_is_noted(workspace: Path) -> None:
    panel = made(workspace)
    (config.DATA / "source.json").write_text('{"source": "synthetic", "seed": 1, "items": 3}')
    planted, titles = read_planted(), panel.titles()
    assert planted
    for one, why in planted.items():
        series = next(n for n, title in enumerate(titles) if one.startswith(f"{title} "))
        step = panel.ids(series, slice(0, panel.end)).index(one)
        value = panel.values[series, step]
        assert np.isnan(value) or (value == 0) == (why == "recorded as zero")
    assert 0.002 < np.isnan(panel.values[:, : panel.end]).mean() < 0.03


@pytest.mark.parametrize(
    ("frequency", "kind"),
    [("hourly", "state"), ("weekly", "rare"), ("monthly", "state"), ("yearly", "rare")],
)
def test_every_frequency_and_kind_can_be_parted(workspace: Path, frequency: str, kind: str) -> None:
    told = {**SERIES, "rhythm": {"kind": kind, "week": "none", "year": "winter"}}
    panel = made(workspace, told, frequency=frequency)
    project = replace(config.load_project(), options={**OPTIONS, "frequency": frequency})
    from proof_of_concept.series.setting import read_setting

    assert data.backtest(panel, read_setting(project)).test
    zeros = (panel.values == 0).mean()
    assert zeros > 0.3 if kind == "rare" else zeros < 0.05


def test_nothing_said_makes_stand_ins(workspace: Path) -> None:
    panel = made(workspace, {})
    assert panel.titles() == [f"house {letter}" for letter in "ABCDEF"]


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"rhythm": {"week": "sometimes"}}, "`week` of `rhythm`"),
        ({"drivers": {"fair": {"effect": ["yes"]}}}, "list all its values"),
        ({"drivers": {"rain": {"effect": "helps"}}}, "raises, lowers or none"),
        ({"drivers": {"rain": {"effect": "raises", "runs": "far"}}}, "`runs`"),
    ],
)
def test_what_the_file_has_wrong_is_said(workspace: Path, told: dict[str, Any], says: str) -> None:
    with pytest.raises(ProblemError, match=says):
        made(workspace, told)
