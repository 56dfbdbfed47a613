"""What marks are made of: lines, uneven patches, outlines; each as (side, side) from 0 to 1."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

Path = list[np.ndarray]


def polygon(side: int, points: np.ndarray) -> np.ndarray:
    """(side, side) from 0 to 1: the inside of a polygon."""
    mask = Image.new("L", (side, side))
    ImageDraw.Draw(mask).polygon([(x, y) for x, y in points.tolist()], fill=255)
    return np.asarray(mask.filter(ImageFilter.GaussianBlur(0.7)), np.float32) / 255


def soft(values: np.ndarray, radius: float) -> np.ndarray:
    """Values from 0 to 1, blurred."""
    picture = Image.fromarray((values * 255).astype(np.uint8))
    return np.asarray(picture.filter(ImageFilter.GaussianBlur(radius)), np.float32) / 255


def walk(rng, start, turn: float, steps: int, bend: float, step: float) -> Path:
    path = [np.asarray(start, float)]
    for _ in range(steps):
        turn += rng.normal(0, bend)
        path.append(path[-1] + step * np.array([np.cos(turn), np.sin(turn)]))
    return path


def lines(side: int, paths: Sequence[Path], widths: Sequence[float]) -> np.ndarray:
    mask = Image.new("L", (side * 2, side * 2))
    draw = ImageDraw.Draw(mask)
    for path, width in zip(paths, widths, strict=True):
        for number, (a, b) in enumerate(pairwise(path)):
            thin = 1 - 0.6 * number / len(path)
            draw.line((*(a * 2), *(b * 2)), fill=255, width=max(1, round(2 * width * thin)))
    return np.asarray(mask.reduce(2), np.float32) / 255


def blob(side: int, centre, radius: float, rough: float, rng) -> np.ndarray:
    y, x = np.indices((side, side), np.float32)
    dx, dy = x - centre[0], y - centre[1]
    angle, edge = np.arctan2(dy, dx), np.float32(1)
    for waves in range(2, 8):
        edge = edge + rng.normal(0, rough / waves) * np.cos(waves * angle + rng.uniform(0, 6))
    return np.clip((radius * edge - np.hypot(dx, dy)) / 2 + 0.5, 0, 1)


def slope(seen: np.ndarray, radius: float) -> np.ndarray:
    down, right = np.gradient(soft(seen, radius))
    return (down + right) * max(radius, 1)
