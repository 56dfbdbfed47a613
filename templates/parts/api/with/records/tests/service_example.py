"""A request to send to the service, and what it has to refuse."""

from __future__ import annotations

from typing import Any

from proof_of_concept import config, data

BAD: tuple[dict[str, Any], ...] = (
    {"request": "  "},
    {"request": 7},
    {"request": "x" * 50_000},
    {"request": "hello", "confirmed": "perhaps"},
)


def example() -> dict[str, Any]:
    """A request about one of the collected records."""
    world, _ = data.load(config.load_project())
    return {"request": f"Tell me about {world.records[0]['id']}."}
