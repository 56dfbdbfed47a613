"""Stack Exchange's module against prepared answers in the shape of the real ones, packed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from local_server import Answer, LocalServer, json_answer, make_client

from proof_of_concept.config import ProblemError
from proof_of_concept.sources import stack_exchange


def question(number: int, **other: Any) -> dict[str, Any]:
    return {
        "tags": ["pandas", "csv"],
        "owner": {
            "user_id": 1,
            "display_name": "Example &amp; Co",
            "link": "https://stackoverflow.com/users/1/example",
        },
        "is_answered": True,
        "score": 7,
        "question_id": number,
        "content_license": "CC BY-SA 4.0",
        "link": f"https://stackoverflow.com/questions/{number}/a-title",
        "title": "What is &quot;NaN&quot;?",
        "body": "<p>I read a <em>file</em>:</p>\n<pre><code>a &lt; b\n</code></pre>",
        **other,
    }


def page(*questions: dict[str, Any], **other: Any) -> Answer:
    wrapper = {"items": list(questions), "has_more": False, "quota_max": 300, **other}
    return json_answer({**wrapper, "quota_remaining": 290}, packed=True)


@pytest.fixture(autouse=True)
def no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STACK_EXCHANGE_KEY", raising=False)


def test_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naps: list[float]) -> None:
    first = page(question(1), question(2), has_more=True, backoff=10)
    second = page(question(3, content_license=None, owner={"display_name": "user3"}))
    with LocalServer(first, second) as server:
        monkeypatch.setattr(stack_exchange, "API", server.url)
        client = make_client(tmp_path, pause=stack_exchange.PAUSE)
        items = list(stack_exchange.search(client, "pandas", 9, options={"site": "datascience"}))
        client, waited = make_client(tmp_path), list(naps)
        again = list(stack_exchange.search(client, "pandas", 9, options={"site": "datascience"}))
    assert items == again and len(server.seen) == 2
    assert naps == waited == [10.0]  # the server's `backoff`, and only when it was asked
    asked = server.parameters(1)
    assert (asked["tagged"], asked["site"], asked["page"]) == ("pandas", "datascience", "2")
    assert asked["filter"] == "withbody" and "key" not in asked
    item = items[0]
    assert item.text == 'What is "NaN"?\nI read a file : a < b'
    assert item.id == "stack_exchange-datascience-1" and len(item.sha256) == 64
    assert (item.licence, item.author) == ("CC-BY-SA-4.0", "Example & Co")
    assert item.licence_url == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert (item.label, item.label_source) == ("pandas", "source")
    assert (items[2].licence, items[2].author_url) == ("", "")


def test_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with LocalServer(page(question(1), question(2), has_more=True)) as server:
        monkeypatch.setattr(stack_exchange, "API", server.url)
        client = make_client(tmp_path)
        assert len(list(stack_exchange.search(client, "pandas", 2, label="x"))) == 2
    assert len(server.seen) == 1


def test_the_key_is_sent_and_not_stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STACK_EXCHANGE_KEY", "s3cret((")
    words = {"error_id": 502, "error_name": "throttle_violation", "error_message": "too many"}
    refused = json_answer(words, packed=True, status=400)
    with LocalServer(page(question(1)), refused) as server:
        monkeypatch.setattr(stack_exchange, "API", server.url)
        client = make_client(tmp_path)
        [item] = stack_exchange.search(client, "pandas", 5)
        with pytest.raises(ProblemError, match=r"400: .*too many") as caught:
            list(stack_exchange.search(client, "numpy", 5))
    assert server.parameters(0)["key"] == "s3cret(("
    stored = "".join(path.read_text("utf-8") for path in tmp_path.rglob("*.*"))
    assert "s3cret" not in stored + str(item) + str(caught.value)
