"""The model forecasts, explains itself, keeps to what is known, and survives being saved."""

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
from proof_of_concept import config, show, synthetic
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.model import ForecastModel, load, margins_of
from proof_of_concept.predict import predict
from proof_of_concept.series.panel import Panel
from proof_of_concept.series.setting import read_setting

NASTY = "<b>tea</b> & *more*"
OPTIONS: dict[str, Any] = {
    "target": {"name": "<i>sold</i>", "unit": "$", "min": 0, "max": 100},
    "keys": [{"name": "article"}],
    "drivers": [
        {"name": "<u>offer</u>", "values": ["no", "<yes>"], "ahead": True},
        {"name": "price", "min": 1, "max": 9, "unit": "EUR", "ahead": True},
    ],
    "frequency": "daily",
    "horizon": 4,
}
DAYS = 60


class Trees:
    """Stands for the trees: on an offer it says two spreads more."""

    n_iter_ = 3

    def __init__(self, offer: int) -> None:
        self.offer = offer

    def predict(self, cells: np.ndarray) -> np.ndarray:
        return 2.0 * cells[:, self.offer]


def made(floor: float | None = 0.0) -> ForecastModel:
    setting = read_setting(replace(config.load_project(), options=OPTIONS))
    values = np.tile([10.0, 20.0, 30.0], (2, DAYS // 3))
    values[:, -2:] = np.nan
    drivers = {"<u>offer</u>": np.zeros((2, DAYS)), "price": np.full((2, DAYS), 4.0)}
    drivers["<u>offer</u>"][:, DAYS - 1] = 1  # planned, two days behind the last value
    dates = pd.date_range("2025-01-06", periods=DAYS, freq="D")
    history = Panel(((NASTY,), ("milk",)), dates, values, drivers)
    from proof_of_concept.series.features import features

    names = features(history, setting, [30], {}).names
    margins = np.stack([np.full(4, -9.0), np.full(4, 1.0)])
    fitted = Trees(names.index("<u>offer</u>")), setting, {"article": []}, margins, floor
    return ForecastModel(*fitted, history, (str(dates[40]),), "abc")


def test_the_forecast_goes_on_from_the_last_value() -> None:
    model = made()
    forecast = predict(model, "milk")
    assert forecast.dates[0] == model.history.dates[DAYS - 2] and len(forecast.dates) == 4
    low, middle, high = forecast.said
    assert (low == 0).all() and (high > middle).all()  # no series goes below its floor
    assert np.isnan(forecast.truth).all()
    # What is planned counts: more comes on the second day.
    assert middle.argmax() == 1 and middle[0] == middle[2] == middle[3]
    assert (predict(made(None), "milk").said[0] < 0).all()


def test_what_is_changed_moves_the_forecast_and_is_told() -> None:
    model = made()
    changed = predict(model, "milk", changes={"<u>offer</u>": "<yes>"}, first=3, last=4)
    usual = predict(model, "milk")
    assert (changed.said[1][2:] > usual.said[1][2:]).all()
    assert (changed.said[1][:2] == usual.said[1][:2]).all()
    first, second = changed.moves
    assert first.driver == "<u>offer</u>" and first.push > usual.moves[0].push > 0
    assert (second.driver, second.push) == ("price", 0)
    assert changed.drivers["<u>offer</u>"] == ["no", "<yes>", "<yes>", "<yes>"]
    assert (model.history.drivers["<u>offer</u>"][:, -3] == 0).all()  # the model is as before


def test_from_an_earlier_date_what_came_is_shown() -> None:
    model = made()
    forecast = predict(model, "milk", model.origins[0])
    assert forecast.truth.tolist() == model.history.values[1, 41:45].tolist()
    pages = show.answer(forecast), show.answer(predict(model, "milk"))
    assert ["<th>came</th>" in page for page in pages] == [True, False]
    assert "2 of 4 values lay outside" in show.reason(forecast, 5.0)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"series": "coffee"}, "no series 'coffee'"),
        ({"origin": "2024-01-01"}, "no forecast from"),
        ({"first": 3, "last": 2}, "the first before the last"),
        ({"changes": {"rain": 1}}, "no driver that is known ahead"),
        ({"changes": {"price": "dear"}}, "no value of 'price'"),
        ({"changes": {"<u>offer</u>": "perhaps"}}, "no value of"),
    ],
)
def test_bad_input_is_one_sentence(asked: dict[str, Any], says: str) -> None:
    with pytest.raises(ProblemError, match=says):
        predict(made(), **{"series": "milk", **asked})


def test_the_next_step_is_said_first_and_the_sum_last() -> None:
    page = show.answer(predict(made(), "milk"))
    forecast = predict(made(), "milk")
    first = page.index(f"<b>{show.number(forecast.said[1][0])}")
    assert (
        first < page.index("eight times in ten") < page.index("<table") < page.index("The sum of")
    )


def test_what_anybody_wrote_does_nothing_on_the_page() -> None:
    page = show.answer(predict(made(), NASTY, changes={"<u>offer</u>": "<yes>"}))
    for text in (NASTY, "<i>sold</i>", "<u>offer</u>", "<yes>"):
        assert html.escape(text) in page and text not in page


def test_the_interval_holds_what_it_says() -> None:
    random = np.random.default_rng(0)
    errors = random.normal(0, np.arange(1, 6), (400, 5))  # less sure the further it looks
    low, high = margins_of(errors)
    assert (np.diff(high) > 0).all() and (np.diff(low) < 0).all()
    inside = (errors >= low) & (errors <= high)
    assert inside.mean() == pytest.approx(0.8, abs=0.05)


@pytest.fixture
def trained(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project of another kind, whose day one was run on a few series."""
    options = {**OPTIONS, "frequency": "monthly", "drivers": []}
    project = replace(config.load_project(), options=options)
    for module in (config, commands):
        monkeypatch.setattr(module, "load_project", lambda: project)
    monkeypatch.setattr(synthetic, "SIZE", 4)
    assert commands.main(["all"]) == 0
    return project


def test_months_without_drivers_run_their_day_one(trained: Project) -> None:
    metrics = json.loads((config.REPORTS / "metrics.json").read_text("utf-8"))
    names = [row["name"] for row in metrics["metrics"]]
    assert names == ["mase", "wape", "pinball", "coverage_gap"]
    model = load(trained)
    forecast = predict(model, model.history.titles()[0])
    assert len(forecast.said[1]) == 4 and not forecast.moves
    assert "goes by the past and the calendar" in show.answer(forecast)
    with pytest.raises(ProblemError, match="changed since the training"):
        load(replace(trained, options={**trained.options, "horizon": 5}))
