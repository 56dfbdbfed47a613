"""Wikipedia's module against prepared answers in the shape of the real ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from local_server import LocalServer, json_answer, make_client

from proof_of_concept.config import ProblemError
from proof_of_concept.sources import wikipedia

TEXT = "A kettle boils water.\nIt whistles.\n\n== Use ==\nFill it first.\n\n=== Care ===\nRinse it."
TEXT += "\n\n== References ==\nA book about kettles.\n=== Notes ===\nA note."


def hits(*numbers: int) -> Any:
    return json_answer({"query": {"search": [{"pageid": n, "title": f"T{n}"} for n in numbers]}})


def article(number: int, text: str = TEXT, **more: Any) -> Any:
    page = {"pageid": number, "title": f'Kettle "{number}"', "extract": text}
    page |= {"fullurl": f"https://en.wikipedia.org/wiki/K{number}", "revisions": [{"revid": 77}]}
    return json_answer({"query": {"pages": [{**page, **more}]}})


def test_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naps: list[float]) -> None:
    answers = hits(1, 2, 3), article(1), article(2, text=""), article(3)
    with LocalServer(*answers) as server:
        monkeypatch.setattr(wikipedia, "API", f"{server.url}?language={{language}}&x=")
        client = make_client(tmp_path, pause=wikipedia.PAUSE)
        asked = {"label": "tea", "options": {"language": "de"}}
        items = list(wikipedia.search(client, "tea & kettles", 3, **asked))
        again = list(wikipedia.search(make_client(tmp_path), "tea & kettles", 3, **asked))
    assert items == again and len(server.seen) == 4 and naps == [1.0] * 3
    assert server.parameters(0)["srsearch"] == "tea & kettles"
    assert server.parameters(0)["language"] == "de"
    assert server.parameters(1)["pageids"] == "1"
    assert [item.id for item in items] == ["wikipedia-de-1", "wikipedia-de-3"]
    first = items[0]
    assert first.text == "A kettle boils water.\n\nIt whistles.\n\nFill it first.\n\nRinse it."
    assert first.media_url == "https://de.wikipedia.org/w/index.php?oldid=77"
    assert (first.licence, first.label, first.label_source) == ("CC-BY-SA-4.0", "tea", "query")
    assert first.attribution.endswith("CC-BY-SA-4.0, revision 77")


def test_a_page_that_only_lists_others_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = hits(1), article(1, pageprops={"disambiguation": ""})
    with LocalServer(*answers) as server:
        monkeypatch.setattr(wikipedia, "API", f"{server.url}?language={{language}}&x=")
        assert list(wikipedia.search(make_client(tmp_path), "kettle", 5)) == []
        assert server.parameters(0)["language"] == "en"


def test_it_asks_for_a_contact(tmp_path: Path) -> None:
    client = make_client(tmp_path, user_agent="project/0.1")
    with pytest.raises(ProblemError, match="contact"):
        list(wikipedia.search(client, "kettle", 5))
