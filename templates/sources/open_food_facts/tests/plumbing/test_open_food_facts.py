"""Open Food Facts' module against prepared answers in the shape of the real ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from local_server import Answer, LocalServer, json_answer, make_client

from proof_of_concept.config import ProblemError
from proof_of_concept.sources import open_food_facts

SUGARS, ENERGY = "sugars_100g", "energy-kcal_100g"


def product(number: int, **other: Any) -> dict[str, Any]:
    return {
        "code": f"30000000000{number:02}",
        "product_name": f"Dark\n chocolate {number}",
        "brands": "Example  Foods,Another",
        "nutriments": {"sugars": 30, SUGARS: 30.5, "sugars_unit": "g", ENERGY: 540},
        **other,
    }


def page(*products: dict[str, Any], **options: Any) -> Answer:
    about = {"count": 250, "page": 1, "page_count": len(products), "page_size": 100, "skip": 0}
    return json_answer({**about, "products": list(products)}, **options)


def test_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naps: list[float]) -> None:
    monkeypatch.setattr(open_food_facts, "PAGE_SIZE", 2)
    bare = product(2, product_name=None, brands=None, nutriments={SUGARS: "12"})
    unknown = product(3, nutriments={"salt_100g": 1, SUGARS: None, ENERGY: ""})
    last = product(5, brands="EXAMPLE FOODS")
    fields = [SUGARS, ENERGY]
    with LocalServer(page(product(1), bare), page(unknown, product(4)), page(last)) as server:
        monkeypatch.setattr(open_food_facts, "API", server.url)
        client = make_client(tmp_path, pause=open_food_facts.PAUSE)
        found = open_food_facts.search(client, "en:chocolates", 9, "sweet", fields=fields, site="x")
        items = list(found)
        client = make_client(tmp_path)
        again = list(open_food_facts.search(client, "en:chocolates", 9, "sweet", fields=fields))
    assert items == again and client.requests == 0
    assert len(server.seen) == 3 and naps == [6.0, 6.0]
    asked = server.parameters(1)
    assert (asked["categories_tags"], asked["page"]) == ("en:chocolates", "2")
    assert asked["fields"] == "code,product_name,brands,nutriments"  # no photos, no people
    assert "me@example.org" in server.seen[0][1]["User-Agent"]

    ids = [item.id for item in items]
    assert ids == [f"open_food_facts-30000000000{number:02}" for number in (1, 2, 4, 5)]
    rows = [json.loads(item.text) for item in items]
    cells = {SUGARS: "30.5", ENERGY: "540"}
    assert rows[0] == {"group": "example foods", "time": "", "cells": cells}
    assert rows[1] == {"group": "", "time": "", "cells": {SUGARS: "12", ENERGY: ""}}
    assert rows[3]["group"] == "example foods"  # one brand, written in two ways
    item = items[0]
    assert item.source_url == "https://world.openfoodfacts.org/product/3000000000001"
    assert item.licence == "ODbL-1.0" and "/odbl/" in item.licence_url
    assert (item.title, item.author) == ("Dark chocolate 1", "Open Food Facts contributors")
    assert item.attribution == '"Dark chocolate 1" by Open Food Facts contributors, ODbL-1.0'
    assert (item.label, item.query, item.label_source) == ("sweet", "en:chocolates", "source")
    assert items[1].title == "3000000000002"
    assert len(item.sha256) == 64 and item.media_url == ""


def test_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_food_facts, "PAGE_SIZE", 3)
    with LocalServer(page(product(1), product(2), product(3))) as server:
        monkeypatch.setattr(open_food_facts, "API", server.url)
        client = make_client(tmp_path)
        items = list(open_food_facts.search(client, "en:teas", 2, fields=[SUGARS]))
    assert len(items) == 2 and len(server.seen) == 1 and items[0].label == "en:teas"


def test_it_waits_and_asks_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naps: list[float]
) -> None:
    rest = Answer(b"slow down", status=429, headers={"Retry-After": "20"})
    with LocalServer(rest, page(product(1))) as server:
        monkeypatch.setattr(open_food_facts, "API", server.url)
        client = make_client(tmp_path, pause=open_food_facts.PAUSE)
        items = list(open_food_facts.search(client, "en:teas", 5, fields=[SUGARS]))
    assert len(items) == 1 and naps == [20.0] and len(server.seen) == 2


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<html><h1>Temporarily unavailable</h1></html>", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "another shape"),
        ("{}", "another shape"),
        ('{"products": {"1": 2}}', "another shape"),
        ('{"products": ["tea"]}', "another shape"),
        ('{"error": "too <b>many</b>", "products": []}', "could not answer.*many"),
        ('{"errors": [{"message": "no such tag"}]}', "could not answer.*no such tag"),
    ],
)
def test_refuses_other_shapes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, words: str
) -> None:
    with LocalServer(Answer(body.encode()), page()) as server:
        monkeypatch.setattr(open_food_facts, "API", server.url)
        client = make_client(tmp_path)
        with pytest.raises(ProblemError, match=words) as caught:
            list(open_food_facts.search(client, "en:teas", 5, fields=[SUGARS]))
        assert "<b>" not in str(caught.value)
        # The broken answer was not kept.
        assert list(open_food_facts.search(client, "en:teas", 5, fields=[SUGARS])) == []


def test_strange_products_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    strange = [
        product(1, code="../../etc"),
        product(2, code=None),
        product(3, nutriments=[1, 2]),
        product(4, nutriments={SUGARS: {"value": 1}, ENERGY: True}),
        product(5, product_name="<i>T\ud800</i>", brands=["Example"]),
    ]
    with LocalServer(page(*strange)) as server:
        monkeypatch.setattr(open_food_facts, "API", server.url)
        client = make_client(tmp_path)
        [item] = open_food_facts.search(client, "en:teas", 9, fields=[SUGARS, ENERGY])
    assert item.title == "T" and json.loads(item.text)["group"] == ""


def test_no_contact(tmp_path: Path) -> None:
    client = make_client(tmp_path, user_agent="test-project/0.1")
    with pytest.raises(ProblemError, match=r"contact.*project\.yaml"):
        list(open_food_facts.search(client, "en:teas", 5, fields=[SUGARS]))
    assert client.requests == 0


QUERIES = ["", "chocolates", "en:", "-en:teas", "en:teas,en:jams", "en:a|en:b", "en:a&page=9"]


@pytest.mark.parametrize("query", [*QUERIES, "en:teas\n", "en:../x"])
def test_categories_only(tmp_path: Path, query: str) -> None:
    client = make_client(tmp_path)
    with pytest.raises(ProblemError, match=r"category, such as en:chocolates.*data\.queries"):
        list(open_food_facts.search(client, query, 5, fields=[SUGARS]))
    assert client.requests == 0


@pytest.mark.parametrize("field", ["", "Sugars", "sugars 100g", "sugars_100g\n", "a&b", "zücker"])
def test_nutriments_only(tmp_path: Path, field: str) -> None:
    client = make_client(tmp_path)
    with pytest.raises(ProblemError, match=r"such as sugars_100g.*`from` in project\.yaml"):
        list(open_food_facts.search(client, "en:teas", 5, fields=[field]))
    assert client.requests == 0
