"""An answer as HTML: the demo and the static page show the same."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from .documents.questions import demo_examples
from .predict import REFUSAL, Answer, Source, extract, load

CSS = """
.answer { line-height: 1.6; }
.answer .said { font-size: 1.3rem; font-weight: 700; line-height: 1.4; margin: 0 0 .6rem;
  overflow-wrap: anywhere; }
.answer h4 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
.answer blockquote { margin: 0 0 .9rem; padding: .1rem 0 .1rem .9rem; font-style: normal;
  border-left: 3px solid rgb(127 127 127 / .4); overflow-wrap: anywhere; }
.answer blockquote p { margin: .2rem 0; white-space: pre-line; font-style: normal; }
.answer mark { color: inherit; background: rgb(64 132 255 / .3); border-radius: .2em;
  padding: .1em .15em; }
"""


def answer(found: Answer) -> str:
    """The answer, how far to trust it, and the passages it comes from or that came nearest."""
    title = "Where it stands" if found.text else "The nearest passages"
    passages = "".join(map(_passage, found.sources))
    return (
        f'<div class="answer"><p class="said">{escape(found.text or REFUSAL)}</p>'
        f"<p>{escape(remark(found))}</p>"
        f"{f'<h4>{title}</h4>{passages}' if passages else ''}</div>"
    )


def remark(found: Answer) -> str:
    """One sentence that says how far to trust the answer."""
    if found.remark:
        return found.remark
    sure = f"The model is {found.sure:.0%} sure that the documents hold the answer"
    if found.text is None:
        return f"{sure}, which is too little. The nearest passages are below."
    return f"{sure}. Read the marked sentence in its passage before you rely on it."


def examples() -> list[str]:
    """HTML for each question in demo/examples/, with the model's answer and the right one.

    A language model has no part in it, as in `evaluate`.
    """
    model, cards = load(), []
    for row in demo_examples():
        found = extract(model, model.read(row["text"]))
        # Your own questions in examples.json need no answer beside them.
        truth = f"<p>The right answer: {escape(row['answer'] or REFUSAL)}</p>"
        cards.append(
            f"<p><strong>{escape(row['text'])}</strong></p>{answer(found)}"
            f"{truth if 'answer' in row else ''}"
        )
    return cards


def _passage(source: Source) -> str:
    """One passage below its title: whatever stands in a document shows as it is."""
    text, end = "", 0
    for start, stop in source.marks:
        marked = escape(source.text[start:stop])
        text += f"{escape(source.text[end:start])}<mark>{marked}</mark>"
        end = stop
    text += escape(source.text[end:])
    return f"<blockquote><p>{_heading(source)}</p><p>{text}</p></blockquote>"


def _heading(source: Source) -> str:
    """Title, topic and, for a web page, the link and the credit."""
    page = source.document
    line = f"<strong>{escape(page.title)}</strong>"
    if page.topic:
        line += f", {escape(page.topic)}"
    if page.url.startswith("https://"):
        address = escape(quote(page.url, safe="%/:?#@!$&*+,;=~"))
        # In the order in which Streamlit's cleaner would put it.
        rel = 'rel="noopener noreferrer" target="_blank"'
        line += f' (<a href="{address}" {rel}>open the page</a>)'
    return f"{line}. {escape(page.credit)}" if page.credit else line
