"""From the paths of a drawing to the pixels inside them.

A path is text as in an SVG, on a square of GRID: M moves, L draws a line, Q and C draw curves, and
Z closes. All coordinates are absolute.
"""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
from PIL import Image, ImageDraw

GRID = 256  # the side of the square that a drawing is made on
_COORDINATES = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}
_STEPS = np.linspace(0, 1, 9)[1:, None]  # along a curve


def outline(path: str, scale: float) -> list[np.ndarray]:
    """The closed lines (n, 2) of a path: x, y in pixels."""
    lines: list[np.ndarray] = []
    points: list[np.ndarray] = []
    for command, text in re.findall(r"([MLQCZ])([^MLQCZ]*)", path):
        values = np.array(re.findall(r"-?\d+", text), dtype=float)
        if command in "MZ" and len(points) > 1:
            lines.append(np.array(points) * scale)
            points = []
        size = _COORDINATES[command]
        for part in values.reshape(-1, size // 2, 2) if size else ():
            points += list(_curve(points[-1], part)) if len(part) > 1 else [part[0]]
    if len(points) > 1:
        lines.append(np.array(points) * scale)
    return lines


def _curve(start: np.ndarray, rest: np.ndarray) -> np.ndarray:
    """Points (8, 2) on the Bézier curve from `start` through the control points in `rest`."""
    t, control = _STEPS, [start, *rest]
    while len(control) > 1:  # de Casteljau: halfway points of halfway points
        control = [(1 - t) * a + t * b for a, b in pairwise(control)]
    return control[0]


def filled(path: str, side: int, even_odd: bool = False) -> np.ndarray:
    """(side, side) of bool: the inside of a path on a square of `side` pixels.

    A hole is a line that runs the other way round, or any line inside another with `even_odd`.
    """
    around = np.zeros((side, side), np.int8)
    for line in outline(path, side / GRID):
        if len(line) < 3:
            continue
        mask = Image.new("1", (side, side))
        ImageDraw.Draw(mask).polygon([(x, y) for x, y in line.tolist()], fill=1)
        x, y = line.T
        clockwise = np.sum(x * np.roll(y, 1) - y * np.roll(x, 1)) > 0
        around += np.asarray(mask).astype(np.int8) * (1 if even_odd or clockwise else -1)
    return around % 2 == 1 if even_odd else around != 0


def stroked(path: str, side: int, width: float) -> np.ndarray:
    """(side, side) of bool: a line of `width` (on the square of GRID) along a path."""
    mask, wide = Image.new("1", (side, side)), max(1, round(width * side / GRID))
    draw, round_by = ImageDraw.Draw(mask), wide / 2 - 0.5
    for line in outline(path, side / GRID):
        points = [(x, y) for x, y in line.tolist()]
        draw.line(points, fill=1, width=wide, joint="curve")
        for x, y in (points[0], points[-1]) if wide > 3 else ():
            draw.ellipse((x - round_by, y - round_by, x + round_by, y + round_by), fill=1)
    return np.asarray(mask)
