"""What each label looks like: for now a stand-in, an abstract shape with a pattern and a colour.

They are no pictures of what the labels mean, and they try to look like no thing at all. This is the
only module that decides what stands for a label.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

PATTERNS = ("plain", "stripes", "dots", "checks", "waves")
Points = np.ndarray  # (n, 2): x goes right and y down, in a square from -1 to 1


@dataclass(frozen=True)
class Look:
    """The shape of a label by its outline, the pattern on it, and its hue from 0 to 1."""

    outline: Points
    pattern: str
    hue: float


def _spokes(radii: Sequence[float], turn: float = -90.0) -> Points:
    """An outline by its distance from the middle in evenly spaced directions, from `turn` on."""
    angles = np.radians(turn + np.linspace(0, 360, len(radii), endpoint=False))
    return np.stack([np.cos(angles), np.sin(angles)], axis=1) * np.array(radii)[:, None]


OUTLINES: tuple[Points, ...] = (
    _spokes([0.8] * 32),  # a disc
    _spokes([1.0] * 3),  # a triangle
    _spokes([0.95] * 4, 45),  # a square
    _spokes([1.0, 0.42] * 4),  # four points
    _spokes([1.0, 0.62] * 9),  # a ruffle
    np.array([(-1, -0.3), (1, -0.3), (1, 0.3), (-1, 0.3)]),  # a bar
    np.array([(-0.3, -1), (0.3, -1), (0.3, -0.3), (1, -0.3), (1, 0.3), (0.3, 0.3), (0.3, 1),
              (-0.3, 1), (-0.3, 0.3), (-1, 0.3), (-1, -0.3), (-0.3, -0.3)]),  # a plus
    np.array([(-1, -0.9), (-0.4, -0.9), (-0.4, 0.4), (1, 0.4), (1, 0.9), (-1, 0.9)]),  # a corner
    np.array([(-1, 0.5), (0, -0.8), (1, 0.5), (1, 0.95), (0, -0.1), (-1, 0.95)]),  # an angle
    np.array([(-0.9, -0.9), (0.9, -0.9), (0.15, 0), (0.9, 0.9), (-0.9, 0.9), (-0.15, 0)]),  # waist
)  # fmt: skip


def looks(labels: Sequence[str], random: np.random.Generator) -> list[Look]:
    """A look of its own for each label. With more labels than outlines, two share an outline."""
    outlines, patterns = random.permutation(len(OUTLINES)), random.permutation(PATTERNS)
    hues = random.permutation(len(labels)) / len(labels) + random.random()
    return [
        Look(
            OUTLINES[outlines[number % len(outlines)]],
            str(patterns[(number + number // len(outlines)) % len(patterns)]),
            float(hue % 1),
        )
        for number, hue in enumerate(hues)
    ]
