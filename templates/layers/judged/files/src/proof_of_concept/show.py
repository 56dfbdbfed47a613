"""What was found as HTML: both demos and the static page show the same."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import quote

from .collection import Item, kept
from .documents.words import raw_words, sentences, stem
from .predict import Answer, Found, load, predict

NOTHING = "Nothing close enough."
LONGEST = 420  # characters of an item that are shown
QUERY = 160  # and of a query, or of a line of the list

CSS = """
.answer { line-height: 1.5; overflow-wrap: anywhere; }
.answer .said { font-size: 1.3rem; font-weight: 700; line-height: 1.35; margin: 0 0 .5rem; }
.answer h4 { font-size: 1rem; margin: 1.1rem 0 .4rem; }
.answer blockquote { margin: 0 0 .9rem; padding: .1rem 0 .1rem .9rem; font-style: normal;
  border-left: 3px solid rgb(127 127 127 / .4); }
.answer blockquote p { margin: .2rem 0; white-space: pre-line; font-style: normal; }
.answer mark { color: inherit; background: rgb(64 132 255 / .3); border-radius: .2em;
  padding: .1em .15em; }
.answer .rows { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 3fr) auto;
  align-items: center; gap: .15rem .8rem; margin: .4rem 0 1rem; padding: 0; list-style: none; }
.answer .rows li { display: contents; }
.answer .bar { position: relative; height: .8rem; background: rgb(127 127 127 / .2); }
.answer .bar i { position: absolute; inset: 0 auto 0 0; background: #3b82f6; }
"""
WHOLE = 3  # items that are shown with their text


def answer(said: Answer) -> str:
    """The best item or that there is none, the first ones with their text, and the whole list."""
    first = said.found[0]
    title = "The first ones, and why" if said.enough else "The nearest all the same"
    shown = "".join(map(_whole, said.found[:WHOLE]))
    most = max(abs(found.score) for found in said.found) or 1.0
    rows = "".join(_row(found, place, most) for place, found in enumerate(said.found, start=1))
    told = escape(_name(first)) if said.enough else NOTHING
    return (
        f'<div class="answer"><p class="said">{told}</p>'
        f"<p>{escape(_remark(said))}</p><h4>{title}</h4>{shown}"
        f'<h4>The list</h4><ul class="rows">{rows}</ul></div>'
    )


def examples() -> list[str]:
    """HTML for each query in demo/examples/, with what was judged right beside it."""
    model, cards = load(), []
    names = {item.id: item for item in model.items}
    for row in kept.demo_examples():
        said = predict(model, str(row["text"]))
        right = row.get("relevant")
        known = [names[id] for id in right if id in names] if isinstance(right, list) else []
        words = {stem(word) for word in raw_words(said.query)}
        told = "; ".join(_named(item, words) for item in known) or "nothing in the collection"
        truth = f"<p>Judged right: {escape(told)}</p>" if isinstance(right, list) else ""
        cards.append(f"<p><strong>{escape(said.query[:QUERY])}</strong></p>{answer(said)}{truth}")
    return cards


def _remark(said: Answer) -> str:
    sure = f"The model is {said.sure:.0%} sure that something in the collection answers this"
    if said.enough:
        return f"{sure}. Read it before you rely on it: the list is in its order, best first."
    return f"{sure}, which is too little. What comes nearest is below."


def _name(found: Found) -> str:
    return _named(found.item, {stem(word) for word in found.words})


def _named(item: Item, words: set[str]) -> str:
    """Its title, and the sentence that has most of these words: many titles are alike."""
    every = [item.text[start:end] for start, end in sentences(item.text)]
    best = max(every, key=lambda one: len(words & set(map(stem, raw_words(one)))), default="")
    line = f"{item.title or item.id}: {' '.join(best.split())}"
    return line if len(line) <= QUERY else f"{line[: QUERY - 1].rstrip()}…"


def _whole(found: Found) -> str:
    """One item with its text, the words of the query marked in it, and what speaks for it."""
    item, known = found.item, {stem(word) for word in found.words}
    text = item.text if len(item.text) <= LONGEST else f"{item.text[: LONGEST - 1].rstrip()}…"
    pieces = re.split(r"(\w+)", text)
    marked = "".join(
        f"<mark>{escape(piece)}</mark>" if stem(piece.lower()) in known else escape(piece)
        for piece in pieces
    )
    line = f"<strong>{escape(item.title or item.id)}</strong>"
    line += f", {escape(item.topic)}" if item.topic else ""
    if item.url.startswith("https://"):
        address = escape(quote(item.url, safe="%/:?#@!$&*+,;=~"))
        # In the order in which Streamlit's cleaner would put it.
        rel = 'rel="noopener noreferrer" target="_blank"'
        line += f' (<a href="{address}" {rel}>open the page</a>)'
    line += f". {escape(item.credit)}" if item.credit else ""
    why = ", ".join(f"{name} {round(value, 2) + 0.0:.2f}" for name, value in found.figures)
    return f"<blockquote><p>{line}</p><p>{marked}</p><p>Alike by {escape(why)}</p></blockquote>"


def _row(found: Found, place: int, most: float) -> str:
    width = 100 * max(found.score, 0.0) / most
    bar = f'<span class="bar"><i style="left: 0%; width: {width:.1f}%"></i></span>'
    name = escape(f"{place}. {_name(found)}")
    return f"<li><span>{name}</span>{bar}<span>{found.score:.2f}</span></li>"
