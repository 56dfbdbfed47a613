"""One picture with several things or marks in it, and the boxes around what is seen of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

from . import light
from .mark_kinds import make_mark
from .shapes import Look, Shapes
from .sprites import Sprites
from .surfaces import surface

TURN = 18  # degrees to either side
WIDTH, HEIGHT = 320, 240  # pixels
LEAST = 0.3  # the share of a thing that must be seen for anyone to draw a box around it
Found = list[tuple[int, tuple[float, float, float, float]]]  # label number; box x, y, width, height


@dataclass(frozen=True)
class Session:
    """What stays the same for a few pictures: the empty place, light direction, blur, zoom."""

    ground: np.ndarray
    light: light.Vector
    blur: float
    zoom: float


def session(shapes: Shapes, rng: np.random.Generator) -> Session:
    """Another place, in another light."""
    angle = rng.uniform(0, 2 * np.pi)
    ground = surface(str(rng.choice(shapes.surfaces)), HEIGHT, WIDTH, rng)
    direction = (float(np.cos(angle)), float(np.sin(angle)))
    return Session(ground, direction, rng.uniform(0.3, 1.1), rng.uniform(0.88, 1.14))


def draw(
    shapes: Shapes, sprites: Sprites, place: Session, rng: np.random.Generator
) -> tuple[Image.Image, Found]:
    """One picture, and what is seen on it."""
    looks = shapes.looks
    canvas = light.canvas_on(place.ground * np.float32(rng.uniform(0.92, 1.06)), place.light)
    present = np.flatnonzero(rng.random(len(looks)) < min(0.38, 4.5 / len(looks))).tolist()
    if present and rng.random() < 0.08:
        present.append(present[0])  # now and then two of a kind
    clutter = [-1] * int(rng.integers(0, 4)) if shapes.clutter else []
    whole: list[tuple[int, int]] = []  # label number, and how many pixels of it there are
    taken: list[light.Vector] = []
    for label in rng.permutation([*present, *clutter]).astype(int).tolist():
        size = place.zoom * rng.uniform(60, 72)
        centre = free_place(size, taken, rng)
        if centre is None:
            continue
        taken.append(centre)
        if label < 0:
            _lay(canvas, sprites.of(str(rng.choice(shapes.clutter)), rng), size, centre, rng)
            continue
        pixels = _add(sprites, looks[label], canvas, size, centre, len(whole) + 1, rng)
        whole.append((label, pixels))
    if rng.random() < 0.5:
        _cover(canvas, taken, rng)
    picture = light.photograph(canvas, place.blur, rng)
    return picture, boxes_of(canvas, whole)


def _add(sprites: Sprites, look: Look, canvas: light.Canvas, size, centre, number, rng) -> int:
    """Draw a label's thing or mark. Returns how many pixels it has where nothing covers it."""
    if look.shows == "mark":
        side = int(size * rng.uniform(1.1, 1.4))
        return light.put_mark(canvas, make_mark(look.what, look.colour, side, rng), centre, number)
    art = sprites.look(look, rng)
    left, top, right, bottom = art.getbbox() or (0, 0, *art.size)
    # What is long and thin is drawn longer: it would be too thin to see.
    longer = np.clip(0.6 * art.width / np.sqrt((right - left) * (bottom - top)), 1, 1.5)
    shown = light.posed(art, size * float(longer), rng.uniform(-TURN, TURN), 0.25, rng)
    return light.lay(canvas, shown, centre, number, rng)


def _lay(canvas: light.Canvas, art: Image.Image, size: float, centre: light.Vector, rng) -> None:
    """Something that lies about and has no label."""
    shown = light.posed(art, size * rng.uniform(0.6, 0.95), rng.uniform(0, 360), 0.4, rng)
    light.lay(canvas, shown, centre, 0, rng)


def _cover(canvas: light.Canvas, taken: list[light.Vector], rng) -> None:
    """A scrap of paper or cloth lies there; often it hides a part of something."""
    at = rng.uniform((40, 40), (WIDTH - 40, HEIGHT - 40))
    if taken and rng.random() < 0.4:
        at = rng.normal(taken[rng.integers(len(taken))], 22)
    scrap = Image.new("RGBA", (60, 60))
    tone = tuple(rng.integers(150, 235, 3).tolist())
    scrap.paste((*tone, 255), (4, int(rng.uniform(4, 22)), 56, 56))
    _lay(canvas, scrap, 58, (float(at[0]), float(at[1])), rng)


def free_place(size: float, taken: list[light.Vector], rng) -> light.Vector | None:
    """A centre (x, y) that is not on top of another thing, or None when there is no room."""
    for _ in range(40):
        x, y = rng.uniform((26, 26), (WIDTH - 26, HEIGHT - 26))
        if all(np.hypot(x - other, y - below) > 0.85 * size for other, below in taken):
            return float(x), float(y)
    return None


def boxes_of(canvas: light.Canvas, whole: list[tuple[int, int]]) -> Found:
    """The boxes around what is seen of each thing; those hidden or cut off too far have none."""
    found: Found = []
    for number, (label, pixels) in enumerate(whole, start=1):
        rows, columns = np.nonzero(canvas.visible(number))
        if len(rows) < max(LEAST * pixels, 30):
            continue
        left, top = int(columns.min()), int(rows.min())
        found.append((label, (left, top, int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1)))
    return found
