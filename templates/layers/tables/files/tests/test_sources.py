"""Real rows keep their label, their group, their time and their licence on the way in."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from proof_of_concept import config, data, sources
from proof_of_concept.collect import collect
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.plumbing.credits import Item, read_sources
from proof_of_concept.plumbing.results import read_summary

COLUMNS: tuple[dict[str, Any], ...] = (
    {"name": "towns", "min": 0, "max": 100, "unit": "%", "from": "SP.URB"},
    {"name": "land", "role": "group"},
    {"name": "`births` | $x$", "from": "SP.DYN"},
    {"name": "cover", "values": ["Low", "high"], "from": "SP.COV"},
    {"name": "year", "role": "time"},
)


def real_project(**changes: Any) -> Project:
    project = replace(config.load_project(), labels=("rich", "poor"), options={"columns": COLUMNS})
    queries = {"rich": ("HIC",), "poor": ("LIC", "LMC")}
    return replace(project, **{"queries": queries, "contact": "me@example.org", **changes})


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the source "attic", which is this test's own, was asked."""
    seen: list[Any] = []

    def search(
        client: object,
        query: str,
        limit: int,
        label: str = "",
        fields: Sequence[str] = (),
        **_: object,
    ) -> Iterator[Item]:
        seen.append((query, limit, label, list(fields)))
        for number in range(limit):
            # The first one of each query is the same, so only one label can have it.
            id = f"{query}-{number}" if number else "both"
            values = [f"{number}.50", "" if number == 2 else "1e-3", "LOW"]
            values += [f"{number}e2" if number != 5 else ""] * (len(fields) - len(values))
            row = {"group": f"Land {number % 7}", "time": f"{2000 + number % 20}"}
            text = json.dumps({**row, "cells": dict(zip(fields, values, strict=True))})
            licence, author = "ODbL-1.0", f"=writer {number}"
            item = Item(id=id, source="attic", licence=licence, author=author, sha256=f"of {id}")
            yield replace(item, query=query, label=label, label_source="source", text=text)

    about = {"NAME": "attic", "TERMS": "", "PAUSE": 0, "DAILY_BUDGET": 9, "search": search}
    module = SimpleNamespace(**about, FIELD_EXAMPLE="SP.ANY", QUERY_EXAMPLE="LIC (or so)")
    monkeypatch.setitem(sys.modules, f"{sources.__name__}.attic", module)
    monkeypatch.setattr(sources, "NAMES", ["attic"])
    return seen


def test_rows_come_with_their_licence(workspace: Path, asked: list[Any]) -> None:
    summary = collect(real_project(), "attic", limit=81)
    fields = ["SP.URB", "SP.DYN", "SP.COV"]  # the group and the time have none
    assert asked == [
        ("HIC", 81, "rich", fields),
        ("LIC", 41, "poor", fields),  # the limit is for a label, whatever it takes to find it
        ("LMC", 41, "poor", fields),
    ]
    assert summary == read_summary() and summary["labels"] == {"rich": 81, "poor": 80}
    rows = data.load(real_project())
    places = {id: place for place, id in enumerate(rows.about["id"])}
    assert rows.about["label"][places["both"]] == "rich"
    assert rows.cells.loc[places["LIC-9"]].tolist() == [9.5, 0.001, "Low"]
    assert rows.about.loc[places["LIC-9"]].tolist()[2:] == ["poor", "Land 2", "2009"]
    assert pd.isna(rows.cells["`births` | $x$"].tolist()[places["LIC-2"]])

    credits = {row.id: row for row in read_sources(config.DATA / "SOURCES.csv")}
    assert set(credits) == set(places)
    row = credits["LMC-9"]
    assert (row.licence, row.author, row.query) == ("ODbL-1.0", "=writer 9", "LMC")
    assert (row.label, row.label_source) == ("poor", "source")


def test_the_number_that_is_asked_for_is_a_field_of_the_source(
    workspace: Path, asked: list[Any]
) -> None:
    target = {"name": "rent", "from": "SP.RENT", "min": 0, "max": 200}
    options = {"columns": COLUMNS, "target": target}
    project = real_project(labels=(), options=options, queries={"all": ("HIC", "LIC")})
    assert "labels" not in collect(project, "attic", limit=200)
    assert asked[0] == ("HIC", 100, "all", ["SP.URB", "SP.DYN", "SP.COV", "SP.RENT"])
    rows = data.load(project)
    known = dict(zip(rows.about["id"], data.amounts(rows), strict=True))
    assert known["LIC-9"] == 900 and "LIC-5" not in known  # without it, a row is of no use
    unnamed = {name: said for name, said in target.items() if name != "from"}
    with pytest.raises(ProblemError, match="'rent' has no `from`"):
        collect(replace(project, options={**options, "target": unnamed}), "attic")
    project = replace(project, queries={})
    with pytest.raises(ProblemError, match=r"`data\.queries` in project.yaml is empty"):
        collect(project, "attic")


def test_no_group_and_no_time_unless_they_are_columns(workspace: Path, asked: list[Any]) -> None:
    columns = [column for column in COLUMNS if "role" not in column]
    project = real_project(options={"columns": columns})
    collect(project, "attic", limit=80)
    assert set(data.load(project).about[["group", "time"]].to_numpy().ravel()) == {""}


def test_says_what_project_yaml_lacks(workspace: Path, asked: list[Any]) -> None:
    unnamed = [*COLUMNS[:3], {"name": "naïve <b>", "min": 0, "max": 1}]
    with pytest.raises(ProblemError, match=r"'naïve <b>' has no `from`.*SP\.ANY"):
        collect(real_project(options={"columns": unnamed}), "attic")
    for other in ({}, {"poor": ()}, {"Poor": ("LIC",)}):
        with pytest.raises(ProblemError, match=r"`data\.queries` .*'poor'.*such as LIC"):
            collect(real_project(queries={"rich": ("HIC",), **other}), "attic")
    assert asked == [] and not data.examples_file().exists()


def test_too_few_rows(workspace: Path, asked: list[Any]) -> None:
    with pytest.raises(
        ProblemError, match=r"'rich': 30 different rows are needed, and there are 10"
    ):
        collect(real_project(), "attic", limit=10)
