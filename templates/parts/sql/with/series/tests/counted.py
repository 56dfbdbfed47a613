"""What Python counts in the data, to compare with what SQL says."""

from __future__ import annotations

import numpy as np

from proof_of_concept.config import load_project
from proof_of_concept.series.kept import load


def counted() -> dict[str, int]:
    """How many values each series has."""
    panel = load(load_project())
    counts = (~np.isnan(panel.values)).sum(axis=1).tolist()
    return dict(zip(panel.titles(), counts, strict=True))
