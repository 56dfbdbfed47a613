"""The cells of the synthetic rows: they hang together the way that vocabulary.yaml says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from proof_of_concept import config, data
from proof_of_concept.config import ProblemError
from proof_of_concept.synthetic import make
from proof_of_concept.synthetic.drawing import draw_cells
from proof_of_concept.synthetic.moments import Moments
from proof_of_concept.synthetic.relations import read_relations
from proof_of_concept.tables.columns import column_with, features_of, read_columns

RAW = [
    {"name": "price", "min": 1, "max": 4000, "unit": "EUR"},
    {"name": "weight", "min": 0, "max": 30},
    {"name": "parts", "min": 0, "max": 50},
    {"name": "broken", "min": 0, "max": 50},
    {"name": "warmth", "min": -20, "max": 40},
    {"name": "built", "min": 1900, "max": 2030},
    {"name": "kind", "values": ["box", "tank", "bag"]},
    {"name": "weekday", "values": ["workday", "weekend"]},
    {"name": "shop", "role": "group"},
    {"name": "day", "role": "time"},
]
CELLS = """
cells:
  price: {usual: 25, rises_with: parts, closely: true}
  weight: {usual: 3, where: [{if: {kind: tank}, is: empty}, {if: {kind: bag}, max: 5}]}
  broken: {usual: 1, at_most: parts}
  warmth: {usual: 10, high_in: summer, where: [{if: {day: [1]}, max: 0}]}
  built: {usual: 1990, at_most: day}
  kind: {usual: box, where: [{if: {parts: {min: 40}}, values: [box, tank]}]}
  weekday: {calendar: weekday}
  shop: {how_many: 12}
"""
COUNT = 3000
OPTIONS = config.load_project().options
Table = tuple[dict[str, np.ndarray], Moments]


def drawn(workspace: Path, said: str = CELLS, time: str = "day") -> Table:
    (workspace / "vocabulary.yaml").write_text(said, encoding="utf-8")
    raw = [{**one, "name": time} if one.get("role") == "time" else one for one in RAW]
    columns = read_columns(replace(config.load_project(), options={"columns": raw}))
    random = np.random.default_rng(1)
    role = column_with(columns, "time")
    moments = Moments(random.integers(0, 24, COUNT), role.name if role else "", random)
    features = features_of(columns)
    return draw_cells(features, read_relations(columns), moments, random), moments


def test_cells_are_as_the_file_says(workspace: Path) -> None:
    cells, moments = drawn(workspace)
    box, tank, bag = (cells["kind"] == place for place in range(3))
    assert 15 < np.median(cells["price"]) < 40 and cells["price"].max() > 400
    assert np.corrcoef(np.log(cells["price"]), cells["parts"])[0, 1] > 0.85
    assert np.isnan(cells["weight"][tank]).all() and not np.isnan(cells["weight"][~tank]).any()
    assert cells["weight"][bag].max() <= 5 < np.nanmax(cells["weight"])
    assert (cells["broken"] <= cells["parts"]).all() and cells["broken"].max() > 5
    assert np.corrcoef(cells["warmth"], moments.warmth())[0, 1] > 0.6
    assert cells["warmth"][moments.passing((1,))].max() <= 0
    assert (cells["built"] <= moments.years).all()
    assert 0.7 < box.mean() < 0.9 and not bag[cells["parts"] >= 40].any()


def test_a_weekday_is_that_of_the_day(workspace: Path) -> None:
    cells, moments = drawn(workspace)
    free = [np.datetime64(day).astype(object).weekday() > 4 for day in moments.written()]
    assert (cells["weekday"] == np.array(free)).all()
    days = [day[5:] for day in moments.written()]
    assert {"01-31", "02-28", "04-30", "12-31"} <= {*days}  # month ends happen, too


def test_nothing_said_is_within_the_range(workspace: Path) -> None:
    cells, _ = drawn(workspace, "cells:\n")
    for one in RAW[:6]:
        assert one["min"] <= cells[one["name"]].min() < cells[one["name"]].max() <= one["max"]
    assert set(cells["kind"]) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "length", "mark"),
    [("week", 8, "-W"), ("start week", 8, "-W"), ("month", 7, "-"), ("quarter", 7, "-Q"),
     ("year", 4, ""), ("day", 10, "-"), ("arrival", 10, "-"), ("time", 19, "T"),
     ("quarter hour", 19, "T"), ("half year", 7, "-")],
)  # fmt: skip
def test_times_are_written_as_their_name_says(
    workspace: Path, name: str, length: int, mark: str
) -> None:
    said = CELLS.replace("day: [1]", f"{name}: [1]").replace("at_most: day", f"at_most: {name}")
    _, moments = drawn(workspace, said, name)
    times = moments.written()
    assert {len(time) for time in times} == {length} and all(mark in time for time in times)
    assert len(set(times)) >= 12


def test_of_few_groups_each_has_rows_at_all_times(workspace: Path) -> None:
    (workspace / "vocabulary.yaml").write_text(CELLS, encoding="utf-8")
    project = replace(config.load_project(), options={**OPTIONS, "columns": RAW})
    make(project, data.examples_file().parent, 0)
    rows = data.load(project)
    assert rows.about["group"].nunique() == 12
    assert rows.about["time"].str[:7].groupby(rows.about["group"]).nunique().min() == 24


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("price: {usualy: 3}", "'usualy' means nothing"),
        ("price: {usual: lots}", "no number from its min to its max"),
        ("price: {usual: .nan}", "no number from its min to its max"),
        ("price: {rises_with: luck}", "cannot name 'luck'"),
        ("price: {rises_with: price}", "cannot name 'price'"),
        ("price: {rises_with: day}", "cannot name 'day'"),
        ("price: {at_most: kind}", "cannot name 'kind'"),
        ("price: {rises_with: parts}\n  parts: {falls_with: price}", "follow each other"),
        ("price: {high_in: May}", "is summer or winter"),
        ("price: {calendar: [hour]}", "is hour or weekday"),
        ("price: {where: {if: {kind: box}}}", "a list of rules"),
        ("price: {where: [{is: 3}]}", "says with `if`"),
        ("price: {where: [{if: {kind: jar}, is: 3}]}", "not among the values of 'kind'"),
        ("price: {where: [{if: {parts: 3}, is: 3}]}", "has `min`, `max` or both"),
        ("price: {where: [{if: {day: [13]}, is: 3}]}", "lists months"),
        ("price: {where: [{if: {kind: box}, then: 3}]}", "'then' means nothing"),
        ("kind: {usual: jar}", "not among the values of 'kind'"),
        ("price: 3", "must hold `key: value` lines"),
    ],
)
def test_what_does_not_suit_a_column_is_one_sentence(
    workspace: Path, said: str, words: str
) -> None:
    with pytest.raises(ProblemError, match=words):
        drawn(workspace, f"cells:\n  {said}\n")


@pytest.mark.parametrize("count", ["4", "many", "5001", "true"])
def test_groups_are_counted(workspace: Path, count: str) -> None:
    (workspace / "vocabulary.yaml").write_text(f"cells:\n  shop: {{how_many: {count}}}\n")
    project = replace(config.load_project(), options={**OPTIONS, "columns": RAW})
    with pytest.raises(ProblemError, match="write a number from 5 to 5000"):
        make(project, data.examples_file().parent, 0)
