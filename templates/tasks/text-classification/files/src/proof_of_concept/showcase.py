"""What the static page shows of the demo's examples: each text, and what the model says of it."""

from __future__ import annotations

import html
import json
from pathlib import Path

from . import config
from .predict import Prediction, load, predict
from .rendering import marked

MOST = 4  # labels of an answer
TELLING = 0.2  # words are marked that push at least this share of the strongest push

CSS = """
.shares { display: grid; grid-template-columns: minmax(0, 1fr) 6rem auto; gap: .2rem .8rem; }
.shares { margin: .8rem 0; padding: 0; list-style: none; align-items: center; }
.shares li { display: contents; }
.shares i { height: .7rem; border-radius: .2rem; background: var(--line); overflow: hidden; }
.shares i b { display: block; height: 100%; background: var(--blue); }
"""


def examples(target: Path) -> list[str]:
    """HTML for each text in demo/examples/examples.json, with the model's answer.

    target: the folder of the page, for pictures; texts need none.
    """
    path = config.EXAMPLES / "examples.json"
    rows = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    model = load()
    return [_card(row["text"], row.get("label"), predict(model, row["text"])) for row in rows]


def _card(text: str, label: str | None, prediction: Prediction) -> str:
    strongest = max((abs(word.push) for word in prediction.words), default=0.0)
    telling = [
        (word.start, word.end) for word in prediction.words if word.push > TELLING * strongest
    ]
    shares = [
        f'<li><span>{html.escape(name)}</span><i><b style="width: {share:.0%}"></b></i>'
        f"<span>{share:.0%}</span></li>"
        for name, share in list(prediction.probabilities.items())[:MOST]
    ]
    truth = ""
    if label is not None:
        right = "It is right" if label == prediction.label else "It is wrong"
        truth = f"{right}: the label is <strong>{html.escape(label)}</strong>. "
    return (
        f"<blockquote>{marked(text, telling)}</blockquote>\n"
        f'<ul class="shares">{"".join(shares)}</ul>\n'
        f'<p class="soft">{truth}Marked: the words that moved it to its answer.</p>\n'
    )
