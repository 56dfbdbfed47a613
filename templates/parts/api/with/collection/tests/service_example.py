"""A query to send to the service, and what it has to refuse."""

from __future__ import annotations

from typing import Any

from proof_of_concept import data

BAD: tuple[dict[str, Any], ...] = ({"query": "  "}, {"query": 7}, {"query": "x" * 50_000})


def example() -> dict[str, Any]:
    """The beginning of one of the collected items."""
    return {"query": data.load()[0].whole[:200]}
