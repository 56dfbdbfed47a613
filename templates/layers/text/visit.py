"""How a visitor uses the demo, and what it then has to show. Prints it as JSON.

Usage, in a repo that had its day one: PYTHONPATH=src python visit.py PACKAGE
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path


def field(text: str) -> dict[str, str]:
    """The one field of the demo, with `text` in it."""
    return {"name": "Your text", "kind": "text", "value": text}


def main(package: str) -> None:
    """One visit for each example text, and one that is refused."""
    module = importlib.import_module(f"{package}.predict")
    model = module.load()
    visits = []
    for row in json.loads(Path("demo/examples/examples.json").read_text(encoding="utf-8")):
        # Not an example word for word: a visitor types.
        text = f"{row['text']} Thank you & goodbye <3"
        answer = module.predict(model, text)
        # Both demos show whole per cents.
        shows = [answer.label, f"{answer.probability:.0%}"]
        visits.append({"fields": [field(text)], "shows": shows})
    refused = {"fields": [field("   ")], "says": "Write a message first"}
    print(json.dumps({"visits": visits, "refused": refused}))


if __name__ == "__main__":
    main(sys.argv[1])
