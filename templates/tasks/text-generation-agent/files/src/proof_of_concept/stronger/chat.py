"""A chat endpoint in the shape that OpenAI gave it: one question, one message, and what it cost."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import requests
from requests import RequestException
from urllib3.exceptions import HTTPError

from ..config import ProblemError

TIMEOUT = 60.0  # seconds
TRIES, PAUSE = 3, 2.0  # of a server that is busy (429, 5xx); seconds, twice as long each time
LONGEST_PAUSE = 30.0
MAX_REPLY = 200_000  # bytes


@dataclass
class Chat:
    """One endpoint. tokens: the sum of what its replies say they took."""

    base: str
    model: str
    key: str = ""
    tokens: int = 0

    @classmethod
    def from_environment(cls) -> Chat:
        """The endpoint that LLM_BASE_URL, LLM_MODEL and LLM_API_KEY name."""
        names = ("LLM_BASE_URL", "LLM_MODEL", "LLM_API_KEY")
        base, model, key = (os.environ.get(name, "").strip() for name in names)
        if not base or not model:
            raise ProblemError(
                "The stronger planner asks a language model: set LLM_BASE_URL, such as "
                "http://127.0.0.1:11434/v1, and LLM_MODEL first (and LLM_API_KEY if it wants one)."
            )
        if not _safe(base) or not (key.isascii() and key.isprintable()):
            raise ProblemError(
                "LLM_BASE_URL must be an https address, or http on this computer, and LLM_API_KEY "
                "one line of plain letters."
            )
        return cls(base.rstrip("/"), model, key)

    def ask(self, messages: list[Any], tools: list[Any]) -> dict[str, Any]:
        """The message that the model replies with. Raises ProblemError, without key and reply."""
        body = {"model": self.model, "messages": messages, "tools": tools, "temperature": 0}
        status, after, reply = 0, "", b""
        for attempt in range(1, TRIES + 1):
            try:
                status, after, reply = self._post(body)
            except (RequestException, HTTPError, OSError, ValueError):
                raise ProblemError("The language model's server could not be reached.") from None
            if status == 200 or attempt == TRIES or (status != 429 and status < 500):
                break
            wait = float(after) if after.isdigit() else PAUSE * 2 ** (attempt - 1)
            time.sleep(min(wait, LONGEST_PAUSE))
        if status != 200:
            hint = ": look at LLM_API_KEY" if status in (401, 403) else ""
            raise ProblemError(f"The language model's server said {status}{hint}.")
        try:
            content: Any = json.loads(reply) if len(reply) <= MAX_REPLY else None
            message = content["choices"][0]["message"]
        except (ValueError, KeyError, IndexError, TypeError, RecursionError):
            raise ProblemError("The language model's server sent no such reply.") from None
        if not isinstance(message, dict):
            raise ProblemError("The language model's server sent no such reply.")
        usage = content.get("usage")
        spent = usage.get("total_tokens") if isinstance(usage, dict) else 0
        self.tokens += spent if isinstance(spent, int) and spent > 0 else 0
        return message

    def _post(self, body: dict[str, Any]) -> tuple[int, str, bytes]:
        """Status, Retry-After and at most MAX_REPLY + 1 bytes. No redirect is followed: it would
        take the key to another address."""

        def sign(request: requests.PreparedRequest) -> requests.PreparedRequest:
            # As `auth`, and not as a header: a ~/.netrc would put another key in its place.
            if self.key:
                request.headers["Authorization"] = f"Bearer {self.key}"
            return request

        url = f"{self.base}/chat/completions"
        with requests.post(
            url, json=body, auth=sign, timeout=TIMEOUT, stream=True, allow_redirects=False
        ) as answer:
            content = answer.raw.read(MAX_REPLY + 1, decode_content=True)
            return answer.status_code, answer.headers.get("Retry-After", ""), content


def _safe(base: str) -> bool:
    """Whether the key may go there: over https, or to this machine."""
    try:
        parts = urlsplit(base)
        host = parts.hostname or ""
    except ValueError:
        return False
    local = parts.scheme == "http" and host in ("127.0.0.1", "localhost", "::1")
    return bool(host) and "@" not in parts.netloc and (parts.scheme == "https" or local)
