"""Alarms, what they are worth, faults that are planted, and faults that somebody knows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from proof_of_concept import config, data, scores
from proof_of_concept.baseline import deviations
from proof_of_concept.baseline.seasonal import robust_z
from proof_of_concept.collect import collect
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.faults import Fault
from proof_of_concept.faults.alarms import Alarm, judged, raised, threshold_for, thresholds
from proof_of_concept.faults.files import faults_file, kept_faults
from proof_of_concept.faults.planting import (
    DRIFT,
    KINDS,
    RHYTHM,
    SPIKE,
    STUCK,
    VISIBLE,
    plant,
    usual_steps,
)
from proof_of_concept.series.panel import Panel
from proof_of_concept.series.setting import Setting, read_setting
from proof_of_concept.tested.chosen import first_shown

OPTIONS: dict[str, Any] = {
    "target": {"name": "flow", "min": 0, "max": 90},
    "keys": [{"name": "zone"}],
    "frequency": "daily",
    "horizon": 5,
    "alarms_a_week": 2,
}


def project(**options: Any) -> Project:
    return replace(config.load_project(), options={**OPTIONS, **options})


def setting() -> Setting:
    return read_setting(project())


def series(days: int = 400) -> Panel:
    """Two weeks' rhythms with some noise."""
    dates: Any = pd.date_range("2024-01-01", periods=days)
    noise = np.random.default_rng(0).normal(0, 2, (2, days))
    values = np.round(50 + 20 * np.sin(2 * np.pi * np.arange(days) / 7) + noise)
    return Panel((("north",), ("south",)), dates, values, {})


def test_an_alarm_silences_its_series_for_a_while() -> None:
    odd = np.zeros((2, 30))
    odd[0, [3, 5, 8, 9, 20]] = [2, 5, 2, 3, 2]
    odd[1, 4] = np.nan
    found = raised(odd, 1.0, horizon=5)
    assert [(a.series, a.step, a.height) for a in found] == [(0, 3, 5.0), (0, 9, 3.0), (0, 20, 2.0)]
    assert [a.step for a in raised(odd, 1.0, 5, first=5)] == [5, 20]


def test_the_threshold_needs_alarms_a_week_and_no_label() -> None:
    odd = np.random.default_rng(0).random((4, 280))
    for alarms in (0, 3, 17, 40):
        threshold = threshold_for(odd, alarms, horizon=3)
        assert len(raised(odd, threshold, 3)) <= alarms
        lower = np.sort(odd[odd < threshold])[-1]
        assert len(raised(odd, float(lower), 3)) > alarms
    levels = thresholds(odd, 2, weeks=40, horizon=3)
    assert next(iter(levels)) == "2" and levels["8"] < levels["2"] < levels["0.5"]
    assert threshold_for(np.full((1, 5), np.nan), 3, 2) == 0


def test_a_fault_counts_once_and_a_late_alarm_does_not_catch_it() -> None:
    faults = [Fault(0, 10, 40, "drift"), Fault(0, 60, 60, SPIKE), Fault(1, 10, 20, STUCK)]
    alarms = [Alarm(0, 5, 1), Alarm(0, 13, 1), Alarm(0, 19, 1), Alarm(0, 65, 1), Alarm(1, 17, 1)]
    found = judged(alarms, faults, horizon=5)
    assert found.of.tolist() == [-1, 0, 0, 1, 2]
    assert found.delays[:2].tolist() == [3, 5] and np.isnan(found.delays[2])
    week_of = np.arange(70) // 7
    counts = scores.counts_of(found, week_of, series=2, horizon=5)
    every = np.arange(20)
    assert scores.missed(counts, every) == pytest.approx(100 / 3)
    assert scores.precision(counts, every) == pytest.approx(80)
    assert scores.delay(counts, every) == pytest.approx((3 + 5 + 5) / 3)
    assert scores.missed(counts, every[:1]) == 0  # a block without a fault misses none
    assert scores.alarms_a_week(counts, every, weeks=10) == 0.5
    assert scores.lead(counts, every) == scores.warned(counts, every, 1) == 0


def test_a_fault_that_grows_is_caught_by_any_alarm_before_its_breakdown() -> None:
    faults = [Fault(0, step, step + 30, DRIFT, breakdown=step + 25) for step in (10, 60, 110)]
    # Long after it began, and in time; one step too late; and the first of two.
    alarms = [Alarm(0, 29, 1), Alarm(0, 85, 1), Alarm(0, 115, 1), Alarm(0, 130, 1)]
    found = judged(alarms, faults, horizon=5)
    assert found.of.tolist() == [0, 1, 2, 2]
    assert scores.leads_of(found).tolist() == [6, 0, 20]
    assert "6 hours before the breakdown" in faults[0].fate(found.delays[0], "hour")
    assert "missed" in faults[1].fate(found.delays[1], "hour")
    every, counts = np.arange(20), scores.counts_of(found, np.arange(150) // 15, 2, horizon=5)
    assert scores.lead(counts, every) == 6
    assert scores.warned(counts, every, 6) == pytest.approx(200 / 3)
    assert scores.warned(counts, every, 7) == pytest.approx(100 / 3)
    assert scores.delay(counts, every) == 0  # it is for those that come at once
    assert scores.lead(counts, np.full(20, 0)) == 6  # as often as its block is drawn
    assert scores.lead(counts, np.full(20, 7)) == 20


def test_the_first_look_is_a_catch_and_the_second_an_honest_miss() -> None:
    faults = [
        Fault(0, 10, 12, SPIKE), Fault(1, 10, 12, SPIKE), Fault(2, 10, 40, DRIFT, breakdown=38),
        Fault(3, 10, 12, SPIKE, faint=True), Fault(0, 50, 52, SPIKE), Fault(4, 10, 12, SPIKE),
    ]  # fmt: skip
    found = judged([Alarm(1, 11, 1), Alarm(2, 20, 1), Alarm(0, 50, 1)], faults, horizon=5)
    test: Any = SimpleNamespace(judged={"model": found})
    shown = [(fault.series, bool(np.isnan(waited))) for fault, waited in first_shown(test, 9)]
    assert shown == [(2, False), (0, True), (1, False), (4, True)]
    only = first_shown(test, 9, lambda fault: fault.series == 4)
    assert [(fault.series, np.isnan(waited)) for fault, waited in only] == [(4, True)]


def test_a_fault_that_nobody_could_see_is_neither_caught_nor_missed() -> None:
    faults = [Fault(0, 10, 20, SPIKE), Fault(0, 40, 50, SPIKE, faint=True)]
    found = judged([Alarm(0, 12, 1), Alarm(0, 42, 1)], faults, horizon=5)
    lost = judged([Alarm(0, 12, 1)], faults, horizon=5)
    assert found.of.tolist() == [0, 1]  # an alarm on it is no false one
    for one in (found, lost):
        counts = scores.counts_of(one, np.arange(70) // 7, series=1, horizon=5)
        assert counts.faults.sum() == counts.caught.sum() == 1
        assert scores.missed_share(one) == 0


def test_what_is_planted_is_where_it_says_and_the_same_again() -> None:
    panel = series()
    values, faults = plant(panel, setting(), slice(100, 400), 10, 0.3, seed=1)
    again, same = plant(panel, setting(), slice(100, 400), 10, 0.3, seed=1)
    np.testing.assert_array_equal(values, again)
    assert faults == same and {one.kind for one in faults} <= set(KINDS) and len(faults) > 6
    changed = values != panel.values
    for one in faults:
        assert changed[one.series, one.first : one.last + 1].any() and one.first >= 100
        changed[one.series, one.first : one.last + 1] = False
    assert not changed.any()
    told = values[~np.isnan(values)]
    assert any(one.faint for one in faults) and (told == np.round(told)).all()
    apart = np.nanmax(np.abs(values - panel.values), axis=1)
    assert (apart > 3).all() and told.min() >= 0


def test_what_is_planted_can_be_seen_and_what_grows_ends_in_a_breakdown() -> None:
    panel, faults = series(3000), []
    usual = usual_steps(panel.values, 7)
    values, faults = plant(panel, setting(), slice(100, 3000), 200, 0.2, seed=2)
    away = np.nan_to_num(np.abs(values - panel.values))
    for one in faults:
        last = min(one.last, one.deadline(setting().horizon))
        off = away[one.series, one.first : last + 1]
        three = [np.sqrt((off[n : n + 3] ** 2).sum() / 3) for n in range(len(off))]
        assert one.kind == STUCK or (max(three) >= VISIBLE * usual[one.series]) != one.faint
        row = values[one.series]
        if one.kind == DRIFT:
            assert one.breakdown is not None and one.first < one.breakdown <= one.last
            assert np.isnan(row[one.breakdown : one.last + 1]).all()
            assert not np.isnan(row[one.first : one.breakdown]).any()
            assert row[one.last + 1] == panel.values[one.series, one.last + 1]  # repaired
            assert off[-1] == off.max()  # it grows until then
        else:
            assert one.breakdown is None
    kinds = [one.kind for one in faults]
    assert kinds.count(DRIFT) > 10 and any(one.faint for one in faults)
    assert not any(one.faint for one in faults if one.kind == DRIFT)


def test_no_rhythm_is_missed_where_there_is_hardly_one() -> None:
    weekly = replace(setting(), frequency="weekly")
    _, faults = plant(series(), weekly, slice(60, 400), 30, 0.0, seed=0)
    assert faults and RHYTHM not in {one.kind for one in faults}


def test_baselines_know_only_what_came_before_the_test() -> None:
    panel = series()
    parts = data.backtest(panel, setting())
    later = panel.values.copy()
    later[:, parts.test] += 1000
    other = Panel(panel.names, panel.dates, later, {})
    for before, after in (
        (deviations(panel, parts), deviations(other, parts)),
        (robust_z(panel, parts, setting()), robust_z(other, parts, setting())),
    ):
        early = slice(0, parts.chosen)
        np.testing.assert_array_equal(before[:, early], after[:, early])
        assert (after[:, parts.test] > 20).all()


def test_the_parts_are_apart_in_time() -> None:
    panel = series()
    parts = data.backtest(panel, setting())
    assert parts.learn.stop == parts.choose.start and parts.choose.stop == parts.test.start
    learnt, tested = data.contents(panel, parts)
    assert not set(learnt) & set(tested) and len(learnt) + len(tested) == 800
    with pytest.raises(ProblemError, match="60 are needed to learn"):
        data.backtest(series(50), setting())
    with pytest.raises(ProblemError, match="must be a number"):
        data.alarms_a_week(project(alarms_a_week="many"))


def given(folder: Path, faults: str, name: str = "faults.csv") -> Path:
    """A folder of somebody's with series and a list of faults."""
    panel, folder = series(), folder / "mine"
    folder.mkdir()
    rows = [
        f"{date:%Y-%m-%d},{zone},{value}"
        for (zone,), values in zip(panel.names, panel.values, strict=True)
        for date, value in zip(panel.dates, values, strict=True)
    ]
    (folder / "flow.csv").write_text("date,zone,flow\n" + "\n".join(rows) + "\n", "utf-8")
    (folder / name).write_text(faults, "utf-8")
    return folder


def test_a_breakdown_of_ones_own_is_taken_in(workspace: Path, tmp_path: Path) -> None:
    rows = "north,2024-03-02,,2024-03-20,wear\nsouth,2024-04-09,2024-04-10,,leak\n"
    collect(project(), "own", folder=given(tmp_path, f"zone,from,to,breakdown,kind\n{rows}"))
    found = kept_faults(data.load(project()), setting())
    assert found == [Fault(0, 61, 79, "wear", breakdown=79), Fault(1, 99, 100, "leak")]


def test_faults_of_ones_own_are_taken_in(workspace: Path, tmp_path: Path) -> None:
    text = "zone;from;to;kind;why\nNorth;2.3.2024;5.3.2024;burst pipe;x\nsouth;9.4.2024;;no;\n"
    collect(project(), "own", folder=given(tmp_path, text))
    panel = data.load(project())
    assert panel.titles() == ["north", "south"]
    assert kept_faults(panel, setting()) == [Fault(0, 61, 64, "burst pipe")]
    kept = faults_file().read_text("utf-8")
    faults_file().write_text(kept.replace("T00:00:00,,", "T00:00:00,2024-03-05,"), "utf-8")
    assert kept_faults(panel, setting()) == [Fault(0, 61, 64, "burst pipe", breakdown=64)]
    faults_file().write_text("zone,from\nnorth,2024-03-02\n", "utf-8")
    with pytest.raises(ProblemError, match="collect again"):
        kept_faults(panel, setting())
    faults_file().unlink()
    assert kept_faults(panel, setting()) is None


def test_a_breakdown_before_its_fault_is_refused(workspace: Path, tmp_path: Path) -> None:
    rows = "zone,from,to,breakdown,kind\nnorth,2024-03-02,2024-03-09,2024-03-01,wear\n"
    with pytest.raises(ProblemError, match="not after its fault began"):
        collect(project(), "own", folder=given(tmp_path, rows))


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("west,2024-03-02,,leak", "names the series 'west'"),
        ("north,2023-03-02,,leak", "does not lie in the series"),
        ("north,2024-03-05,2024-03-02,leak", "does not lie in the series"),
        ("north,soon,,leak", "cannot be read"),
        ("north,,,leak", "without a time"),
    ],
)
def test_what_a_list_of_faults_has_wrong_is_said(
    workspace: Path, tmp_path: Path, rows: str, says: str
) -> None:
    head = "zone,from,to,kind\nnorth,2024-03-01,,leak\n"
    with pytest.raises(ProblemError, match=says):
        collect(project(), "own", folder=given(tmp_path, f"{head}{rows}\n"))
    assert not data.examples_file().exists()


def test_a_list_without_its_columns_is_refused(workspace: Path, tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match="lacks 'kind'"):
        collect(project(), "own", folder=given(tmp_path, "zone,from,to\nnorth,2024-03-01,\n"))
