"""The World Bank's module against prepared answers in the shape of the real ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from local_server import Answer, LocalServer, json_answer, make_client

from proof_of_concept.config import ProblemError
from proof_of_concept.sources import world_bank

TOWNS, BIRTHS = "SP.URB.TOTL.IN.ZS", "SP.DYN.CBRT.IN"
NAMES = {"AFG": ("Afghanistan", "AF"), "BDI": ("Burundi", "BI"), "FRA": ("France", "FR")}


def country(code: str, region: str = "South Asia") -> dict[str, Any]:
    name, short = NAMES.get(code, (code, code[:2]))
    return {
        "id": code,
        "iso2Code": short,
        "name": name,
        "region": {"id": "SAS", "iso2code": "8S", "value": region},
        "incomeLevel": {"id": "LIC", "iso2code": "XM", "value": "Low income"},
        "capitalCity": "A city",
    }


def row(code: str, year: int | str, value: object) -> dict[str, Any]:
    name, short = NAMES.get(code, (code, code[:2]))
    return {
        "indicator": {"id": TOWNS, "value": "Urban population (% of total population)"},
        "country": {"id": short, "value": name},
        "countryiso3code": code,
        "date": str(year),
        "value": value,
        "unit": "",
        "obs_status": "",
        "decimal": 0,
    }


def page(*rows: dict[str, Any], number: int = 1, pages: int = 1, **options: Any) -> Answer:
    about = {"page": number, "pages": pages, "per_page": 1000, "total": 9, "sourceid": "2"}
    return json_answer([about, list(rows)], **options)


@pytest.fixture(autouse=True)
def no_real_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(world_bank, "API", "http://127.0.0.1:1")


def point_to(server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(world_bank, "API", server.url.rstrip("/"))


COUNTRIES = page(country("AFG"), country("BDI"), country("ARB", "Aggregates"))


def test_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naps: list[float]) -> None:
    towns = (
        page(row("ARB", 2020, 50), row("AFG", 2020, 26.026), row("FRA", 2020, 81), pages=2),
        page(row("BDI", 2019, 13.4), row("BDI", 2018, None), number=2, pages=2),
    )
    births = page(row("AFG", 2020, 36), row("BDI", "2020Q1", 9), row("BDI", 2020, 1e-07))
    fields = [TOWNS, BIRTHS]
    with LocalServer(COUNTRIES, *towns, births, page(country("FRA"))) as server:
        point_to(server, monkeypatch)
        client = make_client(tmp_path, pause=world_bank.PAUSE)
        items = list(world_bank.search(client, "LIC", 9, "low", fields=fields, site="unused"))
        client = make_client(tmp_path)
        again = list(world_bank.search(client, "LIC", 9, label="low", fields=fields))
        assert client.requests == 0 and items == again
        # The second label only asks for its own countries.
        [other] = world_bank.search(client, "NAC", 9, fields=fields)
        assert client.requests == 1
    assert naps == [1.0] * 3
    assert server.seen[1][0].startswith(f"/country/all/indicator/{TOWNS}?date=2000:2020&")
    assert server.seen[3][0].startswith(f"/country/all/indicator/{BIRTHS}?")
    first, second = server.parameters(0), server.parameters(2)
    assert (first["incomeLevel"], first["format"], second["page"]) == ("LIC", "json", "2")
    assert server.parameters(4)["region"] == "NAC"

    assert [item.id for item in items] == [
        "world_bank-afg-2020",  # the newest year of each country comes first
        "world_bank-bdi-2020",
        "world_bank-bdi-2019",  # and 2018 has no value at all
    ]
    rows = [json.loads(item.text) for item in items]
    assert rows[0] == {
        "group": "Afghanistan",
        "time": "2020",
        "cells": {TOWNS: "26.026", BIRTHS: "36"},
    }
    assert rows[1]["cells"] == {TOWNS: "", BIRTHS: "1e-07"}
    assert rows[2]["cells"] == {TOWNS: "13.4", BIRTHS: ""}
    item = items[0]
    assert item.source_url == "https://data.worldbank.org/country/AF"
    assert (item.licence, item.author, item.title) == (
        "CC-BY-4.0",
        "World Bank",
        "Afghanistan, 2020",
    )
    assert (item.label, item.query, item.label_source) == ("low", "LIC", "source")
    assert len(item.sha256) == 64 and item.retrieved_at.endswith("Z")
    assert (other.label, json.loads(other.text)["group"]) == ("NAC", "France")


def test_the_limit_takes_each_country_in_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [row(code, year, 7) for code in ("AFG", "BDI") for year in range(2000, 2021)]
    with LocalServer(COUNTRIES, page(*rows)) as server:
        point_to(server, monkeypatch)
        items = list(world_bank.search(make_client(tmp_path), "LIC", 3, fields=[TOWNS]))
    titles = [item.title for item in items]
    assert titles == ["Afghanistan, 2020", "Burundi, 2020", "Afghanistan, 2019"]


def test_it_waits_and_asks_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naps: list[float]
) -> None:
    rest = Answer(b"slow down", status=429, headers={"Retry-After": "7"})
    with LocalServer(rest, COUNTRIES, page(row("AFG", 2020, 1))) as server:
        point_to(server, monkeypatch)
        client = make_client(tmp_path, pause=1.0)
        [item] = world_bank.search(client, "LIC", 5, fields=[TOWNS])
    assert item.id == "world_bank-afg-2020"
    assert naps == [7.0, 1.0] and len(server.seen) == 3


MESSAGE = {"id": "120", "key": "Invalid value", "value": "The <b>value</b> is not valid"}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (json.dumps([{"message": [MESSAGE]}]), r"'LIC'.*project\.yaml.*value is not valid"),
        (json.dumps([{"message": [MESSAGE]}, None]), "is not valid"),
        ("<html>Busy</html>", "broken JSON"),
        ("[" * 100_000, "broken JSON"),
        ("{}", "another shape"),
        ("[]", "another shape"),
        ("[null, []]", "another shape"),
        ('[{"pages": 1}]', "another shape"),
        ('[{"pages": 1}, {"AFG": 1}]', "another shape"),
        ('[{"pages": 1}, ["AFG"]]', "another shape"),
        ('[{"pages": "many"}, []]', "another shape"),
    ],
)
def test_refuses_other_shapes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, words: str
) -> None:
    with LocalServer(Answer(body.encode()), COUNTRIES, page()) as server:
        point_to(server, monkeypatch)
        client = make_client(tmp_path)
        with pytest.raises(ProblemError, match=words) as caught:
            list(world_bank.search(client, "LIC", 5, fields=[TOWNS]))
        assert "<b>" not in str(caught.value)
        # The broken answer was not kept.
        assert list(world_bank.search(client, "LIC", 5, fields=[TOWNS])) == []
    assert len(server.seen) == 3


def test_strange_rows_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = {**country("AFG"), "name": "<b>A\ud800\nland</b>"}
    empty, path = {"id": None, "region": 3}, {**country("BDI"), "id": "../x"}
    rows = {"value": 3}, row("AFG", "2020/../", 4), {**row("AFG", 2020, 5), "country": None}
    with LocalServer(page(hostile, empty, path), page(*rows)) as server:
        point_to(server, monkeypatch)
        [item] = world_bank.search(make_client(tmp_path), "SSF", 9, fields=[TOWNS])
    assert item.title == "A land, 2020" and json.loads(item.text)["cells"] == {TOWNS: "5"}


def test_no_country(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = json_answer([{"page": 0, "pages": 0, "per_page": 0, "total": 0}, None])
    with LocalServer(nothing) as server:
        point_to(server, monkeypatch)
        with pytest.raises(ProblemError, match=r"no country in 'XYZ'.*project\.yaml"):
            list(world_bank.search(make_client(tmp_path), "XYZ", 9, fields=[TOWNS]))


@pytest.mark.parametrize("query", ["", "lic", "LIC\n", "LIC;SSF", "LIC&date=1", "../.", "É" * 3])
def test_levels_and_regions_only(tmp_path: Path, query: str) -> None:
    client = make_client(tmp_path)
    with pytest.raises(ProblemError, match=r"income level.*data\.queries"):
        list(world_bank.search(client, query, 5, fields=[TOWNS]))
    assert client.requests == 0


@pytest.mark.parametrize("field", ["", "towns", "SP..X", "../SP.X", "SP.X\n", "SP.X?a=1", "SP.É"])
def test_indicators_only(tmp_path: Path, field: str) -> None:
    client = make_client(tmp_path)
    with pytest.raises(ProblemError, match=r"no indicator.*`from` in project\.yaml"):
        list(world_bank.search(client, "LIC", 5, fields=[TOWNS, field]))
    assert client.requests == 0
