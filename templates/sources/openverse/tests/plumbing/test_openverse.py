"""Openverse's module against prepared answers in the shape of the real ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from local_server import LocalServer, json_answer, make_client

from proof_of_concept.config import ProblemError
from proof_of_concept.sources import openverse


def result(number: int, **other: Any) -> dict[str, Any]:
    return {
        "id": f"0aff3595-8168-440b-83ff-7a80b65dea{number:02}",
        "title": f"Cup {number}",
        "foreign_landing_url": f"https://example.org/photo/{number}",
        "url": f"https://example.org/photo/{number}/original.jpg",
        "creator": "Example Author",
        "creator_url": "https://example.org/author",
        "license": "by-sa",
        "license_version": "2.0",
        "license_url": "https://creativecommons.org/licenses/by-sa/2.0/",
        "provider": "example",
        "attribution": f'"Cup {number}" by Example Author is licensed under CC BY-SA 2.0.',
        "mature": False,
        "height": 683,
        "width": 1024,
        "thumbnail": f"https://api.openverse.org/v1/images/{number}/thumb/",
        **other,
    }


def page(*results: dict[str, Any], pages: int = 1) -> Any:
    size = {"page_size": 20, "page": 1, "page_count": pages, "result_count": 20 * pages}
    return json_answer({**size, "results": list(results)})


def test_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naps: list[float]) -> None:
    second = page(result(2), result(3, license="cc0", license_version="1.0"), result(4), pages=2)
    with LocalServer(page(result(0), result(1, mature=True), pages=2), second) as server:
        monkeypatch.setattr(openverse, "API", server.url)
        client = make_client(tmp_path, pause=openverse.PAUSE)
        items = list(
            openverse.search(client, "tea & cup", 3, label="cup", options={"site": "unused"})
        )
        again = list(openverse.search(make_client(tmp_path), "tea & cup", 3, label="cup"))
    assert items == again and len(server.seen) == 2 and naps == [3.0]
    asked = {"q": "tea & cup", "license": "by,by-sa,cc0,pdm", "page_size": "20", "page": "2"}
    assert server.parameters(1) == asked
    assert [item.title for item in items] == ["Cup 0", "Cup 2", "Cup 3"]
    assert [item.licence for item in items] == ["CC-BY-SA-2.0", "CC-BY-SA-2.0", "CC0-1.0"]
    first = items[0]
    assert first.id == "openverse-0aff3595-8168-440b-83ff-7a80b65dea00"
    assert first.source_url == "https://example.org/photo/0"
    assert first.media_url == "https://api.openverse.org/v1/images/0/thumb/"
    assert (first.query, first.label, first.label_source) == ("tea & cup", "cup", "query")
    assert first.attribution.endswith("CC BY-SA 2.0.") and first.retrieved_at


def test_what_is_not_known_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unknown = {"title": None, "creator": None, "license": None, "license_version": None}
    with LocalServer(page(result(0, **unknown, attribution=None)), page()) as server:
        monkeypatch.setattr(openverse, "API", server.url)
        client = make_client(tmp_path)
        [item] = openverse.search(client, "cup", 5, noncommercial=True)
        assert list(openverse.search(client, "nothing", 5)) == []
    assert (item.title, item.author, item.licence, item.label) == ("", "", "", "cup")
    assert "by-nc-sa" in server.parameters(0)["license"]


def test_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = {"detail": "Page size must be between 1 & 20."}
    with LocalServer(json_answer(words, status=401)) as server:
        monkeypatch.setattr(openverse, "API", server.url)
        client = make_client(tmp_path)
        with pytest.raises(ProblemError, match=r"401: .*Page size must be"):
            list(openverse.search(client, "cup", 5))
