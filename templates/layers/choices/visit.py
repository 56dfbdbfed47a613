"""How a visitor uses the demo, and what it then has to show. Prints it as JSON.

Usage, in a repo that had its day one: PYTHONPATH=src python visit.py PACKAGE
"""

from __future__ import annotations

import html
import itertools
import json
import re
import sys
from importlib import import_module
from typing import Any


def main(package: str) -> None:
    """Each example, and the first choice that is refused."""
    config, choices, predict, show = (
        import_module(f"{package}.{name}") for name in ("config", "choices", "predict", "show")
    )
    model = predict.load()
    lists: dict[str, list[str]] = show.lists(model)

    def fields(chosen: Any) -> list[dict[str, str]]:
        named = zip(lists, chosen, strict=True)
        return [{"name": title, "kind": "choice", "value": value} for title, value in named]

    visits = []
    for _, chosen in choices.examples():
        answer = show.answer(predict.happen(model, *chosen))
        texts = [" ".join(html.unescape(text).split()) for text in re.split(r"<[^>]*>", answer)]
        shows = [text for text in texts if re.search(r"\d", text)][:6]
        visits.append({"fields": fields(chosen), "shows": shows, "html": answer})
    refused = {}
    for chosen in itertools.product(*lists.values()):
        try:
            predict.happen(model, *chosen)
        except config.ProblemError as problem:
            refused = {"fields": fields(chosen), "says": str(problem)[:40]}
            break
    print(json.dumps({"visits": visits, "refused": refused}))


if __name__ == "__main__":
    main(sys.argv[1])
