"""A drawing as a small picture with a clear background, seen from straight above in even light."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from PIL import Image, ImageColor, ImageDraw, ImageFilter, ImageFont

from .paths import filled, stroked
from .shapes import Drawing, Look, Token

SIDE = 160  # pixels of a sprite
FINE = 3  # it is drawn this many times larger, then shrunk: smooth edges
# What drawings in one colour are made of: one of these each time.
MATERIALS = {
    "metal": ("#c9cdd2", "#9aa1a8", "#dfe2e6"),
    "paint": ("#d8312a", "#f2b705", "#1f66b0", "#2e8b57", "#ef7d1a"),
    "plastic": ("#3b6ea5", "#d9d9d4", "#c0392b", "#3c3f43"),
    "rubber": ("#2b2b2e", "#3f4045"),
    "wood": ("#a9713f", "#8c5a2e", "#c2935c"),
    "cloth": ("#4a6a8a", "#7a8a5a", "#8a4a4a", "#d8d2c0"),
    "glass": ("#a9ccd6", "#c6dde4"),
    "white": ("#f1f2f2", "#e3e5e6", "#d6d9db"),
    "paper": ("#f4f2ea", "#e6e1d2"),
}


def sprite(drawing: Drawing, rng: np.random.Generator) -> Image.Image:
    """The drawing, (SIDE, SIDE) in RGBA. One of a single colour gets one that fits its material."""
    side = SIDE * FINE
    picture = Image.new("RGBA", (side, side))
    for layer in painted(drawing, rng).layers:
        if layer.width:
            inside = stroked(layer.path, side, layer.width)
        else:
            inside = filled(layer.path, side, layer.even_odd)
        red, green, blue, *rest = ImageColor.getrgb(layer.colour)
        mask = Image.fromarray(inside.astype(np.uint8) * (rest[0] if rest else 255))
        colour = Image.new("RGBA", (side, side), (red, green, blue, 255))
        colour.putalpha(mask)
        picture.alpha_composite(colour)
    if drawing.material:
        picture = _with_depth(picture)
    return picture.reduce(FINE)


def painted(drawing: Drawing, rng: np.random.Generator) -> Drawing:
    """The drawing in a colour of its material, where it has one."""
    if not drawing.material:
        return drawing
    colour = str(rng.choice(MATERIALS[drawing.material]))
    return replace(drawing, layers=[replace(each, colour=colour) for each in drawing.layers])


def _with_depth(picture: Image.Image) -> Image.Image:
    """The gaps in a drawing of one colour, filled with a darker tone: they are inside of it."""
    whole = picture.getchannel("A").reduce(FINE)
    closed = whole.filter(ImageFilter.MaxFilter(13)).filter(ImageFilter.MinFilter(13))
    tone = np.asarray(picture, dtype=float)[..., :3][np.asarray(picture)[..., 3] > 128].mean(axis=0)
    below = Image.new("RGBA", picture.size, (*(tone * 0.55).astype(int).tolist(), 255))
    below.putalpha(closed.resize(picture.size))
    return Image.alpha_composite(below, picture)


def token(look: Token) -> Image.Image:
    """A stand-in, (SIDE, SIDE) in RGBA: a flat plate of a shape and a colour with letters on it."""
    side = SIDE * 2
    picture = Image.new("RGBA", (side, side))
    draw, middle, rim = ImageDraw.Draw(picture), side / 2, "#26282b"
    if look.corners == 0:
        draw.ellipse((24, 24, side - 24, side - 24), fill=look.colour, outline=rim, width=8)
    elif look.corners == 1:
        draw.rounded_rectangle((14, 70, side - 14, side - 70), 40, look.colour, rim, 8)
    else:
        circle = (middle, middle, middle - 12)
        draw.regular_polygon(circle, look.corners, fill=look.colour, outline=rim)
    light = sum(ImageColor.getrgb(look.colour)[:3]) > 420
    font = ImageFont.load_default(size=104 if look.corners != 3 else 72)
    at = (middle, middle + (26 if look.corners == 3 else 0))
    draw.text(at, look.letters, "#1d1f22" if light else "white", font, "mm")
    return picture.reduce(2)


class Sprites:
    """The sprites of some drawings, made when they are asked for: three of each, in other tones."""

    def __init__(self, drawings: Mapping[str, Drawing]) -> None:
        self.drawings = drawings
        self._made: dict[tuple[str, int], Image.Image] = {}

    def of(self, name: str, rng: np.random.Generator) -> Image.Image:
        """A sprite of the drawing of that name."""
        key = name, int(rng.integers(3))
        if key not in self._made:
            self._made[key] = sprite(self.drawings[name], rng)
        return self._made[key]

    def look(self, look: Look, rng: np.random.Generator) -> Image.Image:
        """A sprite of a label's drawing, or its stand-in."""
        return token(look.token) if look.token else self.of(look.what, rng)
