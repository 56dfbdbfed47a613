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
    return np.asarray(picture.filter(ImageFilter.BoxBlur(radius)), np.float32) / 255


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
    """A patch around a centre (x, y), whose edge is farther and nearer by about `rough`."""
    patch = np.zeros((side, side), np.float32)
    strength, start = rng.normal(0, rough / np.arange(2, 8)), rng.uniform(0, 6, 6)
    reach = radius * (1 + np.abs(strength).sum()) + 2
    # Most are small: only what they can reach is looked at.
    low = np.clip(np.asarray(centre) - reach, 0, side).astype(int)
    high = np.clip(np.asarray(centre) + reach + 1, 0, side).astype(int)
    y = np.arange(low[1], high[1], dtype=np.float32)[:, None] - np.float32(centre[1])
    x = np.arange(low[0], high[0], dtype=np.float32)[None] - np.float32(centre[0])
    angle, edge = np.arctan2(y, x), np.float32(1)
    for waves, (much, turn) in enumerate(zip(strength, start, strict=True), start=2):
        edge = edge + np.float32(much) * np.cos(waves * angle + np.float32(turn))
    far = np.hypot(x, y)
    patch[low[1] : high[1], low[0] : high[0]] = np.clip((radius * edge - far) / 2 + 0.5, 0, 1)
    return patch


def slope(seen: np.ndarray, radius: float) -> np.ndarray:
    down, right = np.gradient(soft(seen, radius))
    return (down + right) * max(radius, 1)
