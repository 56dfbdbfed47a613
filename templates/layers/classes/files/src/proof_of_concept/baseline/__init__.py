"""The naive baseline: it says the most common label, whatever it is shown. The second is nearest.

Any useful model must beat it. It is as sure of its answer as that label was common.
"""

from __future__ import annotations

import numpy as np
from sklearn.dummy import DummyClassifier


def naive_answers(training: np.ndarray, count: int, labels: int) -> np.ndarray:
    """(count, labels): the same probabilities for each of `count` examples, how common labels are.

    training: (examples,), the number of the true label of each training example.
    """
    baseline = DummyClassifier(strategy="prior").fit(np.zeros((len(training), 1)), training)
    answers = np.zeros((count, labels))
    answers[:, baseline.classes_] = baseline.predict_proba(np.zeros((count, 1)))
    return answers
