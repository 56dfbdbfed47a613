"""A picture to send to the service, and what it has to refuse."""

from __future__ import annotations

import base64
from typing import Any

from proof_of_concept import config, data

BAD: tuple[dict[str, Any], ...] = (
    {"picture": ""},
    {"picture": "not base64!"},
    {"picture": base64.b64encode(b"no picture").decode()},
)


def example() -> dict[str, Any]:
    """One of the collected pictures."""
    file = data.load(config.load_project())[0].path
    return {"picture": base64.b64encode(file.read_bytes()).decode()}
