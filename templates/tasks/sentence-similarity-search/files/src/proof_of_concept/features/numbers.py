"""Numbers: what says 750 g is not what says 850 g, however alike the two are in all other words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


class Numbers:
    """Which items say which numbers, as they are written."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.count = len(texts)
        self.places: dict[str, list[int]] = {}
        for place, text in enumerate(texts):
            for number in set(_NUMBER.findall(text)):
                self.places.setdefault(number, []).append(place)

    def shared(self, texts: Sequence[str]) -> np.ndarray:
        """(texts, items): the share of a text's numbers that an item says; 0 if a text has none."""
        found = np.zeros((len(texts), self.count))
        for row, text in enumerate(texts):
            numbers = set(_NUMBER.findall(text))
            for number in numbers:
                found[row, self.places.get(number, [])] += 1 / len(numbers)
        return found
