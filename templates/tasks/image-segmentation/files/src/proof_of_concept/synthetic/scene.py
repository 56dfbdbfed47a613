"""One picture with several things or marks in it, and the pixels that show each."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from PIL import Image
from scipy import ndimage

from . import light
from .brushes import soft
from .mark_kinds import make_mark
from .shapes import Shapes
from .sprites import Sprites
from .surfaces import noise, surface

WIDTH, HEIGHT = 192, 144  # pixels
AT_ONCE = 2.4  # things on a picture, on average
GAP = 60  # pixels: a smaller gap in a mark belongs to it
# What may lie about beside marks, where it is no label itself: worn and dusty places.
WORN = ("scuff", "dust", "tracks")
Things = list[tuple[int, np.ndarray]]  # label, from 1; (height, width) of bool: where it is seen


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
    return Session(ground, direction, rng.uniform(0.2, 0.8), rng.uniform(0.85, 1.2))


def draw(
    shapes: Shapes, sprites: Sprites, place: Session, rng: np.random.Generator
) -> tuple[Image.Image, Things]:
    """One picture, and what is seen on it."""
    canvas = light.canvas_on(place.ground * np.float32(rng.uniform(0.88, 1.08)), place.light)
    looks = shapes.looks
    present = np.flatnonzero(rng.random(len(looks)) < min(0.6, AT_ONCE / len(looks))).tolist()
    worn = [kind for kind in WORN if kind not in {look.what for look in looks}]
    for _ in range(int(rng.integers(0, 3)) if shapes.states else 0):
        made = make_mark(str(rng.choice(worn)), "", int(rng.uniform(40, 70)), rng)
        light.put_mark(canvas, made, anywhere(rng), 0)
    for _ in range(int(rng.integers(0, 3)) if shapes.clutter else 0):
        lay(canvas, sprites.of(str(rng.choice(shapes.clutter)), rng), 36, anywhere(rng), 0, rng)
    numbers: list[int] = []
    for label in rng.permutation(present).tolist():
        look, number, size = looks[label], len(numbers) + 1, place.zoom * rng.uniform(44, 74)
        if look.shows == "mark":
            made = make_mark(look.what, look.colour, int(1.35 * size), rng)
            whole = replace(made, reach=without_gaps(made.reach))
            light.put_mark(canvas, whole, anywhere(rng), number)
        else:
            lay(canvas, sprites.look(look, rng), size, anywhere(rng), number, rng)
        numbers.append(label + 1)
    if rng.random() < 0.3:
        scrap = Image.new("RGBA", (40, 40))
        tone = tuple(rng.integers(120, 235, 3).tolist())
        scrap.paste((*tone, 255), (3, int(rng.uniform(3, 16)), 37, 37))
        lay(canvas, scrap, 34, anywhere(rng), 0, rng)
    if rng.random() < 0.5:
        canvas.pixels *= shadow(rng)[..., None]
    picture = light.photograph(canvas, place.blur, rng)
    return picture, [(label, canvas.visible(n)) for n, label in enumerate(numbers, start=1)]


def anywhere(rng: np.random.Generator) -> light.Vector:
    """A centre (x, y) in the picture."""
    return float(rng.uniform(16, WIDTH - 16)), float(rng.uniform(16, HEIGHT - 16))


def without_gaps(reach: np.ndarray) -> np.ndarray:
    """The pixels of a mark with its speckles: whoever draws its outline leaves no small gap."""
    gaps = np.zeros(reach.shape, int)
    ndimage.label(~reach, output=gaps)
    return reach | (np.bincount(gaps.ravel()) < GAP)[gaps]


def lay(canvas: light.Canvas, art: Image.Image, size: float, at, number: int, rng) -> None:
    """Lay something down, turned anyhow."""
    shown = light.posed(art, size * rng.uniform(0.9, 1.1), rng.uniform(0, 360), 0.3, rng)
    light.lay(canvas, shown, at, number, rng)


def shadow(rng: np.random.Generator) -> np.ndarray:
    """(height, width) of light that is left: something outside throws a shadow with soft edges."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH].astype(np.float32)
    angle, where = rng.uniform(0, 2 * np.pi), rng.uniform(-40, 40)
    beyond = np.cos(angle) * (columns - WIDTH / 2) + np.sin(angle) * (rows - HEIGHT / 2) - where
    dark = beyond + 12 * noise(rng, HEIGHT, WIDTH, 50) > 0
    return 1 - np.float32(rng.uniform(0.15, 0.45)) * soft(dark.astype(np.float32), 4)
