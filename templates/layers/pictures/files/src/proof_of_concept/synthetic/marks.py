"""Marks on a surface: what is there, how it is painted, and how it catches the light.

Each function makes one mark on a square of `side` pixels. mark_kinds.py says which of them, in
which colour, is a crack, a stain or a dent.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .brushes import blob, lines, polygon, slope, soft, walk
from .surfaces import noise

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Mark:
    """cover: (side, side) from 0 to 1, how far `colour` hides the surface; light: what is added to
    its brightness, as a share; reach: (side, side) of bool, the pixels that belong to it.
    """

    cover: np.ndarray
    colour: np.ndarray
    light: np.ndarray
    reach: np.ndarray


def mark(cover: np.ndarray, colour: Colour | np.ndarray, light: np.ndarray | float = 0) -> Mark:
    """A mark that reaches as far as it is seen."""
    bright = np.broadcast_to(np.asarray(light, np.float32), cover.shape)
    reach = (cover > 0.3) | (np.abs(bright) > 0.12)
    return Mark(cover.astype(np.float32), np.asarray(colour, np.float32), bright, reach)


def cracks(side: int, rng: np.random.Generator, colour: Colour, branches=4, bend=0.26, width=4.0):
    """A line that wanders and branches, dark in its middle."""
    angle = rng.uniform(0, 2 * np.pi)
    start = side / 2 - 0.42 * side * np.array([np.cos(angle), np.sin(angle)])
    main = walk(rng, start, angle, 24, bend, 0.84 * side / 24)
    paths, widths = [main], [width]
    for at in rng.integers(4, 20, branches).tolist():
        turn = angle + rng.choice([-1, 1]) * rng.uniform(0.5, 1.1)
        paths.append(walk(rng, main[at], turn, int(rng.integers(5, 11)), bend, side / 30))
        widths.append(width * 0.6)
    return mark(0.9 * lines(side, paths, [each * side / 90 for each in widths]), colour)


def strokes(side: int, rng, colour: Colour, count=5, spread=0.1, width=2.0, strength=0.75):
    """Lines next to each other that hardly bend: something was drawn across."""
    angle, paths = rng.uniform(0, 2 * np.pi), []
    along = np.array([np.cos(angle), np.sin(angle)])
    for _ in range(count):
        start = side / 2 + rng.normal(0, spread * side, 2) - rng.uniform(0.2, 0.4) * side * along
        turn = angle + rng.normal(0, 0.05)
        paths.append(walk(rng, start, turn, int(rng.integers(10, 20)), 0.03, side / 28))
    seen = lines(side, paths, [width * rng.uniform(0.5, 1.2) * side / 90 for _ in paths])
    return mark(strength * seen, colour, -0.25 * np.roll(seen, 2, 0) * (1 - seen))


def blobs(side: int, rng, colour: Colour, count=5, rough=0.25, strength=0.8, grain=0.3, rim=0.0):
    """A patch with an uneven edge; `grain` makes it speckled, `rim` darker at its edge."""
    spread = 0.16 * side if count > 1 else 0
    seen = np.zeros((side, side), np.float32)
    for _ in range(count):
        centre = side / 2 + rng.normal(0, 1, 2) * spread
        radius = side * (rng.uniform(0.12, 0.24) if count > 1 else rng.uniform(0.26, 0.4))
        seen = np.maximum(seen, blob(side, centre, radius, rough, rng))
    speckle = noise(rng, side, side, 3)
    shades = 1 + grain * 0.5 * speckle[..., None]
    edge = rim * (seen - soft(seen, side * 0.06)).clip(0, 1)
    cover = seen * np.clip(strength + grain * 0.5 * speckle, 0, 1)
    return mark(cover, np.asarray(colour, np.float32) * shades, -edge)


def spots(
    side: int,
    rng,
    colour: Colour,
    count=12,
    radius=0.05,
    halo: Colour | None = None,
    raised=0.0,
    spread=0.24,
):
    """Many round ones. halo: the colour around each; raised: above 0 they stand out, below 0 in."""
    seen = np.zeros((side, side), np.float32)
    around = np.zeros((side, side), np.float32)
    for _ in range(count):
        centre = side / 2 + (rng.normal(0, spread * side, 2) if count > 1 else rng.normal(0, 2, 2))
        size = side * radius * rng.uniform(0.6, 1.4)
        seen = np.maximum(seen, blob(side, centre, size, 0.12, rng))
        if halo is not None:
            around = np.maximum(around, blob(side, centre, size * 1.8, 0.12, rng))
    light = raised * slope(seen, 1.2)
    if halo is None:
        return mark(0.88 * seen, colour, light)
    both = np.where(seen[..., None] > 0.5, np.asarray(colour), np.asarray(halo)).astype(np.float32)
    return mark(np.maximum(0.88 * seen, 0.6 * around), both, light)


def dent(side: int, rng, depth=0.6) -> Mark:
    """The surface is pushed in, or out where `depth` is below 0: only light and shade tell."""
    seen = blob(side, np.full(2, side / 2), side * rng.uniform(0.28, 0.4), 0.14, rng)
    light = depth * slope(seen, side * 0.09) * 2.4
    return Mark(np.zeros_like(seen), np.zeros(3, np.float32), light.clip(-0.6, 0.6), seen > 0.5)


def jagged(side: int, rng, colour: Colour, edge: Colour, long=0.42, thin=0.16) -> Mark:
    """A piece is torn or broken out: a ragged outline with another colour beneath."""
    angles = np.linspace(0, 2 * np.pi, 22, endpoint=False)
    radii = (
        side
        * rng.uniform(0.6, 1.15, (22, 1))
        * np.stack([np.cos(angles) * long, np.sin(angles) * thin], 1)
    )
    turn = rng.uniform(0, np.pi)
    points = (
        radii @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]]) + side / 2
    )
    whole = polygon(side, points)
    inner = soft(whole, side * 0.02) > 0.8
    both = np.where(inner[..., None], np.asarray(colour), np.asarray(edge)).astype(np.float32)
    return mark(0.95 * whole, both, 0.3 * slope(whole, 2))


def rings(side: int, rng, colour: Colour) -> Mark:
    """A knot in wood: ovals around a dark middle."""
    y, x = np.indices((side, side), np.float32) - side / 2
    turn, squash = rng.uniform(-0.3, 0.3), rng.uniform(0.6, 0.85)
    far = np.hypot(x + turn * y, (y - turn * x) / squash) + 1.5 * noise(rng, side, side, side / 5)
    reach = side * rng.uniform(0.24, 0.4)
    cover = np.clip((reach - far) / 3 + 0.5, 0, 1) * (0.62 + 0.25 * np.sin(far / side * 55))
    return mark(np.maximum(cover, 0.9 * (far < reach * 0.35)), colour)


def folds(side: int, rng, count=4) -> Mark:
    """Creases beside each other, by light and shade."""
    y, x = np.indices((side, side), np.float32) / side - 0.5
    angle = rng.uniform(0, np.pi)
    across = np.cos(angle) * x + np.sin(angle) * y + 0.05 * noise(rng, side, side, side / 3)
    within = np.exp(-((np.hypot(x, y) / 0.36) ** 4))
    light = (0.34 * np.sin(across * count * 2 * np.pi) * within).astype(np.float32)
    return Mark(np.zeros_like(light), np.zeros(3, np.float32), light, within > 0.5)
