"""A polite HTTP client for the real data sources, on requests.

    client = open_client(project, openverse)      # any module of sources/
    print(client.plan(requests=12, items=180))    # about 12 requests, 36 s, 180 items
    answer = client.get_json("https://...")       # also get_text(url), get_bytes(url, max_bytes)

One request at a time, a pause between two, at most three tries. Each answer is kept on disk by its
URL, so a second run asks for nothing and a broken run goes on where it stopped.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter

from .. import config
from ..config import ProblemError, Project
from ..intake.kept_files import write_whole
from . import web
from .cache import answer_path, count_request, fetched_at
from .web import Tries, UnusableError, checked_url, one_line, parse_json, read_body

TRIES = 3
MAX_ANSWER = 20_000_000  # bytes of one JSON or XML answer
MEDIA_BUDGET = 1000  # files a day and source: the APIs count these apart from searches
BUSY = (429, 500, 502, 503, 504)
T = TypeVar("T")


def open_client(project: Project, source: Any) -> Client:
    """The client for one module of sources/, with that source's own pause, budget and cache."""
    cache = config.RAW / source.NAME / "cache"
    return Client(web.user_agent(project), cache, source.PAUSE, source.DAILY_BUDGET)


class Client:
    """Fetches from one source. `pause` and `timeout` in seconds, `budget` in searches a day (UTC).

    Every method raises ProblemError, with the server's words, when there is no usable answer.
    `retrieved_at` says when the last answer left its server, also when it came from the cache.
    """

    def __init__(
        self, user_agent: str, cache: Path, pause: float, budget: int, timeout: float = 30
    ) -> None:
        self.user_agent, self.cache, self.timeout = user_agent, cache, timeout
        self.pause, self.limits = pause, {"searches": budget, "files": MEDIA_BUDGET}
        self.requests = 0  # sent in this run
        self.retrieved_at = ""
        self._wait = 0.0  # seconds that must pass before the next request
        tries = Tries(
            TRIES - 1, backoff_factor=max(pause, 1.0), status_forcelist=BUSY,
            raise_on_status=False,
        )  # fmt: skip
        self.session = requests.Session()
        self.session.headers["User-Agent"] = user_agent
        for scheme in ("https://", "http://"):
            self.session.mount(scheme, HTTPAdapter(max_retries=tries))

    def plan(self, requests: int, items: int, what: str = "items") -> str:
        """The line to print before a run starts. Answers in the cache need no request."""
        return f"about {requests} requests, {requests * self.pause:.0f} s, {items} {what}"

    def get_json(self, url: str) -> dict[str, Any]:
        """The JSON object at `url`."""
        sent = self.requests
        answer = self._get(url, MAX_ANSWER, "searches", lambda body: parse_json(body, url))
        backoff = answer.get("backoff")
        if self.requests > sent and isinstance(backoff, (int, float)):
            # Stack Exchange bans a client that does not wait for as long as `backoff` says.
            self._wait = min(max(self._wait, backoff), web.LONGEST_WAIT)
        return answer

    def get_text(self, url: str, parse: Callable[[str], Any] = str) -> Any:
        """The text at `url`, as `parse` returns it. What `parse` refuses is not kept."""

        def decode(body: bytes) -> Any:
            return parse(body.decode("utf-8", errors="replace"))

        return self._get(url, MAX_ANSWER, "searches", decode)

    def get_bytes(self, url: str, max_bytes: int) -> bytes:
        """The file at `url`. Raises UnusableError when only this one file cannot be had."""
        return self._get(url, max_bytes, "files", bytes)

    def _get(self, url: str, limit: int, kind: str, parse: Callable[[bytes], T]) -> T:
        url = checked_url(url, self.user_agent)
        path = answer_path(self.cache, web.public_url(url))
        if path.exists():
            value = parse(path.read_bytes())
        else:
            count_request(self.cache, kind, self.limits[kind])
            self.requests += 1
            if self._wait:
                time.sleep(self._wait)
            self._wait = self.pause
            body = self._fetch(url, limit, kind)
            value = parse(body)  # before it is kept: a broken answer must be asked for again
            write_whole(path, body)
        self.retrieved_at = fetched_at(path)
        return value

    def _fetch(self, url: str, limit: int, kind: str) -> bytes:
        host = urlsplit(url).hostname
        try:
            with self._open(url) as answer:
                if answer.ok:
                    return read_body(answer, limit)
                words = one_line(read_body(answer, 100_000).decode("utf-8", "replace"), url)
                problem = f"{answer.status_code}: {words or answer.reason}"
                gone, busy = answer.status_code in (404, 410), answer.status_code in BUSY
        except requests.RequestException as error:
            problem, gone, busy = one_line(str(error), url), False, True
        if gone and kind == "files":
            raise UnusableError(f"{host} no longer has a file ({problem}).")
        if not busy:
            raise ProblemError(f"{host} refused a request ({problem}).")
        raise ProblemError(
            f"{host} gave no whole answer ({problem}): run this again later; "
            "what was fetched is kept."
        )

    def _open(self, url: str) -> requests.Response:
        """The answer at `url`, its body still to be read. A redirect has to keep the rules too."""
        for _ in range(5):
            answer = self.session.get(url, timeout=self.timeout, stream=True, allow_redirects=False)
            if not answer.is_redirect:
                return answer
            answer.close()
            url = checked_url(urljoin(url, answer.headers["Location"]), self.user_agent, url)
        raise ProblemError(f"{urlsplit(url).hostname} sends from one address to the next.")
