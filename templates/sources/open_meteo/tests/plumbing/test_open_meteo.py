"""Open-Meteo's module against prepared answers in the shape of the real ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from local_server import Answer, LocalServer, json_answer, make_client

from proof_of_concept.config import ProblemError
from proof_of_concept.sources import open_meteo

RAIN, WARM = "rain_sum", "temperature_2m_mean"
DAYS = ["2025-03-01", "2025-03-02", "2025-03-03"]


def answer(kind: str = "daily", times: Any = DAYS, **columns: Any) -> Answer:
    about = {
        "latitude": 51.93,
        "longitude": 4.5,
        "elevation": 2.0,
        f"{kind}_units": {"time": "iso8601"},
    }
    return json_answer({**about, kind: {"time": times, **columns}})


@pytest.fixture(autouse=True)
def no_real_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_meteo, "API", "http://127.0.0.1:1")


def point_to(server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_meteo, "API", f"{server.url.rstrip('/')}/v1/archive")


def test_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = answer(rain_sum=[0, None, 3.2], temperature_2m_mean=[4.1, 5, -0.5])
    with LocalServer(whole) as server:
        point_to(server, monkeypatch)
        client = make_client(tmp_path)
        found = list(open_meteo.search(client, "51.92, 4.48", 2, "harbour", fields=[RAIN, WARM]))
        again = list(open_meteo.search(client, "51.92, 4.48", 2, "harbour", fields=[RAIN, WARM]))
        assert client.requests == 1 and again == found
    asked = server.parameters(0)
    assert server.seen[0][0].startswith("/v1/archive?latitude=51.92&longitude=4.48&")
    assert (asked["daily"], asked["timezone"]) == (f"{RAIN},{WARM}", "UTC")
    assert asked["start_date"] < asked["end_date"]
    # The latest steps, in order; what was not measured is empty.
    assert [json.loads(item.text) for item in found] == [
        {"group": "harbour", "time": DAYS[1], "cells": {RAIN: "", WARM: "5"}},
        {"group": "harbour", "time": DAYS[2], "cells": {RAIN: "3.2", WARM: "-0.5"}},
    ]
    item = found[0]
    assert (item.licence, item.author, item.label) == ("CC-BY-4.0", "Open-Meteo", "harbour")
    assert item.id == "open_meteo-51-92-4-48-2025-03-02" and item.retrieved_at.endswith("Z")


def test_hours_are_asked_for_where_the_project_has_hours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LocalServer(answer("hourly", ["2025-03-01T00:00"], rain=[1])) as server:
        point_to(server, monkeypatch)
        options = {"frequency": "hourly"}
        client = make_client(tmp_path)
        [item] = open_meteo.search(client, "-33.9,18.4", 48, fields=["rain"], options=options)
    assert server.parameters(0)["hourly"] == "rain"
    assert json.loads(item.text)["time"] == "2025-03-01T00:00" and item.label == "-33.9,18.4"


def test_it_waits_and_asks_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naps: list[float]
) -> None:
    rest = Answer(b"slow down", status=429, headers={"Retry-After": "7"})
    with LocalServer(rest, answer(rain_sum=[1, 2, 3])) as server:
        point_to(server, monkeypatch)
        client = make_client(tmp_path)
        assert len(list(open_meteo.search(client, "1, 2", 9, fields=[RAIN]))) == 3
    assert 7.0 in naps and len(server.seen) == 2


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            '{"error": true, "reason": "no such <b>variable</b>"}',
            r"project\.yaml: no such variable",
        ),
        ("<html>Busy</html>", "broken JSON"),
        ("[" * 100_000, "broken JSON"),
        ("[]", "another shape"),
        ('{"daily": []}', "another shape"),
        ('{"daily": {"time": "2025"}}', "another shape"),
        ('{"daily": {"time": ["../x"], "rain_sum": [1]}}', "another shape"),
        ('{"daily": {"time": ["2025-03-01"]}}', "no series of 'rain_sum'"),
        ('{"daily": {"time": ["2025-03-01"], "rain_sum": [1, 2]}}', "no series of"),
        ('{"daily": {"time": ["2025-03-01"], "rain_sum": ["<b>"]}}', "no series of"),
    ],
)
def test_refuses_other_shapes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, words: str
) -> None:
    with LocalServer(Answer(body.encode()), answer(rain_sum=[1, 2, 3])) as server:
        point_to(server, monkeypatch)
        client = make_client(tmp_path)
        with pytest.raises(ProblemError, match=words):
            list(open_meteo.search(client, "1, 2", 5, fields=[RAIN]))
        # The broken answer was not kept.
        assert len(list(open_meteo.search(client, "1, 2", 5, fields=[RAIN]))) == 3


@pytest.mark.parametrize("query", ["", "Rotterdam", "91, 4", "4, 181", "1;2&x=1", "1, 2\n3"])
def test_places_only(tmp_path: Path, query: str) -> None:
    client = make_client(tmp_path)
    with pytest.raises(ProblemError, match=r"is no place.*data\.queries"):
        list(open_meteo.search(client, query, 5, fields=[RAIN]))
    assert client.requests == 0


@pytest.mark.parametrize("field", ["", "Rain", "../rain", "rain sum", "rain&a=1", "r" * 99])
def test_variables_only(tmp_path: Path, field: str) -> None:
    client = make_client(tmp_path)
    with pytest.raises(ProblemError, match=r"no variable.*project\.yaml"):
        list(open_meteo.search(client, "1, 2", 5, fields=[RAIN, field]))
    assert client.requests == 0
