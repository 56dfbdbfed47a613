"""Files of the project itself: written whole, and read with a sentence for what is wrong."""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from pathlib import Path
from typing import Any

from ..config import ProblemError


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def read_text(path: Path) -> str:
    """The text of a file of the project, with its line ends. Raises ProblemError for no UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise ProblemError(f"{path.name} is not in UTF-8: save it as UTF-8 again.") from None


def read_json(path: Path, again: str, keys: Collection[str] = (), kind: type = dict) -> Any:
    """What a step left as JSON: of this kind, an object with these keys.

    again: how to get it once more. Raises ProblemError when it is not there, or damaged.
    """
    where = f"{path.parent.name}/{path.name}"
    try:
        content = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise ProblemError(f"There is no {where} yet: {again}.") from None
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, kind) or not all(key in (content or ()) for key in keys):
        raise ProblemError(f"{where} is damaged: {again}.")
    return content
