"""What Python counts in the data, to compare with what SQL says."""

from __future__ import annotations

import json
from collections import Counter

from proof_of_concept.data import examples_file


def counted() -> dict[str, int]:
    """How many boxes each label has."""
    content = json.loads(examples_file().read_text(encoding="utf-8"))
    names = {category["id"]: category["name"] for category in content["categories"]}
    return dict(Counter(names[box["category_id"]] for box in content["annotations"]))
