"""What Python counts in the data, to compare with what SQL says."""

from __future__ import annotations

from collections import Counter

import numpy as np

from proof_of_concept import data
from proof_of_concept.config import load_project


def counted() -> dict[str, int]:
    """How many people took one item, two to four, five or more."""
    log = data.load(load_project())
    pairs = np.unique(np.stack([log.person, log.item]), axis=1)
    _, taken = np.unique(pairs[0], return_counts=True)
    return dict(
        Counter("1" if n < 2 else "2 to 4" if n < 5 else "5 or more" for n in taken.tolist())
    )
