"""How a visitor uses the demo, and what it then has to show. Prints it as JSON.

Usage, in a repo that had its day one: PYTHONPATH=src python visit.py PACKAGE
"""

from __future__ import annotations

import json
import sys
from html.parser import HTMLParser
from importlib import import_module


class Lines(HTMLParser):
    """The texts of a page, each on one line."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.feed(html)

    def handle_data(self, data: str) -> None:
        if line := " ".join(data.split()):
            self.lines.append(line)


def field(request: str) -> dict[str, str]:
    """The one field of text in the demo, with `request` in it."""
    return {"name": "Your request", "kind": "text", "value": request}


def main(package: str) -> None:
    """One visit for each example, and one that is refused."""
    predict, show = (import_module(f"{package}.{name}") for name in ("predict", "show"))
    model = predict.load()
    visits = []
    for row in show.demo_examples():
        # Not an example word for word: a visitor types.
        request = f"{row['text']} & <>"
        html = show.answer(predict.predict(model, request))
        shows = Lines(html).lines[:4]
        visits.append({"fields": [field(request)], "shows": shows, "html": html})
    # The one that shows most comes last, and makes the better picture.
    visits.sort(key=lambda visit: visit["html"].count("<blockquote>"))
    refused = {"fields": [field("   ")], "says": "Write a request first"}
    print(json.dumps({"visits": visits, "refused": refused}))


if __name__ == "__main__":
    main(sys.argv[1])
