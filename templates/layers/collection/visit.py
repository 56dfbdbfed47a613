"""How a visitor uses the demo, and what it then has to show. Prints it as JSON.

Usage, in a repo that had its day one: PYTHONPATH=src python visit.py PACKAGE
"""

from __future__ import annotations

import json
import sys
from importlib import import_module

from bs4 import BeautifulSoup


def field(query: str) -> dict[str, str]:
    """The one field of the demo, with `query` in it."""
    return {"name": "What you look for", "kind": "text", "value": query}


def main(package: str) -> None:
    """One visit for each example, and one that is refused."""
    predict, show, kept = (
        import_module(f"{package}.{name}") for name in ("predict", "show", "collection.kept")
    )
    model = predict.load()
    visits = []
    for row in kept.demo_examples():
        # Not an example word for word: a visitor types.
        query = f"{row['text']} & <>"
        html = show.answer(predict.predict(model, query))
        lines = [" ".join(text.split()) for text in BeautifulSoup(html, "html.parser").strings]
        shows = [line for line in lines if line][:4]
        visits.append({"fields": [field(query)], "shows": shows, "html": html})
    # The one that shows most comes last, and makes the better picture.
    visits.sort(key=lambda visit: visit["html"].count("<mark>"))
    refused = {"fields": [field("   ")], "says": "Write what you look for first"}
    print(json.dumps({"visits": visits, "refused": refused}))


if __name__ == "__main__":
    main(sys.argv[1])
