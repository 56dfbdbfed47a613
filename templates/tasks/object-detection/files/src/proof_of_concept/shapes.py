"""The tools of the synthetic pictures: parametric silhouettes, one for each label.

A silhouette is a list of parts in the tool's own coordinates: the tool stands upright, is 1 long,
and its middle is (0, 0); x goes right, y goes down, so the working end is near y = -0.5.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

Points = np.ndarray  # (n, 2) x, y
Vary = Callable[[float, float], float]  # a random number between two: no two tools are the same
STEEL, DARK, CLEAR = (205, 211, 217), (84, 90, 100), (226, 236, 242)


@dataclass(frozen=True)
class Part:
    """A filled polygon: its corners (n, 2), its colour, and whether it cuts a hole instead."""

    corners: Points
    colour: tuple[int, int, int] = STEEL
    hole: bool = False


def limb(points, widths, colour=STEEL) -> Part:
    """A bar along `points`, with its width given at each of them: blades, shafts, jaws."""
    path = np.asarray(points, dtype=float)
    along = np.gradient(path, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    sideways = along[:, ::-1] * (-1, 1) * np.asarray(widths, dtype=float)[:, None] / 2
    return Part(np.concatenate([path + sideways, (path - sideways)[::-1]]), colour)


def arc(centre, radius, start, end, steps=14) -> Points:
    """Points (steps, 2) on an ellipse; radius is a number or (x, y); angles in degrees."""
    angles = np.radians(np.linspace(start, end, steps))
    return np.stack([np.cos(angles), np.sin(angles)], 1) * radius + np.asarray(centre)


def disc(centre, radius, colour=STEEL, hole=False) -> Part:
    """A filled circle or ellipse."""
    return Part(arc(centre, radius, 0, 360, 28), colour, hole)


def ring(centre, radius, width, colour=STEEL) -> list[Part]:
    """A circle or ellipse with a hole in it: finger rings, the end of a spanner."""
    return [
        disc(centre, radius, colour),
        disc(centre, np.asarray(radius) - width, colour, hole=True),
    ]


def scalpel(vary: Vary) -> list[Part]:
    tip = vary(-0.01, 0.03)
    blade = Part(np.array([(-0.03, -0.14), (0.03, -0.14), (0.06, -0.3), (tip, -0.5), (-0.03, -0.3)]))
    handle = limb([(0, 0.5), (0, 0.1), (0, -0.1), (0, -0.17)], [0.08, 0.07, 0.085, 0.04])
    return [handle, blade]


def forceps(vary: Vary) -> list[Part]:
    gap, belly = vary(0.015, 0.05), vary(0.07, 0.09)
    return [
        limb(
            [(0, 0.5), (s * 0.04, 0.38), (s * belly, 0.05), (s * gap, -0.5)],
            [0.05, 0.06, 0.07, 0.02],
        )
        for s in (-1, 1)
    ]


def scissors(vary: Vary) -> list[Part]:
    spread, reach = vary(0.1, 0.14), vary(0.03, 0.08)
    parts = []
    for s in (-1, 1):
        parts += ring((s * spread, 0.4), (0.085, 0.11), 0.028)
        parts.append(limb([(s * spread * 0.8, 0.3), (0, -0.05)], [0.05, 0.08]))
        parts.append(limb([(0, 0), (-s * reach * 0.7, -0.25), (-s * reach, -0.5)], [0.09, 0.08, 0.01]))
    return [*parts, disc((0, -0.03), 0.022, DARK)]


def clamp(vary: Vary) -> list[Part]:
    spread, bend = vary(0.07, 0.1), vary(0.08, 0.13)
    parts = []
    for s in (-1, 1):
        parts += ring((s * spread, 0.42), (0.065, 0.08), 0.024)
        parts.append(limb([(s * spread * 0.6, 0.35), (s * 0.035, -0.2)], [0.035, 0.045]))
    jaw = limb([(0, -0.18), (0.01, -0.32), (bend * 0.5, -0.42), (bend, -0.5)], [0.1, 0.07, 0.05, 0.03])
    return [*parts, limb([(-0.06, 0.2), (0.06, 0.2)], [0.03, 0.03]), jaw, disc((0, -0.2), 0.02, DARK)]


def retractor(vary: Vary) -> list[Part]:
    size = vary(0.1, 0.14)
    hook = arc((size, -0.5 + size), size, 180, 350)
    shaft = limb([(0, 0.2), *hook], [0.05, *np.linspace(0.05, 0.035, len(hook))])
    return [shaft, *ring((0, 0.33), (0.085, 0.17), 0.035)]


def syringe(vary: Vary) -> list[Part]:
    pulled = vary(0.02, 0.16)
    return [
        limb([(0, -0.28), (0, -0.5)], [0.014, 0.008]),
        limb([(0, 0.2), (0, 0.33 + pulled)], [0.05, 0.05]),
        limb([(-0.07, 0.34 + pulled), (0.07, 0.34 + pulled)], [0.03, 0.03], DARK),
        limb([(0, 0.26), (0, -0.2), (0, -0.21), (0, -0.29)], [0.15, 0.15, 0.05, 0.04], CLEAR),
        limb([(-0.13, 0.26), (0.13, 0.26)], [0.03, 0.03], CLEAR),
        limb([(0, 0.1 + pulled / 2), (0, 0.06 + pulled / 2)], [0.14, 0.14], DARK),
    ]


def bowl(vary: Vary) -> list[Part]:
    long = vary(0.3, 0.34)
    inside = [disc((0, 0), (0.23, long * 0.8), (168, 175, 182)), disc((0, 0.03), (0.16, long * 0.55))]
    return [disc((0, 0), (0.29, long)), *inside]


def spanner(vary: Vary) -> list[Part]:
    jaw = arc((0, -0.37), 0.1, -55 + vary(-6, 6), -305, 18)
    return [
        limb([(0, 0.35), (0, -0.3)], [0.075, 0.075]),
        limb(jaw, [0.07] * 18),
        *ring((0, 0.4), 0.1, 0.05),
    ]


def probe(vary: Vary) -> list[Part]:
    bend = vary(0.02, 0.07)
    return [
        limb([(bend, -0.47), (0, -0.36), (0, 0.15)], [0.022, 0.025, 0.035]),
        disc((bend, -0.47), 0.028),
        limb([(0, 0.1), (0, 0.16), (0, 0.44), (0, 0.5)], [0.04, 0.1, 0.1, 0.05], DARK),
    ]


def spoon(vary: Vary) -> list[Part]:
    wide = vary(0.09, 0.11)
    cup = [disc((0, -0.35), (wide, 0.15)), disc((0, -0.35), (wide * 0.7, 0.115), (176, 183, 190))]
    return [limb([(0, -0.25), (0, 0.2), (0, 0.5)], [0.035, 0.04, 0.09]), *cup]


def mallet(vary: Vary) -> list[Part]:
    half = vary(0.17, 0.2)
    head = limb([(-half, -0.4), (-half * 0.6, -0.4), (half * 0.6, -0.4), (half, -0.4)], [0.2, 0.17, 0.17, 0.2])
    return [limb([(0, -0.35), (0, 0.1)], [0.045, 0.05]), limb([(0, 0.05), (0, 0.5)], [0.08, 0.1], DARK), head]


def rake(vary: Vary) -> list[Part]:
    wide = vary(0.1, 0.13)
    prongs = [limb([(x, -0.28), (x * 1.1, -0.5)], [0.035, 0.015]) for x in (-wide, 0, wide)]
    bar = limb([(-wide - 0.015, -0.28), (wide + 0.015, -0.28)], [0.045, 0.045])
    return [limb([(0, -0.28), (0, 0.3)], [0.045, 0.045]), bar, *prongs, *ring((0, 0.4), 0.1, 0.03)]


SILHOUETTES = (
    scalpel, forceps, scissors, clamp, retractor, syringe,
    bowl, spanner, probe, spoon, mallet, rake,
)  # fmt: skip


def silhouette(number: int, vary: Vary) -> list[Part]:
    """The parts of label `number`: after the twelfth the shapes come again, stubby or slender."""
    again, kind = divmod(number, len(SILHOUETTES))
    stretch = ((1.0, 1.0), (1.6, 0.75), (0.6, 1.0), (2.0, 0.55))[again % 4]
    return [
        Part(part.corners * stretch, part.colour, part.hole) for part in SILHOUETTES[kind](vary)
    ]


def clutter(rng: np.random.Generator) -> list[Part]:
    """Something that lies about and has no label: a pen, a cap, a piece of tube, a vial."""
    colour = tuple(int(channel) for channel in rng.integers(60, 220, 3))
    kind = rng.integers(4)
    if kind == 0:
        body = limb([(0, 0.5), (0, -0.4)], [0.09, 0.09], colour)
        return [body, limb([(0, -0.39), (0, -0.5)], [0.07, 0.02], DARK)]
    if kind == 1:
        return [disc((0, 0), 0.16, colour), disc((0, 0), 0.1, CLEAR)]
    if kind == 2:
        return [limb(arc((0, 0), (0.4, 0.3), 20, rng.uniform(160, 300), 24), [0.06] * 24, CLEAR)]
    glass = limb([(0, 0.3), (0, -0.1), (0, -0.13), (0, -0.2)], [0.2, 0.2, 0.1, 0.1], CLEAR)
    return [glass, limb([(0, -0.18), (0, -0.28)], [0.15, 0.15], colour)]
