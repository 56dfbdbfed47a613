"""What the HTTP client keeps on disk: answers by their URL, and how much it asked for today."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timezone
from pathlib import Path

from ..config import ProblemError
from ..intake.kept_files import write_whole


def answer_path(folder: Path, url: str) -> Path:
    """Where the answer to `url` (without keys) is kept. A hash is a valid file name anywhere."""
    return folder / f"{hashlib.sha256(url.encode()).hexdigest()}.answer"


def count_request(folder: Path, kind: str, limit: int) -> None:
    """Count one request of a kind ("searches" or "files") before it is sent.

    The count lies on disk and starts again each day (UTC). Raises ProblemError above `limit`.
    """
    path, day = folder / "budget.json", datetime.now(timezone.utc).date().isoformat()
    counts = {}
    try:
        book = json.loads(path.read_text(encoding="utf-8"))
        if book["day"] == day:
            counts = {str(name): int(count) for name, count in book["counts"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass  # no book yet, or a broken one: start a new one
    used = counts.get(kind, 0)
    if used >= limit:
        raise ProblemError(
            f"Today's {limit} {kind} at this source are used up: run this again tomorrow (UTC) or "
            "with a smaller --limit; what was fetched is kept."
        )
    content = {"day": day, "counts": {**counts, kind: used + 1}}
    write_whole(path, json.dumps(content).encode())


def fetched_at(path: Path) -> str:
    """When an answer was kept, such as `2026-11-22T09:30:00Z`."""
    return datetime.fromtimestamp(path.stat().st_mtime, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
