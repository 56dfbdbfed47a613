"""How a visitor uses the demo, and what it then has to show. Prints it as JSON.

Usage, in a repo that had its day one: PYTHONPATH=src python visit.py PACKAGE
"""

from __future__ import annotations

import html
import json
import re
import sys
from importlib import import_module
from typing import Any


def main(package: str) -> None:
    """Each incident that the replay had, and one that cannot happen to its column."""
    predict, show, incidents = (
        import_module(f"{package}.{name}") for name in ("predict", "show", "operate.incidents")
    )
    model = predict.load()

    def fields(kind: str, column: str) -> list[dict[str, Any]]:
        return [
            {"name": "What happens", "kind": "choice", "value": kind},
            {"name": "To which column", "kind": "choice", "value": column},
        ]

    visits = []
    for row in show.demo_examples():
        column = row["column"] or model.columns[0].name
        answer = show.answer(predict.predict(model, row["kind"], column))
        texts = [" ".join(html.unescape(text).split()) for text in re.split(r"<[^>]*>", answer)]
        shows = [text for text in texts if re.search(r"\d", text)][:6]
        visits.append({"fields": fields(row["kind"], column), "shows": shows, "html": answer})
    choices = [column.name for column in model.columns if column.kind == "choice"]
    numbers = [column.name for column in model.columns if column.kind == "number"]
    wrong = (incidents.UNIT, choices[0]) if choices else (incidents.CATEGORY, numbers[0])
    refused = {"fields": fields(*wrong), "says": "cannot happen to"}
    print(json.dumps({"visits": visits, "refused": refused}))


if __name__ == "__main__":
    main(sys.argv[1])
