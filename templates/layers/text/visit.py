"""How a visitor uses the demo, and what it then has to show. Prints it as JSON.

Usage, in a repo that had its day one: PYTHONPATH=src python visit.py PACKAGE
"""

from __future__ import annotations

import json
import sys
from importlib import import_module


def field(text: str) -> dict[str, str]:
    """The one field of the demo, with `text` in it."""
    return {"name": "Your text", "kind": "text", "value": text}


def main(package: str) -> None:
    """One visit for each example text, and one that is refused."""
    predict, show, examples = (
        import_module(f"{package}.{name}") for name in ("predict", "show", "examples")
    )
    model = predict.load()
    visits = []
    for example, _ in examples.demo_examples():
        # Not an example word for word: a visitor types.
        text = f"{example} Thank you & goodbye <3"
        answer = predict.predict(model, text)
        # Both demos show whole per cents.
        said = [answer.label, f"{answer.probability:.0%}"]
        shows = said if answer.answered else [show.NO_ANSWER]
        visits.append({"fields": [field(text)], "shows": shows, "html": show.answer(answer)})
    refused = {"fields": [field("   ")], "says": "Write a message first"}
    print(json.dumps({"visits": visits, "refused": refused}))


if __name__ == "__main__":
    main(sys.argv[1])
