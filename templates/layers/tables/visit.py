"""How a visitor uses the demo: controls to set, and what the page then has to show.

Usage, in a repo that had its day one: PYTHONPATH=src python visit.py PACKAGE
"""

from __future__ import annotations

import html
import importlib
import json
import re
import sys
from pathlib import Path

package = sys.argv[1]
config, form, predict, show = (
    importlib.import_module(f"{package}.{name}") for name in ("config", "form", "predict", "show")
)
markdown_text = importlib.import_module(f"{package}.plumbing.markdown").markdown_text
model = predict.load()
# The page starts with the first example.
start = form.settings(model.columns, next(iter(form.examples()), {"cells": {}})["cells"])


def name_of(column) -> str:
    """The control's name for a screen reader: Streamlit says the Markdown that it was given."""
    escaped = config.load_project().demo == "streamlit"
    return markdown_text(column.title) if escaped else column.title


def findable(column) -> bool:
    """Whether the label can be told from all other text of the form, and so can the values.

    Word joiners, which part what would be a link or an emoji, are in no value that is typed here.
    """
    texts = [text for other in model.columns for text in (other.title, *other.values)]
    alike = [text for text in texts if column.title.casefold() in text.casefold()]
    return len(alike) == 1 and not any("\u2060" in markdown_text(v) for v in column.values)


def visit(columns, last: bool) -> dict:
    """Put each of these to an end of its range, or to its first or last value."""
    values, fields = list(start), []
    for column in columns:
        number = column.kind == "number"
        value = ((column.low, column.high) if number else column.values)[-int(last)]
        values[model.columns.index(column)] = value
        kind = "number" if number else "choice"
        fields.append({"name": name_of(column), "kind": kind, "value": value})
    row = {column.name: value for column, value in zip(model.columns, values, strict=True)}
    answer = show.answer(predict.predict(model, row))
    texts = [" ".join(html.unescape(text).split()) for text in re.split(r"<[^>]*>", answer)]
    return {"fields": fields, "shows": [text for text in texts if re.search(r"\d", text)][:6]}


columns = [column for column in model.columns if findable(column)]
some = [column for kind in ("number", "choice") for column in columns if column.kind == kind][::2]
visits = [visit(chosen, last) for chosen in (columns[:3], some[:4]) for last in (False, True)]
file = {"name": "Your file", "kind": "file", "tab": "A whole file"}
refused = {"fields": [{**file, "value": str(Path("project.yaml").resolve())}]}
print(json.dumps({"visits": visits, "refused": {**refused, "says": "is no table"}}))
