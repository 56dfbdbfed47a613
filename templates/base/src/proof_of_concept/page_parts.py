"""The parts of the static page that come from metrics.json and from the examples.

Every text goes through `html.escape` or, as Markdown, through `from_markdown`. The pictures that a
part shows are copied to `target`, the folder of the page.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from . import config, showcase
from .rendering import from_markdown, link, picture
from .sections import SECTIONS, Metrics


def result(metrics: Metrics, target: Path) -> str:
    """The headline figure, whether the data is real, and the first plot."""
    sentence = SECTIONS["result"](metrics, "", ()).split("\n\n")[0]
    return f"""<section aria-labelledby="result">
<h2 id="result">The result</h2>
<div class="result">{from_markdown(sentence)}</div>
<div class="status">{from_markdown(SECTIONS["status"](metrics, "", ()))}</div>
{"".join(_plot(plot, target, "wide") for plot in metrics["plots"][:1])}
</section>"""


def examples(target: Path) -> str:
    """A card for each example of the demo, with the answer."""
    cards = [
        f"<article><h3>Example {number}</h3>\n{card}</article>"
        for number, card in enumerate(showcase.examples(target), start=1)
    ]
    if not cards:
        return ""
    return f"""<section aria-labelledby="examples">
<h2 id="examples">What it answers</h2>
<p>The model's own answers, recorded when this page was made.</p>
<div class="grid">
{"".join(cards)}
</div>
</section>"""


def measured(metrics: Metrics, target: Path) -> str:
    """Model and baseline, the other plots, the figures in detail and the worst mistakes."""
    plots = "".join(_plot(plot, target) for plot in metrics["plots"][1:])
    return f"""<section aria-labelledby="measured">
<h2 id="measured">How it was measured</h2>
{from_markdown(SECTIONS["metrics"](metrics, "", ()))}
<div class="grid">{plots}</div>
<h2>In detail</h2>
{from_markdown(SECTIONS["labels"](metrics, "", ()))}
<h2>The worst mistakes</h2>
{_mistakes(metrics["mistakes"], target)}
</section>"""


def _plot(plot: dict[str, str], target: Path, kind: str = "") -> str:
    image = picture(config.REPORTS / plot["file"], target, plot["title"])
    caption = html.escape(plot["caption"])
    return f'<figure class="{kind}">{image}<figcaption>{caption}</figcaption></figure>\n'


def _mistakes(mistakes: Sequence[dict[str, Any]], target: Path) -> str:
    if not mistakes:
        return from_markdown(SECTIONS["mistakes"]({"mistakes": []}, "", ()))
    rows = []
    for row in mistakes:
        truth, said = html.escape(row["truth"]), html.escape(row["predicted"])
        text = f"<blockquote>{html.escape(row['text'])}</blockquote>" if row.get("text") else ""
        alt = f"{row['truth']}, taken for {row['predicted']}"
        image = picture(config.REPORTS / row["image"], target, alt) if row.get("image") else ""
        said = f"<strong>{truth}</strong>, taken for <strong>{said}</strong>."
        rows.append(f"<li>{said} {html.escape(row['why'])}{text}{image}</li>\n")
    return f'<ol class="mistakes">\n{"".join(rows)}</ol>'


def data(metrics: Metrics, items: Sequence[Any]) -> str:
    """What the data is, and both files behind the page."""
    files = [link("metrics.json", "every figure")]
    if items:
        files.append(link("SOURCES.csv", "author, address and licence of every item"))
    return f"""<section aria-labelledby="data">
<h2 id="data">The data</h2>
{from_markdown(SECTIONS["data"](metrics, "", items))}
<p>As files: {", ".join(files)}.</p>
</section>"""
