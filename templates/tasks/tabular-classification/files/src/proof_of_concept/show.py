"""What the static page shows of the demo's examples: each row, and what the model says of it."""

from __future__ import annotations

import html
import json

from . import config, view
from .predict import load, predict

CSS = view.CSS


def examples() -> list[str]:
    """HTML for each row in demo/examples/examples.json, with the model's answer.

    target: the folder of the page, for pictures; rows need none.
    """
    path = config.EXAMPLES / "examples.json"
    rows = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    model = load()
    cards = []
    for row in rows:
        prediction = predict(model, row["cells"])
        truth = row.get("label")
        right = "It is right" if prediction.label == truth else "It is wrong"
        cards.append(
            f"{view.answer(prediction, model.labels[1])}\n{view.moves(prediction, model.labels)}\n"
            + (f"<p>{right}: the outcome was {html.escape(truth)}.</p>\n" if truth else "")
        )
    return cards
