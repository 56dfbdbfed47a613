"""When to say that nothing is close enough."""

from __future__ import annotations

import numpy as np

# The most queries that it may leave unanswered though some item answers them.
# YOUR TURN (PLAN.md, week 4): what would your user rather bear, no answer or a wrong one?
MOST_SILENT = 0.1


def careful_limit(sure: np.ndarray, answerable: np.ndarray) -> float:
    """The highest certainty below which to be silent, so that few answerable queries are lost.

    sure, answerable: (queries,); at most MOST_SILENT of the answerable ones lie below.
    """
    return float(np.quantile(sure[answerable], MOST_SILENT, method="lower"))
