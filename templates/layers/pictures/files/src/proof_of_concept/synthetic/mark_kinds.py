"""Which mark is which: a word of shapes.json, and how marks.py draws it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import ImageColor

from .marks import Colour, Mark, blobs, cracks, dent, folds, jagged, rings, spots, strokes

DARK, PALE, BROWN = (34, 31, 29), (236, 234, 230), (104, 66, 38)
Kind = tuple[Callable[..., Mark], Colour | None]

# How each is drawn, and in which colour if the project names none. Some have no colour at all.
KINDS: dict[str, Kind] = {
    "crack": (cracks, DARK),
    "split": (partial(cracks, branches=0, bend=0.07, width=7), DARK),
    "line": (partial(cracks, branches=0, bend=0.02, width=5), DARK),
    "web": (partial(cracks, branches=9, bend=0.16, width=2.5), (240, 244, 246)),
    "scratch": (strokes, PALE),
    "scuff": (partial(strokes, count=14, spread=0.13, width=4, strength=0.6), PALE),
    "tracks": (partial(strokes, count=2, spread=0.2, width=12, strength=0.5), DARK),
    "rust": (partial(blobs, grain=0.6), (142, 72, 30)),
    "stain": (partial(blobs, strength=0.55, grain=0.12, rim=0.5), (84, 62, 42)),
    "wet": (partial(blobs, count=3, strength=0.42, grain=0, rim=-0.5), (40, 44, 52)),
    "dirt": (partial(blobs, count=7, strength=0.5, grain=0.9), (82, 70, 56)),
    "mould": (partial(blobs, count=6, strength=0.5, grain=1.2), (46, 66, 48)),
    "powder": (partial(blobs, count=5, strength=0.6, grain=0.8), (240, 241, 238)),
    "burn": (partial(blobs, count=3, strength=0.9, grain=0.4, rim=0.5), (30, 24, 20)),
    "bruise": (partial(blobs, count=2, strength=0.65, grain=0.2), (98, 62, 34)),
    "patch": (partial(blobs, count=1, rough=0.08, grain=0.3), (56, 57, 60)),
    "pothole": (partial(blobs, count=1, rough=0.3, grain=0.7, rim=0.9), (58, 54, 50)),
    "mass": (partial(blobs, count=1, rough=0.18, strength=0.55, grain=0.1), (214, 214, 214)),
    "snow": (partial(blobs, count=9, rough=0.2, strength=0.95, grain=0.08), (244, 247, 250)),
    "moss": (partial(blobs, count=6, strength=0.75, grain=0.8), (84, 110, 52)),
    "spots": (partial(spots, halo=(196, 178, 92)), BROWN),
    "pustules": (partial(spots, count=26, radius=0.028), (190, 98, 32)),
    "mites": (partial(spots, count=90, radius=0.012), (228, 222, 168)),
    "dust": (partial(spots, count=110, radius=0.016, spread=0.27), (150, 136, 112)),
    "pores": (partial(spots, count=12, radius=0.032, raised=-0.8), DARK),
    "pore": (partial(spots, count=1, radius=0.17, raised=-0.8), DARK),
    "hole": (partial(spots, count=1, radius=0.3, raised=-1), (24, 23, 22)),
    "holes": (partial(spots, count=7, radius=0.07, raised=-0.6), (44, 38, 30)),
    "spatter": (partial(spots, count=16, radius=0.035, raised=1), (190, 192, 194)),
    "drops": (partial(spots, count=14, radius=0.045, raised=-1.2), (150, 176, 190)),
    "bubbles": (partial(spots, count=9, radius=0.07, raised=1.2), (206, 216, 220)),
    "droppings": (partial(spots, count=4, radius=0.1, spread=0.16), (240, 240, 232)),
    "mole": (partial(spots, count=1, radius=0.22), (92, 56, 38)),
    "wart": (partial(spots, count=1, radius=0.2, raised=1.2), (186, 136, 110)),
    "rash": (partial(blobs, count=7, strength=0.5, grain=0.6), (190, 72, 66)),
    "knot": (rings, (84, 50, 28)),
    "tear": (partial(jagged, edge=(246, 240, 228)), (74, 56, 40)),
    "chip": (partial(jagged, edge=(120, 116, 110), long=0.32, thin=0.24), (212, 208, 200)),
    "burr": (partial(jagged, edge=(96, 100, 104), long=0.42, thin=0.05), (232, 235, 238)),
    "dent": (dent, None),
    "bump": (partial(dent, depth=-0.6), None),
    "folds": (folds, None),
}  # fmt: skip


def make_mark(kind: str, colour: str, side: int, rng: np.random.Generator) -> Mark:
    """A mark of a kind of KINDS on a square of `side` pixels; colour: such as "#3a5f8a", or ""."""
    draw, usual = KINDS[kind]
    if usual is None:
        return draw(side, rng)
    return draw(side, rng, colour=ImageColor.getrgb(colour)[:3] if colour else usual)
