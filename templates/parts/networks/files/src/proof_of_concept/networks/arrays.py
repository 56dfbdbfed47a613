"""The split of day one as arrays, as every framework takes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

# From (examples, inputs) to (examples, labels), each row adding up to 1.
Answers = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True)
class Arrays:
    """Each part of the split: its numbers (examples, inputs), float32, and its truth (examples,).

    The truth is the place of each label in project.yaml. simple: (examples, labels), what the
    simple model says to the test part.
    """

    train: np.ndarray
    train_truth: np.ndarray
    validation: np.ndarray
    validation_truth: np.ndarray
    test: np.ndarray
    test_truth: np.ndarray
    labels: tuple[str, ...]
    simple: np.ndarray
