"""Letters on a picture: text in lines with marks behind words, in fonts that are there anyway."""

from __future__ import annotations

import re
from functools import lru_cache

from matplotlib import font_manager
from PIL import ImageDraw, ImageFont

from .figures import INK, WIDE_FONTS

SHADES = {"for": "#bcd3f8", "against": "#fbd3b0", "mark": "#cfe0fb"}
_WIDE = re.compile(r"[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]")
# Signs of a script without spaces are pieces of their own: a line may end after each.
_PIECES = re.compile(rf"\s+|{_WIDE.pattern}|(?:(?!{_WIDE.pattern})\S)+")


def paragraph(
    pen: ImageDraw.ImageDraw,
    runs: list[tuple[str, str]],
    box: tuple[int, int, int],
    size: int,
    bold: bool = False,
) -> int:
    """Write text into lines; returns where it ends.

    runs: pieces of text with "", "bold" or a key of SHADES; box: left, top and width in pixels.
    """
    x, y, width = box
    high, at = int(size * 1.45), 0.0
    for text, how in runs:
        for piece in _PIECES.findall(text):
            letters = font(size, bold or how == "bold", is_wide(piece))
            long = letters.getlength(" " if piece.isspace() else piece)
            if at and ("\n" in piece or at + long > width):
                at, y = 0.0, y + high
            if piece.isspace() and not at:
                continue
            if how in SHADES:
                mark = (x + at - 2, y, x + at + long + 2, y + high - 5)
                pen.rounded_rectangle(mark, max(0, min(5, int(long) // 2 - 1)), SHADES[how])
            if not piece.isspace():
                pen.text((x + at, y + high // 2 - 3), piece, INK, letters, anchor="lm")
            at += long
    return y + high


def tag(
    pen: ImageDraw.ImageDraw, name: str, at: tuple[float, float], end: int, size: int, colour: str
) -> None:
    """Write a name in white on its colour. at: left and top, in pixels; no further than `end`."""
    letters = font(size, wide=is_wide(name))
    long = letters.getlength(name) + 8
    left, top = min(at[0], end - long), at[1]
    pen.rectangle((left, top, left + long, top + size + 5), colour)
    pen.text((left + 4, top + (size + 5) / 2), name, "white", letters, anchor="lm")


def cut(text: str, letters: ImageFont.FreeTypeFont, width: float) -> str:
    """`text`, or as much of it as fits, with an ellipsis."""
    while len(text) > 1 and letters.getlength(text) > width:
        text = text.removesuffix("…")[:-1].rstrip() + "…"
    return text


def is_wide(text: str) -> bool:
    """Whether Chinese, Japanese or Korean is in it."""
    return bool(_WIDE.search(text))


@lru_cache
def font(size: int, bold: bool = False, wide: bool = False) -> ImageFont.FreeTypeFont:
    """Matplotlib's own font; for Chinese, Japanese and Korean one of the computer, if any."""
    family = WIDE_FONTS if wide and WIDE_FONTS else ["DejaVu Sans"]
    asked = font_manager.FontProperties(family=family, weight="bold" if bold else "normal")
    return ImageFont.truetype(font_manager.findfont(asked), size)
