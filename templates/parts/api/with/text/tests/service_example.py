"""A text to send to the service, and what it has to refuse."""

from __future__ import annotations

from typing import Any

from proof_of_concept import config, data

BAD: tuple[dict[str, Any], ...] = ({"text": "  "}, {"text": 7}, {"text": "x" * 50_000})


def example() -> dict[str, Any]:
    """One of the collected texts."""
    return {"text": data.load(config.load_project())[0].text}
