"""The rules of download.py that need no state: addresses, headers, and what a server sent back."""

from __future__ import annotations

import http.client
import json
import re
import time
import urllib.error
import zlib
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler

from .config import ProblemError, Project

NEED_CONTACT = ("wikimedia.org", "wikipedia.org", "openfoodfacts.org")
SECRET_NAMES = {"key", "api_key", "apikey", "token", "access_token"}


class UnusableError(ProblemError):
    """This one file cannot be had (gone, too big, not https): others can still be fetched."""


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

    Raises UnusableError when it is not https (or when an https address led to plain http), and
    ProblemError when the host wants a contact and the User-Agent `agent` has none.
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


class CheckedRedirects(HTTPRedirectHandler):
    """Follows a redirect only when the rules above hold for the new address too."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        checked_url(newurl, req.get_header("User-agent", ""), before=req.full_url)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def read_body(answer: Any, limit: int) -> bytes:
    """The whole, unpacked body of an answer.

    Raises UnusableError above `limit` bytes, IncompleteRead or EOFError when it was cut short.
    """
    body = answer.read(limit + 1)
    length = answer.headers.get("Content-Length") or ""
    promised = int(length) if length.isdecimal() else 0
    if len(body) < min(promised, limit + 1):
        raise http.client.IncompleteRead(body, promised - len(body))
    if len(body) <= limit and answer.headers.get("Content-Encoding", "").lower() == "gzip":
        unpacker = zlib.decompressobj(wbits=31)  # 31: the gzip format
        body = unpacker.decompress(body, limit + 1)  # never unpacks more than that
        if len(body) <= limit and not unpacker.eof:
            raise EOFError("the packed answer was cut short")
    if len(body) > limit:
        raise UnusableError(f"A file of more than {limit // 1000} kB was left out.")
    return body


def server_words(error: urllib.error.HTTPError, url: str) -> str:
    """What the server said about an error: one line without HTML, control characters or keys."""
    try:
        text = read_body(error, 100_000).decode("utf-8", errors="replace")
    except (OSError, ValueError, EOFError, http.client.HTTPException, zlib.error, ProblemError):
        text = ""
    finally:
        error.close()
    return one_line(text, url) or str(error.reason)


def one_line(text: str, url: str) -> str:
    """At most 200 characters of a server's text, fit to be printed."""
    for part in urlsplit(url).query.split("&"):
        name, _, secret = part.partition("=")
        if secret and name.lower() in SECRET_NAMES:
            text = text.replace(secret, "***")
    text = re.sub(r"<[^<>]*>", " ", text)
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:200]


def retry_after(header: str | None, otherwise: float) -> float:
    """Seconds to wait, at most a day: Retry-After holds a number or an HTTP date."""
    try:
        seconds = float(header or "")
    except ValueError:
        try:
            seconds = parsedate_to_datetime(header or "").timestamp() - time.time()
        except (ValueError, TypeError):
            return otherwise
    return min(max(0.0, seconds), 86_400.0)


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
