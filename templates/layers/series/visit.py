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
    """A few series and plans to set by the controls."""
    modules = ("config", "series.choices", "series.controls", "predict", "show")
    config, choices, controls, predict, show = (
        import_module(f"{package}.{name}") for name in modules
    )
    shown: Any = import_module(f"{package}.plumbing.markdown").markdown_text
    streamlit, model = config.load_project().demo == "streamlit", predict.load()
    start = controls.settings(model, next(iter(controls.examples()), None))
    options, titles = choices.levels(model), model.history.titles()
    names = [model.setting.one.capitalize(), choices.WHEN, *options]

    def visit(changed: dict[int, Any]) -> dict[str, Any]:
        """Set the controls at these places."""
        values, fields = list(start), []
        for place, value in changed.items():
            values[place] = value
            name = shown(names[place]) if streamlit else names[place]
            fields.append({"name": name, "kind": "choice", "value": value})
        answer = show.answer(predict.predict(model, **controls.asked(model, values)))
        texts = [" ".join(html.unescape(text).split()) for text in re.split(r"<[^>]*>", answer)]
        figures = [text for text in texts if re.search(r"\d", text)]
        return {"fields": fields, "shows": figures[:6], "html": answer}

    latest = next(iter(choices.starts(model)))
    plans = {place: list(said)[-1] for place, said in enumerate(options.values(), start=2)}
    visits = [visit({0: titles[-1]}), visit({1: latest})]
    if plans:
        visits.append(visit(dict(list(plans.items())[:2])))
    # Steps the wrong way round.
    ends = (("From step", choices.steps(model)), ("To step", 1))
    fields = [{"name": name, "kind": "number", "value": value} for name, value in ends]
    refused = {"fields": fields, "says": "the first before the last"}
    print(json.dumps({"visits": visits, "refused": refused}))


if __name__ == "__main__":
    main(sys.argv[1])
