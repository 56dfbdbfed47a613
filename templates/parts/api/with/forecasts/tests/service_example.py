"""A series to send to the service, and what it has to refuse."""

from __future__ import annotations

from typing import Any

from proof_of_concept import config, data

BAD: tuple[dict[str, Any], ...] = (
    {"series": "no such series"},
    {"series": ""},
    {"series": "x", "first": 0},
    {"series": "x", "changes": [1]},
)


def example() -> dict[str, Any]:
    """One of the collected series."""
    return {"series": data.load(config.load_project()).titles()[0]}
