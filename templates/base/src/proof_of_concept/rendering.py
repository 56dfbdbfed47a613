"""Text and pictures to HTML, for the static page. What stands in a text shows, and does nothing."""

from __future__ import annotations

import html
import shutil
from pathlib import Path

from markdown_it import MarkdownIt
from PIL import Image

from .config import ProblemError

# "html": False shows HTML in a text as the text that it is.
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
# Links open a tab of their own: many a site, GitHub among them, refuses to be shown in a frame,
# and a Space is one. A wide table scrolls by itself, with the keyboard too. (No text has a `<`.)
_ADDED = {
    "<a href=": '<a target="_blank" rel="noopener" href=',
    "<table>": '<div class="table" role="group" aria-label="Table" tabindex="0"><table>',
    "</table>": "</table></div>",
}


def from_markdown(markdown: str) -> str:
    """`markdown` as HTML."""
    text = _MARKDOWN.render(markdown)
    for tag, replacement in _ADDED.items():
        text = text.replace(tag, replacement)
    return text


def link(address: str, words: str) -> str:
    """A link that opens a tab of its own."""
    return f'<a target="_blank" rel="noopener" href="{html.escape(address)}">{words}</a>'


def marked(text: str, marks: list[tuple[int, int]]) -> str:
    """`text` with each text[start:end] of `marks`, which are in order, marked."""
    pieces, last = [], 0
    for start, end in marks:
        pieces.append(html.escape(text[last:start]))
        pieces.append(f"<mark>{html.escape(text[start:end])}</mark>")
        last = end
    return "".join([*pieces, html.escape(text[last:])])


def picture(file: Path, target: Path, alt: str) -> str:
    """The picture `file` as an <img>, with a copy of it where the page in `target` finds it.

    Raises ProblemError when it is missing.
    """
    if not file.is_file():
        raise ProblemError(f"{file.name} is missing in reports/: run the command `evaluate` again.")
    address = f"pictures/{file.parent.name}-{file.name}"
    (target / address).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target / address)
    with Image.open(file) as image:
        return image_tag(address, image.size, alt)


def image_tag(address: str, size: tuple[int, int], alt: str) -> str:
    """An <img> of that width and height in pixels; `alt` says what there is to see."""
    words, (width, height) = html.escape(" ".join(alt.split())), size
    return f'<img src="{address}" alt="{words}" width="{width}" height="{height}" loading="lazy">'
