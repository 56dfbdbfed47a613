"""A question to send to the service, and what it has to refuse."""

from __future__ import annotations

from typing import Any

from proof_of_concept import data

BAD: tuple[dict[str, Any], ...] = ({"question": "  "}, {"question": 7}, {"question": "x" * 50_000})


def example() -> dict[str, Any]:
    """A question about one of the collected documents."""
    return {"question": f"What does it say about {data.load()[0].title}?"}
