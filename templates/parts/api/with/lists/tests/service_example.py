"""A history to send to the service, and what it has to refuse."""

from __future__ import annotations

from typing import Any

from proof_of_concept import config, data

BAD: tuple[dict[str, Any], ...] = (
    {"taken": ["no such title"]},
    {"taken": [], "person": "nobody whom it knows"},
    {"taken": "x"},
    {"taken": ["x"] * 101},
)


def example() -> dict[str, Any]:
    """Somebody who took two of the collected items."""
    return {"taken": list(data.load(config.load_project()).catalogue.titles[:2])}
