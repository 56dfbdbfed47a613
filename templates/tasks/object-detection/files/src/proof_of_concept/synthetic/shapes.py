"""What tools are made of: bars, discs, rings. And things without a label, made of the same.

Each thing is a list of parts in its own coordinates: it stands upright, is 1 long, and its middle
is (0, 0); x goes right, y goes down, so the working end of a tool is near y = -0.5.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

Points = np.ndarray  # (n, 2) x, y
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
