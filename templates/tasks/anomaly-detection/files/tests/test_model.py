"""The model watches, says why, keeps to what is known, and survives being saved."""

from __future__ import annotations

import html
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import config, data, show, synthetic
from proof_of_concept.collect import collect
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.faults.files import faults_file
from proof_of_concept.model import load
from proof_of_concept.plumbing import figures
from proof_of_concept.predict import look as look_at
from proof_of_concept.predict import predict
from proof_of_concept.rungs import serving
from proof_of_concept.series import choices, controls
from proof_of_concept.series.chart import draw_one
from proof_of_concept.series.panel import Panel
from proof_of_concept.series.setting import read_setting
from proof_of_concept.train import train
from proof_of_concept.usual.expected import known
from proof_of_concept.usual.forest import unpacked
from proof_of_concept.usual.windows import WORDS, looks, swing_of

NASTY = "<b>pump</b> & *more*"
OPTIONS: dict[str, Any] = {
    "target": {"name": "<i>flow</i>", "unit": "$", "min": 0, "max": 90},
    "keys": [{"name": "zone", "values": [NASTY, "north", "south"]}],
    "drivers": [{"name": "<u>heat</u>", "min": 0, "max": 40}],
    "frequency": "daily",
    "horizon": 7,
    "alarms_a_week": 2,
}
PROJECT = replace(config.load_project(), options=OPTIONS)


@pytest.fixture
def trained(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project of another kind, whose day one was run on a few series."""
    for module in (config, commands, serving):
        monkeypatch.setattr(module, "load_project", lambda: PROJECT)
    monkeypatch.setattr(figures, "save", lambda _figure, name, _source: Path(f"{name}.png"))
    for command in ("collect", "train", "evaluate"):
        assert commands.main([command]) == 0
    return PROJECT


def test_day_one_runs_and_a_planted_fault_is_caught(trained: Project) -> None:
    metrics = json.loads((config.REPORTS / "metrics.json").read_text("utf-8"))
    names = [row["name"] for row in metrics["metrics"]]
    assert names == ["missed", "alarms_a_week", "delay", "lead", "warned", "precision_at_k"]
    assert metrics["headline"] == "missed" and "alarms_a_week" in metrics["beside"]
    assert "warning" not in metrics and "planted" in metrics
    assert "as many at random" in metrics["metrics"][0]["note"].lower()
    listed: Any = pd.read_csv(config.REPORTS / "alarms_to_label.csv")
    assert list(listed) == ["zone", "from", "to", "kind", "why"] and len(listed) > 5
    assert listed["kind"].isna().all() and listed["why"].str.len().gt(10).all()

    # The first look has a fault that was caught, and says so.
    assert "caught after" in show.examples()[0]

    # What a visitor does: plant a fault, see it caught, and ask for fewer alarms.
    model = load(trained)
    origins = choices.starts(model).values()
    seen = [(origin, predict(model, "north", origin)) for origin in origins]
    origin, quiet = min(seen, key=lambda pair: len(pair[1].alarms))
    caught = 0
    for kind in choices.levels(model)[choices.FAULT].values():
        if kind:
            changes = {choices.FAULT: kind, choices.SIZE: 2.0}
            look = predict(model, "north", origin, changes, 21, 30)
            assert look.planted == (kind, 20, 29)
            caught += "caught after" in show.answer(look)
    assert caught >= 4
    few = predict(model, "north", origin, {choices.ALARMS: 0.5})
    assert few.threshold > quiet.threshold and len(few.alarms) <= len(quiet.alarms)

    # A series whose last step is a breakdown is shown as far as the others go.
    broken, long = model.history.values.copy(), choices.steps(model)
    broken[0, -3:] = np.nan
    last_look = look_at(model, replace(model.history, values=broken), 0, model.history.end - long)
    assert len(last_look.dates) == long and np.isnan(last_look.values[-3:]).all()
    draw_one(figures.blank(4, 2).subplots(), last_look, [("drift to breakdown", 2, long + 3)])

    # What anybody wrote does nothing on the page; an example says what was wrong in it.
    page = show.answer(predict(model, NASTY)) + "".join(show.examples())
    for text in (NASTY, "<i>flow</i>"):
        assert html.escape(text) in page and text not in page
    assert "Wrong from" in page
    start = controls.settings(model, controls.examples()[0])
    assert controls.asked(model, start)["series"] == controls.examples()[0]["series"]

    with pytest.raises(ProblemError, match="changed since the training"):
        load(replace(trained, options={**OPTIONS, "horizon": 5}))
    for asked, says in (
        ({"series": "west"}, "no series 'west'"),
        ({"origin": "2020-01-01"}, "no look from"),
        ({"first": 9, "last": 3}, "the first before the last"),
        ({"changes": {choices.FAULT: "fire"}}, "is no fault"),
        ({"changes": {choices.SIZE: 99}}, "a number up to 10"),
        ({"changes": {choices.ALARMS: 3.3}}, "Alarms a week are one of"),
        ({"changes": {"price": 1}}, "nothing that can be changed"),
    ):
        with pytest.raises(ProblemError, match=says):
            predict(model, **{"series": "north", **asked})
    few_days = model.history.between(0, 9)
    strangers = tuple((f"zone {number}",) for number in range(3))
    with pytest.raises(ProblemError, match="knows no series 'zone 0'"):
        model.watch(replace(few_days, names=strangers))


def test_nothing_is_known_of_faults_or_of_what_comes_after(workspace: Path) -> None:
    collect(PROJECT, "synthetic", seed=0)
    train(PROJECT, 0)
    thresholds = load(PROJECT).thresholds
    faults_file().unlink()
    train(PROJECT, 0)
    assert load(PROJECT).thresholds == thresholds

    # No step is judged by what comes after it.
    model, panel = load(PROJECT), data.load(PROJECT)
    end = panel.end - 60
    early, whole = model.watch(panel.between(0, end)).odd, model.watch(panel).odd
    np.testing.assert_allclose(whole[:, :end], early, rtol=1e-9)


def test_own_series_without_labels_say_what_is_measured(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    random, rows = np.random.default_rng(0), ["date,zone,<i>flow</i>,<u>heat</u>"]
    for zone in ("north", "south"):
        for step, date in enumerate(pd.date_range("2024-01-01", periods=330)):
            value = 40 + 15 * np.sin(2 * np.pi * step / 7) + random.normal(0, 2)
            rows.append(f"{date:%Y-%m-%d},{zone},{value:.1f},{random.uniform(0, 40):.0f}")
    (tmp_path / "flow.csv").write_text("\n".join(rows) + "\n", "utf-8")
    for module in (config, commands):
        monkeypatch.setattr(module, "load_project", lambda: PROJECT)
    monkeypatch.setattr(figures, "save", lambda _figure, name, _source: Path(f"{name}.png"))
    collect(PROJECT, "own", folder=tmp_path)
    for command in ("train", "evaluate"):
        assert commands.main([command]) == 0
    metrics = json.loads((config.REPORTS / "metrics.json").read_text("utf-8"))
    assert "a program planted" in metrics["warning"] and metrics["per_label"]


def test_what_is_expected_knows_nothing_of_what_has_just_begun() -> None:
    setting, random = read_setting(PROJECT), np.random.default_rng(0)
    values = random.normal(50, 5, (1, 200))
    dates: Any = pd.date_range("2024-01-01", periods=200)
    heat = {"<u>heat</u>": random.uniform(0, 40, (1, 200))}
    before = known(Panel((("north",),), dates, values, heat), setting, [0])
    changed = values.copy()
    changed[:, 150:] += 100
    after = known(Panel((("north",),), dates, changed, heat), setting, [0])
    same = slice(0, 150 + setting.horizon)
    np.testing.assert_array_equal(before.cells[:, same], after.cells[:, same])
    assert (after.told[0, 150:157] > before.told[0, 150:157] + 5).all()


def test_no_step_is_told_in_anything_but_spreads(workspace: Path) -> None:
    """A spread that is not known yet is no spread of 1: else the first steps are in raw units."""
    setting, random = read_setting(PROJECT), np.random.default_rng(0)
    values = 3000 + 400 * random.normal(size=(2, 300))
    dates: Any = pd.date_range("2024-01-01", periods=300)
    heat = {"<u>heat</u>": random.uniform(0, 40, values.shape)}
    panel = Panel((("north",), ("south",)), dates, values, heat)
    found = known(panel, setting, [0, 1])
    assert np.isnan(found.told[:, :20]).all() and not np.isnan(found.told[:, 60:]).any()
    assert np.nanmax(np.abs(found.told)) < 10
    data.save(panel, setting, "own")
    (config.DATA / "source.json").write_text('{"source": "own", "seed": 0, "items": 600}')
    train(PROJECT, 0)
    said = load(PROJECT).watch(panel).expected
    assert np.nanmin(said) > 1500 and np.nanmax(said) < 4500


def test_each_figure_notices_its_own_kind() -> None:
    steps = np.arange(120)
    said = np.sin(2 * np.pi * steps / 7)[None]
    noise = 0.1 * np.random.default_rng(0).normal(size=said.shape)
    swing = swing_of(said, 7)
    usual = looks(said + noise, said + noise, said, noise * 10, swing, 7)
    assert list(usual) == list(WORDS)
    flat, last = said + noise, slice(100, 110)
    flat[:, last] = 0.3
    stuck = looks(flat, flat, said, (flat - said) * 10, swing, 7)
    for name in ("stuck", "calm", "out of step"):
        assert stuck[name][0, 108] > np.nanmax(usual[name]), name
    high = said + noise + (steps >= 100)
    shifted = looks(high, high, said, (high - said) * 10, swing, 7)
    for name in ("far", "shifted", "shifted for long"):
        assert shifted[name][0, 108] > np.nanmax(usual[name]), name
    assert shifted["stuck"][0, 108] == 0


def test_a_forest_that_is_none_is_refused() -> None:
    with pytest.raises(ProblemError, match="forest cannot be read"):
        unpacked(np.zeros(9, np.uint8))


def test_made_up_series_have_faults_at_all_times(workspace: Path) -> None:
    synthetic.make(PROJECT, data.examples_file().parent, 0)
    panel = data.load(PROJECT)
    parts, faults = data.backtest(panel, read_setting(PROJECT)), pd.read_csv(faults_file())
    first = pd.to_datetime(faults["from"])
    for part in (parts.learn, parts.choose, parts.test):
        assert ((first >= panel.dates[part.start]) & (first < panel.dates[part.stop - 1])).any()
