"""Pictures as numbers that anybody would try first: how light each part is, and a few colours."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from .copies import tiny


def rough_numbers(known: Sequence[Path], asked: Sequence[Path]) -> tuple[np.ndarray, np.ndarray]:
    """(known, numbers) and (asked, numbers), less what is usual among `known`."""
    numbers, unseen = (np.array([tiny(path) for path in paths]) for paths in (known, asked))
    usual = numbers.mean(axis=0)
    return numbers - usual, unseen - usual
