"""What the static page shows of the demo's examples: question, answer, and where it stands."""

from __future__ import annotations

import html
import json

from . import config, view
from .plumbing.markdown import to_html as from_markdown
from .predict import Answer, extract, load

CSS = """
.asked { font-weight: 600; }
.said { font-size: 1.1rem; }
"""


def examples() -> list[str]:
    """HTML for each question in demo/examples/examples.json, with the model's answer.

    A language model has no part in it, as in `evaluate`.
    target: the folder of the page, for pictures; questions need none.
    """
    path = config.EXAMPLES / "examples.json"
    rows = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    model = load()
    cards = []
    for row in rows:
        answer = extract(model, model.read(row["text"]))
        # Your own questions in examples.json need no answer beside them.
        right = row["answer"] or view.REFUSAL if "answer" in row else ""
        cards.append(_card(row["text"], answer, right))
    return cards


def _card(question: str, answer: Answer, right: str) -> str:
    said = html.escape(answer.text or view.REFUSAL)
    truth = f'<p class="soft">The right answer: {html.escape(right)}</p>\n' if right else ""
    source = ""
    if answer.sources:
        first = answer.sources[0]
        lead = "Where it stands: " if answer.text else "The nearest passage: "
        source = (
            f"<blockquote>{marked(first.text, list(first.marks))}</blockquote>\n"
            f'<div class="soft">{from_markdown(lead + view.heading(first))}</div>\n'
        )
    return (
        f'<p class="asked">{html.escape(question)}</p>\n<p class="said">{said}</p>\n{truth}'
        f'<div class="soft">{from_markdown(view.remark(answer))}</div>\n{source}'
    )


def marked(text: str, marks: list[tuple[int, int]]) -> str:
    """`text` with each text[start:end] of `marks`, which are in order, marked."""
    pieces, last = [], 0
    for start, end in marks:
        pieces.append(html.escape(text[last:start]))
        pieces.append(f"<mark>{html.escape(text[start:end])}</mark>")
        last = end
    return "".join([*pieces, html.escape(text[last:])])
