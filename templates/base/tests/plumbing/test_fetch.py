"""The polite client against a server on this machine. Nothing here sleeps or calls out."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path
from time import time
from types import SimpleNamespace

import pytest
from local_server import AGENT, Answer, LocalServer, json_answer, make_client

from proof_of_concept import config
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.plumbing import web
from proof_of_concept.plumbing.fetch import MEDIA_BUDGET, open_client

GOOD = json_answer({"ok": 1})
PROJECT = Project(name="tool-check", package="tool_check", task="x", contact="me@example.org")


def test_a_second_run_makes_no_request(tmp_path: Path, naps: list[float]) -> None:
    with LocalServer(GOOD) as server:
        for _ in range(2):
            client = make_client(tmp_path)
            assert client.get_json(server.url + "?q=a b") == {"ok": 1}
            assert client.retrieved_at.endswith("Z") and naps == []
    [(path, headers)] = server.seen
    assert path == "/?q=a%20b"
    assert headers["User-Agent"] == AGENT


def test_pauses_between_two_requests(tmp_path: Path, naps: list[float]) -> None:
    with LocalServer(GOOD, GOOD, GOOD) as server:
        client = make_client(tmp_path)
        for page in (1, 2, 2, 3):
            client.get_json(f"{server.url}?page={page}")
    assert naps == [2.0, 2.0] and client.requests == 3


def test_waits_as_long_as_the_server_says(tmp_path: Path, naps: list[float]) -> None:
    date = formatdate(time() + 60, usegmt=True)
    with LocalServer(
        Answer(status=429, headers={"Retry-After": "7"}),
        Answer(status=503, headers={"Retry-After": date}),
        GOOD,
    ) as server:
        client = make_client(tmp_path)
        client.get_json(server.url)
    assert naps[0] == 7.0 and 50 < naps[1] <= 60


def test_doubles_its_waits_and_gives_up_after_three_tries(
    tmp_path: Path, naps: list[float]
) -> None:
    with LocalServer(*[Answer(b"busy", status=503)] * 3, GOOD) as server:
        client = make_client(tmp_path)
        with pytest.raises(ProblemError, match=r"busy.*later"):
            client.get_json(server.url)
        assert naps == [2.0, 4.0] and len(server.seen) == 3
        assert make_client(tmp_path).get_json(server.url) == {"ok": 1}


def test_a_long_rest_ends_the_run(tmp_path: Path, naps: list[float]) -> None:
    with LocalServer(Answer(status=429, headers={"Retry-After": "3600"}), GOOD) as server:
        client = make_client(tmp_path)
        with pytest.raises(ProblemError, match="60 minutes"):
            client.get_json(server.url)
    assert naps == [] and len(server.seen) == 1


def test_a_body_that_was_cut_short_is_not_kept(tmp_path: Path) -> None:
    with LocalServer(replace(GOOD, missing=3), GOOD) as server:
        with pytest.raises(ProblemError, match="no whole answer"):
            make_client(tmp_path).get_json(server.url)
        assert make_client(tmp_path).get_json(server.url) == {"ok": 1}


def test_nobody_listens(tmp_path: Path, naps: list[float]) -> None:
    with LocalServer() as server:
        pass
    client = make_client(tmp_path, timeout=0.2)
    with pytest.raises(ProblemError, match="later"):
        client.get_json(server.url)
    assert naps == [2.0, 4.0]


def test_a_refusal_ends_the_run_with_the_servers_words(tmp_path: Path) -> None:
    words = b"<h1>Key s3cret</h1>\x1b[31m is not valid"
    with LocalServer(Answer(words, status=403)) as server:
        client = make_client(tmp_path)
        with pytest.raises(ProblemError) as caught:
            client.get_json(server.url + "?key=s3cret")
    assert "(403: Key *** [31m is not valid)" in str(caught.value)
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    "answer",
    [
        Answer(b'{"half": '),
        Answer(b"<html>We are down</html>"),
        Answer(b"[" * 100_000),
        Answer(b"[1]"),
        json_answer({"error": {"info": "too fast"}}),
    ],
)
def test_a_broken_answer_is_not_kept(tmp_path: Path, answer: Answer) -> None:
    with LocalServer(answer, GOOD) as server:
        client = make_client(tmp_path)
        with pytest.raises(ProblemError):
            client.get_json(server.url)
        assert client.get_json(server.url) == {"ok": 1}


def test_a_broken_run_resumes(tmp_path: Path) -> None:
    with LocalServer(GOOD, Answer(status=400), GOOD) as server:
        with pytest.raises(ProblemError):
            for page in (1, 2):
                make_client(tmp_path).get_json(f"{server.url}?page={page}")
        for page in (1, 2):
            make_client(tmp_path).get_json(f"{server.url}?page={page}")
    assert [path for path, _ in server.seen] == ["/?page=1", "/?page=2", "/?page=2"]
    assert not list(tmp_path.rglob("*.part"))


def test_the_budget_of_a_day_is_counted_on_disk(tmp_path: Path) -> None:
    with LocalServer(*[GOOD] * 5) as server:
        for page in (1, 2):
            make_client(tmp_path, budget=2).get_json(f"{server.url}?page={page}")
        client = make_client(tmp_path, budget=2)
        client.get_json(f"{server.url}?page=1")
        with pytest.raises(ProblemError, match=r"2 searches .* tomorrow"):
            client.get_json(f"{server.url}?page=3")
        client.get_bytes(f"{server.url}picture", 100)  # files have a budget of their own
        assert len(server.seen) == 3
        book = tmp_path / "cache" / "budget.json"
        yesterday = {"day": "2020-01-01", "counts": {"searches": 2}}
        book.write_text(json.dumps(yesterday), encoding="utf-8")
        client.get_json(f"{server.url}?page=3")
        book.write_text("broken", encoding="utf-8")
        client.get_json(f"{server.url}?page=4")
        assert len(server.seen) == 5
    assert MEDIA_BUDGET >= 200


def test_waits_for_backoff_once(tmp_path: Path, naps: list[float]) -> None:
    with LocalServer(json_answer({"backoff": 11}, packed=True), GOOD, GOOD) as server:
        client = make_client(tmp_path)
        for page in (1, 1, 2, 3):
            client.get_json(f"{server.url}?page={page}")
    assert naps == [11.0, 2.0]


def test_large_files_are_left_out(tmp_path: Path) -> None:
    bomb = Answer(gzip.compress(bytes(100_000)), headers={"Content-Encoding": "gzip"})
    with LocalServer(Answer(bytes(2000)), bomb, Answer(status=404), Answer(b"12")) as server:
        client = make_client(tmp_path)
        for name in ("large", "bomb", "gone"):
            with pytest.raises(web.UnusableError):
                client.get_bytes(server.url + name, 1000)
        assert client.get_bytes(server.url + "small", 1000) == b"12"
    assert len(server.seen) == 4


@pytest.mark.parametrize(
    "url", ["http://example.org/", "ftp://example.org/", "file:///etc/hosts", "x", "https://["]
)
def test_only_https(tmp_path: Path, url: str) -> None:
    client = make_client(tmp_path)
    with pytest.raises(web.UnusableError, match="not fetched"):
        client.get_text(url)
    assert client.requests == 0


def test_a_redirect_must_stay_https(tmp_path: Path) -> None:
    away = Answer(status=302, headers={"Location": "http://example.org/"})
    with LocalServer(away, Answer(status=302, headers={"Location": "/there"}), GOOD) as server:
        client = make_client(tmp_path)
        with pytest.raises(web.UnusableError, match="not an https address"):
            client.get_json(server.url)
        assert client.get_json(server.url) == {"ok": 1}
    with pytest.raises(web.UnusableError):
        web.checked_url("http://127.0.0.1/", AGENT, before="https://example.org/")


def test_wikimedia_needs_a_contact(workspace: Path) -> None:
    source = SimpleNamespace(NAME="commons", TERMS="", PAUSE=1, DAILY_BUDGET=5)
    page = replace(PROJECT, contact="", repo_url="https://example.org/repo")
    client = open_client(page, source)
    with pytest.raises(ProblemError, match=r"contact.*project\.yaml"):
        client.get_json("https://commons.wikimedia.org/w/api.php")
    assert client.requests == 0
    assert client.cache == config.RAW / "commons" / "cache"
    assert web.checked_url("https://commons.wikimedia.org/", web.user_agent(PROJECT))


def test_the_user_agent_is_one_line() -> None:
    assert web.user_agent(PROJECT) == "tool-check/0.1 (no repository yet; me@example.org)"
    nasty = replace(PROJECT, name="a\r\nX: y 🙂", contact="\n", repo_url="https://example.org/r")
    assert web.user_agent(nasty) == "aX:-y/0.1 (https://example.org/r)"


def test_keys_are_not_stored(tmp_path: Path) -> None:
    with LocalServer(json_answer({"quota": 1})) as server:
        for key in ("s3cret", "other"):
            make_client(tmp_path).get_json(f"{server.url}?q=1&key={key}&token=t0ken")
    stored = [path.name + path.read_text("utf-8") for path in tmp_path.rglob("*.*")]
    assert len(server.seen) == 1 and stored
    assert not any(word in text for text in stored for word in ("s3cret", "t0ken"))
    url = "https://me:pass@example.org/a?q=1&API_KEY=2&Token=3&page=4#part"
    assert web.public_url(url) == "https://example.org/a?q=1&page=4"


def test_plan(tmp_path: Path) -> None:
    client = make_client(tmp_path, pause=3.0)
    assert client.plan(12, 180, "images") == "about 12 requests, 36 s, 180 images"
    assert client.requests == 0
