"""The second baseline, harder to beat: what the most alike training examples are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.neighbors import KNeighborsClassifier

from ..examples import ROUGHLY, Example, rough

NEIGHBOURS = 5
ABOUT = f"The labels of the {NEIGHBOURS} training examples that are most alike, by {ROUGHLY}."


def nearest_answers(
    known: Sequence[Example], training: np.ndarray, asked: Sequence[Example], labels: int
) -> np.ndarray:
    """(asked, labels): the share of each label among the nearest of `known`.

    training: the number of the true label of each of `known`.
    """
    numbers, unseen = rough(known, asked)
    neighbours = KNeighborsClassifier(min(NEIGHBOURS, len(known)), metric="cosine")
    neighbours.fit(numbers, training)
    answers = np.zeros((len(asked), labels))
    answers[:, neighbours.classes_] = neighbours.predict_proba(unseen)
    return answers
