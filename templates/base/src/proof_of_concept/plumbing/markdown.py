"""Markdown: somebody's words in it as plain text, it as HTML, and the front matter of a page."""

from __future__ import annotations

import html
import re
from typing import Any

import yaml

from ..config import ProblemError

# A word joiner is invisible, and parts what GitHub would take for an address, a mention, an
# issue or an emoji even when it is escaped: `://`, `www.`, `@name`, `#12`, `:smile:`.
_JOINER = "\u2060"
_PARTED = re.compile(
    r"(?=://)|(?<=www)(?=\.)|(?<=@)(?=\S)|(?<=#)(?=\d)|(?<=:)(?=[a-z+-][\w+-]*:)", re.IGNORECASE
)
_FRONT = re.compile(r"\A---\r?\n(?P<yaml>.*?\n)---(?=\r?\n|\Z)", re.DOTALL)
# Links open a tab of their own: many a site, GitHub among them, refuses to be shown in a frame,
# and a Space is one. A wide table scrolls by itself, with the keyboard too. (No text has a `<`.)
_ADDED = {
    "<a href=": '<a target="_blank" rel="noopener" href=',
    "<table>": '<div class="table" role="group" aria-label="Table" tabindex="0"><table>',
    "</table>": "</table></div>",
}


def markdown_text(text: object) -> str:
    """`text` for a line or a table cell of Markdown: it shows as it is, and does nothing else.

    HTML becomes entities, Markdown's signs are escaped, addresses and line breaks come to nothing.
    """
    line = _PARTED.sub(_JOINER, " ".join(str(text).split()))
    # Markup anywhere; what makes a list or a heading only where a line begins.
    escaped = re.sub(r"[\\`*_{}\[\]|~$^]|:(?=\w)|^[-+=#:]", r"\\\g<0>", line)
    escaped = re.sub(r"^(\d+)([.)])", r"\1\\\2", escaped)
    return html.escape(escaped, quote=False)


def markdown_table(titles: list[str], rows: list[list[str]]) -> str:
    """A table of cells that are Markdown already."""
    head = [titles, ["---"] * len(titles)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [*head, *rows])


def to_html(markdown: str) -> str:
    """`markdown` as HTML; HTML in it shows as the text that it is."""
    from markdown_it import MarkdownIt

    text = MarkdownIt("commonmark", {"html": False}).enable("table").render(markdown)
    for tag, replacement in _ADDED.items():
        text = text.replace(tag, replacement)
    return text


def read_front_matter(text: str, name: str) -> dict[str, Any] | None:
    """What stands between the two lines of `---` that `text` may begin with; None without them.

    Raises ProblemError, which speaks of the file `name`, when it is not valid YAML.
    """
    match = _FRONT.match(text)
    if match is None:
        return None
    try:
        content = yaml.safe_load(match["yaml"])
    except yaml.YAMLError as error:
        reason = " ".join(str(error).split())
        raise ProblemError(
            f"The front matter of {name} is not valid YAML, please fix it: {reason}"
        ) from error
    return content if isinstance(content, dict) else None


def front_matter(content: dict[str, Any], newline: str = "\n") -> str:
    """`content` as the lines of a front matter, its two lines of `---` not included."""
    dumped = yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=10_000)
    return dumped.replace("\n", newline)


def replace_front_matter(text: str, content: dict[str, Any]) -> str:
    """The page `text` with other front matter; unchanged where it has none."""
    match = _FRONT.match(text)
    if match is None:
        return text
    new = front_matter(content, "\r\n" if "\r\n" in match["yaml"] else "\n")
    return text[: match.start("yaml")] + new + text[match.end("yaml") :]
