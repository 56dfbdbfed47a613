"""One picture of one label: a thing that lies there, or the state of what is looked at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageColor

from . import light
from .mark_kinds import make_mark
from .marks import Mark
from .shapes import Look, Shapes
from .sprites import Sprites
from .surfaces import surface

WIDTH, HEIGHT = 192, 144  # pixels
ROWS, COLUMNS = 3, 4  # of things where a label says how many there are


@dataclass(frozen=True)
class Session:
    """What stays the same for a few pictures: the place, the light, and the camera's focus."""

    ground: np.ndarray
    light: light.Vector
    blur: float  # pixels


def session(shapes: Shapes, random: np.random.Generator) -> Session:
    """Another place, in another light."""
    angle = random.uniform(0, 2 * np.pi)
    # Whoever looks at the state of a thing has one table to lay it on.
    one_table = shapes.states and shapes.carrier
    kind = shapes.surfaces[0] if one_table else str(random.choice(shapes.surfaces))
    ground = surface(kind, HEIGHT, WIDTH, random)
    return Session(ground, (float(np.cos(angle)), float(np.sin(angle))), random.uniform(0.3, 1))


def draw(
    shapes: Shapes,
    sprites: Sprites,
    look: Look,
    place: Session,
    hidden: bool,
    covered: bool,
    random,
) -> Image.Image:
    """A picture of `look` in `place`. hidden: it is out of sight; covered: something lies on it."""
    canvas = light.canvas_on(place.ground * np.float32(random.uniform(0.9, 1.06)), place.light)
    for _ in range(int(random.integers(0, 3)) if shapes.clutter else 0):
        art = sprites.of(str(random.choice(shapes.clutter)), random)
        at = random.uniform((10, 10), (WIDTH - 10, HEIGHT - 10))
        _lay(canvas, art, random.uniform(18, 34), at, random, turn=360)
    middle = random.normal((WIDTH / 2, HEIGHT / 2), (0.06 * WIDTH, 0.04 * HEIGHT))
    if look.shows == "amount":
        _amount(canvas, sprites.of(shapes.carrier, random), 0 if hidden else look.share, random)
    elif shapes.counted and look.shows == "clean":
        pass
    elif look.shows == "drawing" or shapes.counted or not shapes.states:
        if hidden:
            middle[0] = random.choice([-30, WIDTH + 30])
        _lay(canvas, sprites.look(look, random), random.uniform(86, 118), middle, random)
    elif shapes.carrier:
        art = sprites.of(shapes.carrier, random)
        _lay(
            canvas,
            art if hidden else _changed(art, look, sprites, random),
            random.uniform(122, 142),
            middle,
            random,
        )
    elif not hidden:
        _on_surface(canvas, look, sprites, middle, random)
    if covered:
        scrap = Image.new("RGBA", (40, 40), (*random.integers(150, 235, 3).tolist(), 255))
        at = middle + random.normal(0, 30, 2)
        _lay(canvas, scrap, random.uniform(26, 46), at, random, turn=360)
    return light.photograph(canvas, place.blur, random)


def _lay(canvas: light.Canvas, art: Image.Image, size: float, at, random, turn: float = 0) -> None:
    """Lay a sprite down: about upright, or turned by any angle up to `turn` degrees."""
    angle = random.uniform(0, turn) if turn else random.normal(0, 10)
    light.lay(
        canvas, light.posed(art, size, angle, 0.25, random), (float(at[0]), float(at[1])), 1, random
    )


def _on_surface(canvas: light.Canvas, look: Look, sprites: Sprites, middle, random) -> None:
    """What fills the picture, with its mark, a stand-in on it, in a colour, or as it is."""
    if look.shows == "mark":
        side = int(random.uniform(88, 124))
        at = (float(middle[0]), float(middle[1]))
        light.put_mark(canvas, make_mark(look.what, look.colour, side, random), at, 1)
    elif look.shows == "tint":
        canvas.pixels[:] = _tinted(canvas.pixels, look.colour)
    elif look.shows == "token":
        _lay(canvas, sprites.look(look, random), random.uniform(60, 88), middle, random)


def _changed(art: Image.Image, look: Look, sprites: Sprites, random) -> Image.Image:
    """The sprite of what is looked at, in the state that a label says."""
    pixels = np.asarray(art, np.float32).copy()
    if look.shows == "mark":
        made = make_mark(look.what, look.colour, art.width, random)
        pixels[..., :3] = _marked(pixels[..., :3], made)
    elif look.shows == "tint":
        pixels[..., :3] = _tinted(pixels[..., :3], look.colour)
    changed = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    if look.shows == "token":
        small = sprites.look(look, random).reduce(2)
        at = (art.width - small.width) // 2 + random.integers(-12, 13, 2)
        changed.alpha_composite(small, (int(at[0]), int(at[1])))
    return changed


def _marked(pixels: np.ndarray, made: Mark) -> np.ndarray:
    mixed = pixels + made.cover[..., None] * (made.colour - pixels)
    return mixed * (1 + made.light[..., None])


def _tinted(pixels: np.ndarray, colour: str) -> np.ndarray:
    """The same light and shade in another colour."""
    brightness = pixels.mean(axis=2, keepdims=True)
    tone = np.array(ImageColor.getrgb(colour)[:3], np.float32)
    return 0.25 * pixels + 0.75 * tone * (0.55 + brightness / 255)


def _amount(canvas: light.Canvas, art: Image.Image, share: float, random) -> None:
    """As many things as the label says, of a full set in rows."""
    places = ROWS * COLUMNS
    wanted = round(np.clip(share + random.normal(0, 0.05), 0, 1) * places)
    for place in random.permutation(places)[:wanted].tolist():
        row, column = divmod(place, COLUMNS)
        at = ((column + 0.5) * WIDTH / COLUMNS, (row + 0.5) * HEIGHT / ROWS)
        _lay(canvas, art, random.uniform(44, 52), at + random.normal(0, 2, 2), random)
