"""Reads repos' cards with huggingface_hub's own classes.

Usage: cards.py KIND=FILE...   (KIND: space, model or dataset)
Prints one JSON object: the front matter of each card, by its KIND=FILE, as those classes keep it. A card that they refuse ends in a traceback.
"""

import json
import sys
from pathlib import Path

from huggingface_hub import DatasetCard, ModelCard, SpaceCard

CLASSES = {"space": SpaceCard, "model": ModelCard, "dataset": DatasetCard}

found = {}
for argument in sys.argv[1:]:
    kind, path = argument.split("=", 1)
    print(f"Reading {argument}", file=sys.stderr)
    card = CLASSES[kind](Path(path).read_text(encoding="utf-8"))
    again = CLASSES[kind](str(card))
    if again.data.to_dict() != card.data.to_dict():
        raise SystemExit(f"{path} changes when huggingface_hub writes it back")
    found[argument] = card.data.to_dict()
print(json.dumps(found, default=str))
