"""How a visitor uses the demo, and what it then has to show. Prints it as JSON.

Usage, in a repo that had its day one: PYTHONPATH=src python visit.py PACKAGE
"""

from __future__ import annotations

import html
import json
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any


def main(package: str) -> None:
    """A few rows to set by the controls, and a file that is refused."""
    config, form, predict, show = (
        import_module(f"{package}.{name}") for name in ("config", "tables.form", "predict", "show")
    )
    shown: Any = import_module(f"{package}.plumbing.markdown").markdown_text
    streamlit, model = config.load_project().demo == "streamlit", predict.load()
    start = form.settings(model.columns, next(iter(form.examples()), {"cells": {}})["cells"])

    def findable(column: Any) -> bool:
        """Whether the label can be told from all other text of the form, and so can the values.

        Word joiners, which part what would be a link or an emoji, are in no value typed here.
        """
        texts = [text for other in model.columns for text in (other.title, *other.values)]
        alike = [text for text in texts if column.title.casefold() in text.casefold()]
        return len(alike) == 1 and not any("\u2060" in shown(value) for value in column.values)

    def visit(columns: list[Any], last: bool) -> dict[str, Any]:
        """Put each of these to an end of its range, or to its first or last value."""
        values, fields = list(start), []
        for column in columns:
            number = column.kind == "number"
            value = ((column.low, column.high) if number else column.values)[-int(last)]
            values[model.columns.index(column)] = value
            # Streamlit's controls are named by the Markdown that they were given.
            name = shown(column.title) if streamlit else column.title
            kind = "number" if number else "choice"
            fields.append({"name": name, "kind": kind, "value": value})
        answer = show.answer(predict.predict(model, form.row(model.columns, values)))
        texts = [" ".join(html.unescape(text).split()) for text in re.split(r"<[^>]*>", answer)]
        figures = [text for text in texts if re.search(r"\d", text)]
        return {"fields": fields, "shows": figures[:6], "html": answer}

    columns = [column for column in model.columns if findable(column)]
    kinds = [[c for c in columns if c.kind == kind] for kind in ("number", "choice")]
    some = [column for kind in kinds for column in kind][::2]
    visits = [visit(chosen, last) for chosen in (columns[:3], some[:4]) for last in (False, True)]
    file = {"name": "Your file", "kind": "file", "tab": "A whole file"}
    refused = {"fields": [{**file, "value": str(Path("project.yaml").resolve())}]}
    print(json.dumps({"visits": visits, "refused": {**refused, "says": "is no CSV file"}}))


if __name__ == "__main__":
    main(sys.argv[1])
