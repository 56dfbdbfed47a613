"""An answer as show.py writes it, in HTML, taken apart into blocks that can be drawn.

Only what answers are made of is known: paragraphs, quotations, lists of bars, tables, pictures
with boxes over them. The text of anything else is kept as plain text.
"""

from __future__ import annotations

import base64
import io
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from PIL import Image

_TEXTS = {"p": "text", "h4": "heading", "blockquote": "quote"}
_EMPTY = ("img", "br", "hr", "input")  # they have no end tag
_RULE = re.compile(r"([\w-]+):\s*([^;]+)")


@dataclass(frozen=True)
class Bar:
    """Where a bar begins and how long it is, as shares of its row; kind: "for" or "against"."""

    left: float
    width: float
    kind: str = "for"


@dataclass(frozen=True)
class Box:
    """A frame over a picture: left, top, width and height as shares of its sides."""

    place: tuple[float, float, float, float]
    colour: str
    name: str


@dataclass
class Block:
    """One part of an answer.

    kind: "said" (the answer itself), "text", "heading", "quote", "bars", "scale", "table" or
    "pictures". runs: pieces of text, each with "", "bold", "mark", "for" or "against". rows: the
    cells of a table, or name and figure beside each bar. A scale has two: the value, the limit.
    """

    kind: str
    runs: list[tuple[str, str]] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    pictures: list[tuple[Image.Image, list[Box]]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its words on one line."""
        return " ".join("".join(text for text, _ in self.runs).split())


def blocks(html: str) -> list[Block]:
    """The parts of an answer, in order; those without content are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [one for one in reader.blocks if one.text or one.rows or one.bars or one.pictures]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.tags: list[tuple[str, str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        kind, style = said.get("class", ""), dict(_RULE.findall(said.get("style", "")))
        if tag == "img":
            self._picture(said.get("src", ""))
        if tag in _EMPTY:
            return
        if self._inside("blockquote"):
            if tag == "p" and self.blocks[-1].runs:
                self.blocks[-1].runs.append(("\n", ""))
        elif tag in _TEXTS:
            self.blocks.append(Block("said" if "said" in kind.split() else _TEXTS[tag]))
        elif tag in ("ul", "table"):
            self.blocks.append(Block("bars" if tag == "ul" else "table"))
        elif tag == "div" and kind in ("seen", "scale"):
            self.blocks.append(Block("pictures" if kind == "seen" else "scale"))
        elif tag in ("li", "tr") and self.blocks:
            self.blocks[-1].rows.append([])
        elif self._inside("li", "scale") and ("width" in style or "left" in style):
            left, width = _share(style.get("left", "0")), _share(style.get("width", "0"))
            self.blocks[-1].bars.append(Bar(left, width, kind or "for"))
        self.tags.append((tag, kind, style))

    def handle_endtag(self, tag: str) -> None:
        while self.tags and any(tag == name for name, _, _ in self.tags):
            if self.tags.pop()[0] == tag:
                break
        if tag == "div":
            self.blocks.append(Block("text"))

    def handle_data(self, data: str) -> None:
        if not self.blocks:
            self.blocks.append(Block("text"))
        block = self.blocks[-1]
        if block.kind == "pictures":
            self._box(data)
        elif block.kind in ("bars", "table"):
            if block.rows and data.strip():
                block.rows[-1].append(data.strip())
        else:
            block.runs.append((data, self._how()))

    def _inside(self, *names: str) -> bool:
        return any(tag in names or kind in names for tag, kind, _ in self.tags)

    def _how(self) -> str:
        """How the text here is shown: by the innermost tag that says it."""
        for tag, kind, _ in reversed(self.tags):
            if tag == "mark":
                return kind if kind in ("for", "against") else "mark"
            if tag in ("strong", "b", "h4"):
                return "bold"
        return ""

    def _picture(self, address: str) -> None:
        if not address.startswith("data:image/"):
            return
        if not self.blocks or self.blocks[-1].kind != "pictures":
            self.blocks.append(Block("pictures"))
        content = base64.b64decode(address.partition(",")[2])
        self.blocks[-1].pictures.append((Image.open(io.BytesIO(content)).convert("RGB"), []))

    def _box(self, name: str) -> None:
        """The name of a box over the last picture; the tag around it says where it is."""
        frames = [style for _, _, style in self.tags if "border-color" in style]
        if frames and self.blocks[-1].pictures:
            sides = ("left", "top", "width", "height")
            left, top, width, height = (_share(frames[-1].get(side, "0")) for side in sides)
            box = Box((left, top, width, height), frames[-1]["border-color"].strip(), name)
            self.blocks[-1].pictures[-1][1].append(box)


def _share(text: str) -> float:
    """0.25 of "25%"; 0 of what is no percentage."""
    found = re.fullmatch(r"\s*(-?[\d.]+)%\s*", text)
    return float(found[1]) / 100 if found else 0.0
