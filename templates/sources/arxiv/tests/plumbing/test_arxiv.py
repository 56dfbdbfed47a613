"""arXiv's module against prepared feeds in the shape of the real ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from local_server import Answer, LocalServer, make_client

from proof_of_concept.config import ProblemError
from proof_of_concept.sources import arxiv

OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" '
    'xmlns:arxiv="http://arxiv.org/schemas/atom"><title>ArXiv Query</title>'
)


def entry(number: int, category: str = "cs.LG", authors: int = 1) -> str:
    names = "".join(f"<author><name>Author {n}</name></author>" for n in range(authors))
    return (
        f"<entry><id>http://arxiv.org/abs/2301.{number:05}v1</id>"
        "<updated>2023-01-01T00:00:00Z</updated><published>2023-01-01T00:00:00Z</published>"
        f"<title>Cups &amp;\n  saucers {number}</title><summary>\n  We look\nat cups.\n</summary>"
        f'{names}<arxiv:primary_category term="{category}"/><category term="{category}"/>'
        '<category term="cs.LG"/></entry>'
    )


def feed(*entries: str) -> Answer:
    return Answer((OPEN + "".join(entries) + "</feed>").encode())


def test_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naps: list[float]) -> None:
    monkeypatch.setattr(arxiv, "PAGE_SIZE", 2)
    answers = feed(entry(1), entry(2, "stat.ML")), feed(entry(3, authors=5))
    with LocalServer(*answers) as server:
        monkeypatch.setattr(arxiv, "API", server.url)
        client = make_client(tmp_path, pause=arxiv.PAUSE)
        items = list(arxiv.search(client, "cs.LG", 5, label="learning", options={"site": "unused"}))
        again = list(arxiv.search(make_client(tmp_path), "cs.LG", 5, label="learning"))
    assert items == again and len(server.seen) == 2 and naps == [3.0]
    assert server.parameters(1)["search_query"] == "cat:cs.LG"
    assert server.parameters(1)["start"] == "2"
    assert [item.id for item in items] == ["arxiv-2301-00001v1", "arxiv-2301-00003v1"]
    first, second = items
    assert first.text == "Cups & saucers 1\nWe look at cups."
    assert first.source_url == "https://arxiv.org/abs/2301.00001v1"
    assert (first.licence, first.label, first.label_source) == ("CC0-1.0", "learning", "source")
    assert (first.author, second.author[-10:]) == ("Author 0", "and others")
    assert len(first.sha256) == 64


def test_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with LocalServer(feed(entry(1), entry(2), entry(3))) as server:
        monkeypatch.setattr(arxiv, "API", server.url)
        assert len(list(arxiv.search(make_client(tmp_path), "cs.LG", 2))) == 2


BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><feed>&a;</feed>'
ERROR_ID = "<id>http://arxiv.org/api/errors#incorrect_id_format</id>"
ERROR = f"{OPEN}<entry>{ERROR_ID}<summary>bad id</summary></entry></feed>"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (BOMB, "document type"),
        (ERROR, "bad id"),
        (OPEN, "broken XML"),
        ("<html></html>", "not a feed"),
    ],
)
def test_refuses_what_is_no_feed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, words: str
) -> None:
    with LocalServer(Answer(body.encode()), feed()) as server:
        monkeypatch.setattr(arxiv, "API", server.url)
        client = make_client(tmp_path)
        with pytest.raises(ProblemError, match=words):
            list(arxiv.search(client, "cs.LG", 5))
        assert list(arxiv.search(client, "cs.LG", 5)) == []  # the broken answer was not kept


def test_categories_only(tmp_path: Path) -> None:
    client = make_client(tmp_path)
    with pytest.raises(ProblemError, match=r"category, such as cs\.LG"):
        list(arxiv.search(client, "cats and dogs", 5))
