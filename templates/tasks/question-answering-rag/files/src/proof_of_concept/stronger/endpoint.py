"""Ask an OpenAI-compatible chat endpoint for JSON of one shape, and once more where that helps."""

from __future__ import annotations

import json
import os
import time
from typing import Any

from requests import RequestException
from urllib3.exceptions import HTTPError

from ..readers.language_model import MAX_REPLY, UnusableReplyError, post, safe

TIMEOUT = 60.0  # seconds without a sign of the server: one without a graphics card is slow
PAUSE = 1.0  # seconds until it is asked once more
AGAIN = {408, 409, 429, 502, 503, 504}  # statuses after which that helps
FORMAT = {400, 422, 500}  # those by which servers refuse a `response_format` they do not know
CITATION = {
    "type": "object",
    "properties": {"passage": {"type": "integer"}, "quote": {"type": "string"}},
    "required": ["passage", "quote"],
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "properties": {
        "answer": {"type": "string"},
        "citations": {"type": "array", "items": CITATION},
    },
    "required": ["answer", "citations"],
    "additionalProperties": False,
}
FORMATS: tuple[dict[str, Any], ...] = (
    {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": SCHEMA}},
    {"type": "json_object", "schema": SCHEMA},  # as older servers want it
)


def ask(messages: list[dict[str, str]], where: str) -> Any:
    """The reply of the model at `where` (URL#NAME), as JSON; its message is to be of SCHEMA.

    Raises UnusableReplyError, whose sentence has neither the key nor the reply: both could leak.
    """
    base, _, name = where.partition("#")
    key = os.environ.get("LLM_API_KEY", "").strip()
    if not name or not safe(base) or not (key.isascii() and (not key or key.isprintable())):
        raise UnusableReplyError(
            "ANSWER_MODEL must be URL#NAME with an https or a local address, LLM_API_KEY one line."
        )
    shape, problem = 0, ""
    for turn in (1, 2):
        body = {"model": name, "messages": messages, "temperature": 0}
        body["response_format"] = FORMATS[shape]
        try:
            url = f"{base.rstrip('/')}/chat/completions"
            status, reply = post(url, key, body, TIMEOUT)
        except (RequestException, HTTPError, OSError, ValueError):
            status, reply = 503, b""
            problem = "The language model's server could not be reached, or took too long."
        else:
            problem = f"The language model's server said {status}."
        if status == 200:
            break
        if turn == 2 or status not in AGAIN | FORMAT:
            raise UnusableReplyError(problem)
        shape = 1 if status in FORMAT else shape
        time.sleep(0 if status in FORMAT else PAUSE)
    if len(reply) > MAX_REPLY:
        raise UnusableReplyError("The language model's reply is too long.")
    try:
        return json.loads(reply)
    except (ValueError, RecursionError):
        raise UnusableReplyError("The language model's server sent no JSON.") from None
