"""Commons' module against prepared answers in the shape of the real ones, HTML included."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from local_server import Answer, LocalServer, json_answer, make_client

from proof_of_concept.config import ProblemError
from proof_of_concept.sources import commons

ARTIST = '<a href="//commons.wikimedia.org/wiki/User:Example" title="User:Example">Example</a>'
FILES = "https://upload.wikimedia.org/wikipedia/commons"


def page(number: int, index: int, **about: str) -> dict[str, Any]:
    known = {
        "LicenseShortName": "CC BY-SA 4.0",
        "LicenseUrl": "https://creativecommons.org/licenses/by-sa/4.0",
        "Artist": ARTIST,
        "Credit": '<span class="int-own-work" lang="en">Own work</span>',
        **about,
    }
    info = {
        "thumburl": f"{FILES}/thumb/a/ab/Cup_{number}.jpg/500px-Cup_{number}.jpg",
        "thumbwidth": 500,
        "thumbheight": 375,
        "url": f"{FILES}/a/ab/Cup_{number}.jpg",
        "descriptionurl": f"https://commons.wikimedia.org/wiki/File:Cup_{number}.jpg",
        "extmetadata": {
            key: {"value": value, "source": "commons-desc-page"} for key, value in known.items()
        },
    }
    title = f"File:Cup {number}.jpg"
    return {"pageid": number, "ns": 6, "title": title, "index": index, "imageinfo": [info]}


def answer(*pages: dict[str, Any], **following: Any) -> Answer:
    more = {"continue": following} if following else {"batchcomplete": True}
    return json_answer({**more, "query": {"pages": list(pages)}})


def test_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naps: list[float]) -> None:
    person = page(3, 3, Restrictions="personality")
    bare = {"pageid": 4, "ns": 6, "title": "File:Gone.jpg", "index": 4}
    public = page(9, 5, LicenseShortName="<b>Public domain</b>", Artist="Unknown<br>maker")
    following: dict[str, Any] = {"gsroffset": 50, "continue": "gsroffset||"}
    first = answer(page(2, 2), page(1, 1), person, bare, **following)
    with LocalServer(first, answer(public)) as server:
        monkeypatch.setattr(commons, "API", server.url)
        client = make_client(tmp_path, pause=commons.PAUSE)
        items = list(commons.search(client, "cup", 10, label="a cup", noncommercial=True))
        again = list(commons.search(make_client(tmp_path), "cup", 10, label="a cup"))
    assert items == again and len(server.seen) == 2 and naps == [1.0]
    assert [item.id for item in items] == ["commons-1", "commons-2", "commons-9"]
    assert server.parameters(0)["gsrsearch"] == "cup filetype:bitmap"
    assert "gsroffset" not in server.parameters(0)
    assert server.parameters(1)["gsroffset"] == "50"
    item = items[0]
    assert (item.author, item.licence, item.title) == ("Example", "CC-BY-SA-4.0", "Cup 1")
    assert item.author_url == "https://commons.wikimedia.org/wiki/User:Example"
    assert item.media_url.endswith("500px-Cup_1.jpg")
    assert item.source_url == "https://commons.wikimedia.org/wiki/File:Cup_1.jpg"
    assert (item.label, item.label_source) == ("a cup", "query")
    assert (items[2].licence, items[2].author) == ("LicenseRef-Public-Domain", "Unknown maker")


def test_limit_and_circles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    circle = {"gsroffset": 50}
    answers = [answer(page(n, 1), **circle) for n in (1, 2)]
    with LocalServer(answer(page(7, 1), page(8, 2)), *answers) as server:
        monkeypatch.setattr(commons, "API", server.url)
        client = make_client(tmp_path)
        assert len(list(commons.search(client, "one", 1))) == 1
        assert len(list(commons.search(client, "circle", 9))) == 2
    assert len(server.seen) == 3


def test_an_error_in_a_good_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = {"error": {"code": "ratelimited", "info": "You've exceeded your rate limit."}}
    with LocalServer(json_answer(words)) as server:
        monkeypatch.setattr(commons, "API", server.url)
        with pytest.raises(ProblemError, match="exceeded your rate limit"):
            list(commons.search(make_client(tmp_path), "cup", 5))


def test_no_contact(tmp_path: Path) -> None:
    client = make_client(tmp_path, user_agent="test-project/0.1")
    with pytest.raises(ProblemError, match=r"contact.*project\.yaml"):
        list(commons.search(client, "cup", 5))
    assert client.requests == 0
