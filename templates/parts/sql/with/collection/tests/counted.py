"""What Python counts in the data, to compare with what SQL says."""

from __future__ import annotations

from collections import Counter

from proof_of_concept import data


def counted() -> dict[str, int]:
    """How many items each topic has."""
    return dict(Counter(item.topic for item in data.load()))
