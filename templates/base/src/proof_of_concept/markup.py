"""HTML to plain text, with the standard library: tags go, lines and words stay apart."""

from __future__ import annotations

from html.parser import HTMLParser

_LINES = {"p", "br", "div", "li", "ul", "ol", "pre", "blockquote", "tr", "table", "hr"}
_LINES |= {f"h{level}" for level in range(1, 7)}
_HIDDEN = {"script", "style"}


class _TextParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.first_link = ""
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in _HIDDEN
        if tag in _LINES:
            self.parts.append("\n")
        if tag == "a" and not self.first_link:
            self.first_link = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _HIDDEN and self._hidden > 0
        if tag in _LINES:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def _parse(html: str) -> _TextParser:
    parser = _TextParser()
    parser.feed(html)
    parser.close()
    return parser


def plain_text(html: str) -> str:
    """The words of `html`, one line a paragraph; control characters are dropped."""
    lines = "".join(_parse(html).parts).split("\n")
    cleaned = (" ".join("".join(c if c.isprintable() else " " for c in t).split()) for t in lines)
    return "\n".join(line for line in cleaned if line)


def first_link(html: str) -> str:
    """The address of the first link in `html`, when it is a web address; else an empty text."""
    link = _parse(html).first_link.strip()
    link = f"https:{link}" if link.startswith("//") else link
    return link if link.startswith(("https://", "http://")) else ""
