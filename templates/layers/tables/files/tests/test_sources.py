"""Real rows keep their label, their group, their time and their licence on the way in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect, read_summary
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.plumbing.credits import Item, read_sources

open_food_facts = pytest.importorskip("proof_of_concept.sources.open_food_facts")
world_bank = pytest.importorskip("proof_of_concept.sources.world_bank")

COLUMNS: tuple[dict[str, Any], ...] = (
    {"name": "towns", "min": 0, "max": 100, "unit": "%", "from": "SP.URB"},
    {"name": "land", "role": "group"},
    {"name": "`births` | $x$", "from": "SP.DYN"},
    {"name": "cover", "values": ["Low", "high"], "from": "SP.COV"},
    {"name": "year", "role": "time"},
)
SOURCES = pytest.mark.parametrize(
    ("source", "module"), [("world_bank", world_bank), ("open_food_facts", open_food_facts)]
)


def real_project(**changes: Any) -> Project:
    project = replace(config.load_project(), labels=("rich", "poor"), columns=COLUMNS)
    queries = {"rich": ("HIC",), "poor": ("LIC", "LMC")}
    return replace(project, queries=queries, contact="me@example.org", **changes)


class Finder:
    """Stands for the `search` of a source, and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int, str, list[str]]] = []

    def __call__(
        self,
        client: object,
        query: str,
        limit: int,
        label: str = "",
        fields: Sequence[str] = (),
        **other_options: object,
    ) -> Iterator[Item]:
        self.asked.append((query, limit, label, list(fields)))
        for number in range(limit):
            # The first one of each query is the same, so only one label can have it.
            id = f"{query}-{number}" if number else "both"
            values = [f"{number}.50", "" if number == 2 else "1e-3", "LOW"]
            row = {"group": f"Land {number % 7}", "time": f"{2000 + number % 20}"}
            text = json.dumps({**row, "cells": dict(zip(fields, values, strict=True))})
            licence, author = "ODbL-1.0", f"=writer {number}"
            item = Item(id=id, source="test", licence=licence, author=author, sha256=f"of {id}")
            yield replace(item, query=query, label=label, label_source="source", text=text)


@SOURCES
def test_rows_come_with_their_licence(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, source: str, module: Any
) -> None:
    find = Finder()
    monkeypatch.setattr(module, "search", find)
    summary = collect(real_project(), source, limit=81)
    fields = ["SP.URB", "SP.DYN", "SP.COV"]  # the group and the time have none
    assert find.asked == [
        ("HIC", 81, "rich", fields),
        ("LIC", 41, "poor", fields),  # the limit is for a label, whatever it takes to find it
        ("LMC", 41, "poor", fields),
    ]
    assert summary["source"] == source and summary == read_summary()
    assert summary["labels"] == {"rich": 81, "poor": 80}

    examples = {example.id: example for example in data.load(real_project())}
    assert examples["both"].label == "rich"
    example = examples["LIC-9"]
    assert example.cells == {"towns": "9.5", "`births` | $x$": "0.001", "cover": "Low"}
    assert (example.group, example.time, example.label) == ("Land 2", "2009", "poor")
    assert examples["LIC-2"].cells["`births` | $x$"] == ""

    rows = {row.id: row for row in read_sources(config.DATA / "SOURCES.csv")}
    assert set(rows) == set(examples)
    row = rows["LMC-9"]
    assert (row.licence, row.author, row.query) == ("ODbL-1.0", "=writer 9", "LMC")
    assert (row.label, row.label_source) == ("poor", "source")


def test_no_group_and_no_time_unless_they_are_columns(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(world_bank, "search", Finder())
    project = real_project()
    project = replace(project, columns=tuple(c for c in COLUMNS if "role" not in c))
    collect(project, "world_bank", limit=80)
    assert {(example.group, example.time) for example in data.load(project)} == {("", "")}


@SOURCES
def test_says_what_project_yaml_lacks(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, source: str, module: Any
) -> None:
    find = Finder()
    monkeypatch.setattr(module, "search", find)
    project = real_project()
    unnamed = (*COLUMNS[:3], {"name": "naïve <b>", "min": 0, "max": 1})
    with pytest.raises(ProblemError, match=f"'naïve <b>' has no `from`.*{module.FIELD_EXAMPLE}"):
        collect(replace(project, columns=unnamed), source)
    example = module.QUERY_EXAMPLE.split()[0]
    for other in ({}, {"poor": ()}, {"Poor": ("LIC",)}):
        queries = {"rich": ("HIC",), **other}
        with pytest.raises(ProblemError, match=rf"`data\.queries` .*'poor'.*such as {example}"):
            collect(replace(project, queries=queries), source)
    assert find.asked == [] and not data.examples_file().exists()


@SOURCES
def test_the_examples_in_those_sentences_work(source: str, module: Any) -> None:
    """What the sentences propose must be something that the source accepts."""

    class NoClient:
        def get_text(self, url: str, parse: object) -> None:
            raise ConnectionError(url)

    with pytest.raises(ConnectionError):
        query = module.QUERY_EXAMPLE.split()[0]
        list(module.search(NoClient(), query, 5, fields=[module.FIELD_EXAMPLE]))
    assert source == module.NAME and module.TERMS.startswith("https://")


def test_a_source_that_is_down(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def search(*arguments: object, **options: object) -> Iterator[Item]:
        raise ProblemError("The World Bank sent broken JSON: run this again later.")

    monkeypatch.setattr(world_bank, "search", search)
    with pytest.raises(ProblemError, match="run this again later"):
        collect(real_project(), "world_bank")
    assert not data.examples_file().exists()


def test_too_few_rows(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(world_bank, "search", Finder())
    with pytest.raises(ProblemError, match=r"There are 10 different rows.*'rich'"):
        collect(real_project(), "world_bank", limit=10)
