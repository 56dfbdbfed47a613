"""What the tests of the plumbing share: nothing in them sleeps."""

from __future__ import annotations

import time

import pytest


@pytest.fixture(autouse=True)
def naps(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that the HTTP client would have slept."""
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    return slept
