"""The YAML between two lines of `---` that a Markdown page may begin with."""

from __future__ import annotations

import re
from typing import Any

import yaml

from .config import ProblemError

_BLOCK = re.compile(r"\A---\r?\n(?P<yaml>.*?\n)---(?=\r?\n|\Z)", re.DOTALL)


def read(text: str, name: str) -> dict[str, Any] | None:
    """The front matter of the page `text`, or None without one.

    Raises ProblemError, which speaks of `name`, when it is not valid YAML.
    """
    match = _BLOCK.match(text)
    if match is None:
        return None
    try:
        content = yaml.safe_load(match["yaml"])
    except yaml.YAMLError as error:
        reason = " ".join(str(error).split())
        raise ProblemError(
            f"The front matter of {name} is not valid YAML, please mend it: {reason}"
        ) from error
    return content if isinstance(content, dict) else None


def write(content: dict[str, Any], newline: str = "\n") -> str:
    """`content` as the lines of a front matter, its two lines of `---` not included."""
    dumped = yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=10_000)
    return dumped.replace("\n", newline)


def replace(text: str, content: dict[str, Any]) -> str:
    """The page `text`, which has a front matter, with another one."""
    match = _BLOCK.match(text)
    if match is None:
        return text
    new = write(content, "\r\n" if "\r\n" in match["yaml"] else "\n")
    return text[: match.start("yaml")] + new + text[match.end("yaml") :]
