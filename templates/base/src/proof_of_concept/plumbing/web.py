"""The rules of fetch.py: which addresses, and what is done with what a server sent back."""

from __future__ import annotations

import json
import math
import re
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

import requests
from urllib3 import BaseHTTPResponse
from urllib3.util import Retry

from ..config import ProblemError, Project

NEED_CONTACT = ("wikimedia.org", "wikipedia.org", "openfoodfacts.org")
LONGEST_WAIT = 300.0  # seconds; when a server asks for more, the run ends and says so
SECRET_NAMES = {"key", "api_key", "apikey", "token", "access_token"}


class UnusableError(ProblemError):
    """This one file cannot be had (gone, too big, not https): others can still be fetched."""


class Tries(Retry):
    """urllib3's retries: twice as long a wait each time, or as long as the server says."""

    def get_backoff_time(self) -> float:
        return self.backoff_factor * 2 ** (len(self.history) - 1)

    def get_retry_after(self, response: BaseHTTPResponse) -> float | None:
        wait = super().get_retry_after(response)
        if wait and wait > LONGEST_WAIT:
            rest = math.ceil(wait / 60)
            raise ProblemError(f"The source asks for a rest: run this again in {rest} minutes.")
        return wait


def user_agent(project: Project) -> str:
    """`name/0.1 (repository; contact)`; without a contact the last part is missing."""
    name, page, contact = (
        re.sub(r"[^!-~ ]|[();]", "", text).strip()[:100]  # a header is one line of plain ASCII
        for text in (project.name, project.repo_url, project.contact)
    )
    about = f"{page or 'no repository yet'}; {contact}" if contact else page
    return f"{name.replace(' ', '-') or 'project'}/0.1" + (f" ({about})" if about else "")


def public_url(url: str) -> str:
    """`url` without keys, tokens or a password: the only form that is stored or shown."""
    parts = urlsplit(url)
    query = [p for p in parts.query.split("&") if p.partition("=")[0].lower() not in SECRET_NAMES]
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=host, query="&".join(query), fragment=""))


def checked_url(url: str, agent: str, before: str = "http:") -> str:
    """`url`, ready to be sent. Plain http is for this machine only, where the tests' server is.

    Raises UnusableError when it is not https (or when an https address, `before`, led to plain
    http), and ProblemError when the host wants a contact and the User-Agent `agent` has none.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        raise UnusableError(
            "A source gave an address that is none, so it is not fetched."
        ) from None
    local = host in ("127.0.0.1", "localhost", "::1") and before.startswith("http:")
    if not host or not (parts.scheme == "https" or (parts.scheme == "http" and local)):
        raise UnusableError(f"{public_url(url)} is not an https address, so it is not fetched.")
    if f".{host}".endswith(tuple(f".{name}" for name in NEED_CONTACT)) and "; " not in agent:
        raise ProblemError(
            f"{host} only answers programs that name a contact: set `contact` under `data` in "
            "project.yaml to your e-mail address or web page, then run this again."
        )
    return quote(url, safe="%/:?#[]@!$&'()*+,;=~")  # spaces and letters beyond ASCII


def one_line(text: str, url: str) -> str:
    """At most 200 characters of a server's text, fit to be printed: no HTML, no key of `url`."""
    for part in urlsplit(url).query.split("&"):
        name, _, secret = part.partition("=")
        if secret and name.lower() in SECRET_NAMES:
            text = text.replace(secret, "***")
    text = re.sub(r"<[^<>]*>", " ", text)
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:200]


def read_body(answer: requests.Response, limit: int) -> bytes:
    """The unpacked body. Raises UnusableError above `limit` bytes, before more is unpacked."""
    body = b""
    for piece in answer.iter_content(65_536):
        body += piece
        if len(body) > limit:
            raise UnusableError(f"A file of more than {limit // 1000} kB was left out.")
    return body


def parse_json(body: bytes, url: str) -> dict[str, Any]:
    """The JSON object in `body`. Commons reports its errors inside one: they are raised too."""
    host = urlsplit(url).hostname
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        raise ProblemError(f"{host} sent broken JSON: run this again later.") from None
    if not isinstance(answer, dict):
        raise ProblemError(f"{host} sent JSON of another shape than expected.")
    if "error" in answer or "error_message" in answer:
        words = json.dumps(answer.get("error", answer.get("error_message")), ensure_ascii=False)
        raise ProblemError(f"{host} could not answer: {one_line(words, url)}")
    return answer
