"""A polite HTTP client for the real data sources. Standard library only.

    client = open_client(project, openverse)      # any module of sources/
    print(client.plan(requests=12, items=180))    # about 12 requests, 36 s, 180 items
    answer = client.get_json("https://...")       # also get_text(url), get_bytes(url, max_bytes)

One request at a time, a pause between two, at most three tries. Each answer is kept on disk by its
URL, so a second run asks for nothing and a broken run goes on where it stopped.
"""

from __future__ import annotations

import http.client
import math
import time
import urllib.error
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit
from urllib.request import Request, build_opener

from . import config
from .cache import answer_path, count_request, fetched_at, write_whole
from .config import ProblemError, Project
from .web import (
    CheckedRedirects,
    UnusableError,
    checked_url,
    one_line,
    parse_json,
    public_url,
    read_body,
    retry_after,
    server_words,
    user_agent,
)

TRIES = 3
LONGEST_WAIT = 300.0  # seconds; when a server asks for more, the run ends and says so
MAX_ANSWER = 20_000_000  # bytes of one JSON or XML answer
MEDIA_BUDGET = 1000  # files a day and source: the APIs count these apart from searches
T = TypeVar("T")


def open_client(project: Project, source: Any, **options: Any) -> Client:
    """The client for one module of sources/, with that source's own pause, budget and cache."""
    cache = config.RAW / source.NAME / "cache"
    return Client(user_agent(project), cache, source.PAUSE, source.DAILY_BUDGET, **options)


class Client:
    """Fetches from one source. `pause` and `timeout` in seconds, `budget` in searches a day (UTC).

    Every method raises ProblemError, with the server's words, when there is no usable answer.
    `retrieved_at` says when the last answer left its server, also when it came from the cache.
    """

    def __init__(
        self,
        user_agent: str,
        cache: Path,
        pause: float,
        budget: int,
        timeout: float = 30,
        opener: Any = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.user_agent, self.cache, self.timeout = user_agent, cache, timeout
        self.pause, self.limits = pause, {"searches": budget, "files": MEDIA_BUDGET}
        self.opener = opener or build_opener(CheckedRedirects)
        self.sleep = sleep
        self.requests = 0  # sent in this run
        self.retrieved_at = ""
        self._wait = 0.0  # seconds that must pass before the next request

    def plan(self, requests: int, items: int, what: str = "items") -> str:
        """The line to print before a run starts. Answers in the cache need no request."""
        return f"about {requests} requests, {requests * self.pause:.0f} s, {items} {what}"

    def get_json(self, url: str) -> dict[str, Any]:
        """The JSON object at `url`."""
        sent = self.requests
        answer = self._get(url, MAX_ANSWER, "searches", lambda body: parse_json(body, url))
        if self.requests > sent:
            # Stack Exchange bans a client that does not wait for as long as `backoff` says.
            self._wait = max(self._wait, retry_after(str(answer.get("backoff")), 0))
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
        path = answer_path(self.cache, public_url(url))
        if path.exists():
            value = parse(path.read_bytes())
        else:
            body = self._fetch(url, limit, kind)
            value = parse(body)  # before it is kept: a broken answer must be asked for again
            write_whole(path, body)
        self.retrieved_at = fetched_at(path)
        return value

    def _fetch(self, url: str, limit: int, kind: str) -> bytes:
        host, problem = urlsplit(url).hostname, ""
        headers = {"User-Agent": self.user_agent, "Accept-Encoding": "gzip"}
        for attempt in range(TRIES):
            if self._wait > LONGEST_WAIT:
                minutes = math.ceil(self._wait / 60)
                raise ProblemError(f"{host} asks for a rest: run this again in {minutes} minutes.")
            count_request(self.cache, kind, self.limits[kind])
            self.requests += 1
            if self._wait:
                self.sleep(self._wait)
            self._wait = self.pause
            doubling = max(self.pause, 1.0) * 2**attempt
            try:
                request = Request(url, headers=headers)
                with self.opener.open(request, timeout=self.timeout) as answer:
                    return read_body(answer, limit)
            except urllib.error.HTTPError as error:
                words = server_words(error, url)
                problem = f"{error.code}: {words}"
                if error.code in (404, 410) and kind == "files":
                    raise UnusableError(f"{host} no longer has a file ({problem}).") from None
                if error.code != 429 and error.code < 500:
                    raise ProblemError(f"{host} refused a request ({problem}).") from None
                self._wait = max(self.pause, retry_after(error.headers["Retry-After"], doubling))
            except (OSError, EOFError, http.client.HTTPException, zlib.error) as error:
                problem, self._wait = one_line(str(error), url), doubling
        raise ProblemError(
            f"{host} gave no whole answer in {TRIES} tries ({problem}): run this again later; "
            "what was fetched is kept."
        )
