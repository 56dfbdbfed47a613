"""What Python counts in the data, to compare with what SQL says."""

from __future__ import annotations

import csv
from collections import Counter

from proof_of_concept.data import examples_file


def counted() -> dict[str, int]:
    """How many rows each outcome has."""
    with examples_file().open(encoding="utf-8", newline="") as file:
        return dict(Counter(row["label"] for row in csv.DictReader(file)))
