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
    """A few people, and a few items to name."""
    modules = ("config", "interactions.controls", "predict", "show")
    config, controls, predict, show = (import_module(f"{package}.{name}") for name in modules)
    shown: Any = import_module(f"{package}.plumbing.markdown").markdown_text
    streamlit, model = config.load_project().demo == "streamlit", predict.load()
    start = controls.settings(model, next(iter(controls.examples()), None))
    labels, titles = controls.labels(model), controls.titles(model)

    def fields(changed: dict[int, Any]) -> list[dict[str, Any]]:
        """Set the controls at these places."""
        names = [shown(label) if streamlit else label for label in labels]
        return [
            {"name": names[place], "kind": "choice", "value": value}
            for place, value in changed.items()
        ]

    def visit(changed: dict[int, Any]) -> dict[str, Any]:
        values = list(start)
        for place, value in changed.items():
            values[place] = value
        answer = show.answer(predict.predict(model, **controls.asked(model, values)))
        texts = [" ".join(html.unescape(text).split()) for text in re.split(r"<[^>]*>", answer)]
        figures = [text for text in texts if re.search(r"\d", text)]
        return {"fields": fields(changed), "shows": figures[:6], "html": answer}

    people = list(controls.people(model))
    visits = [visit({0: people[-1]}), visit({0: people[0], 1: titles[-1]}), visit({1: titles[1]})]
    # The same item twice.
    refused = {"fields": fields({1: titles[1], 2: titles[1]}), "says": "is there twice"}
    print(json.dumps({"visits": visits, "refused": refused}))


if __name__ == "__main__":
    main(sys.argv[1])
