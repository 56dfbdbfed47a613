"""From pixels to HOG, histograms of oriented gradients: which way edges run in each small square.

Colour and brightness hardly matter to it, outlines do: that suits steel tools on any cloth.
"""

from __future__ import annotations

import numpy as np
from PIL import Image

LONG_SIDE = 320  # pixels; every picture is brought to this size first
CELL = 6  # pixels: the side of a square that one histogram describes
BINS = 9  # directions of an edge, 20 degrees each; an edge has no front, so 180 degrees in all
SCALES = (1.15, 0.95, 0.78)  # a tool close to the camera is found in the picture made smaller
PAD = 4  # empty cells around the picture, for tools that it cuts off


def working_copy(image: Image.Image) -> tuple[Image.Image, float]:
    """The picture in grey with a long side of LONG_SIDE, and how many times smaller it became."""
    shrink = max(image.size) / LONG_SIDE
    size = [max(CELL * 2, round(side / shrink)) for side in image.size]
    return image.convert("L").resize((size[0], size[1]), Image.Resampling.BOX), shrink


def hog(pixels: np.ndarray) -> np.ndarray:
    """Grey pixels (height, width) to histograms (height // CELL, width // CELL, BINS), float32."""
    # 1. How strong the edge through each pixel is, and which way it runs, from 0 to BINS.
    rows, columns = (side // CELL for side in pixels.shape)
    padded = np.pad(pixels[: rows * CELL, : columns * CELL].astype(np.float32), 1, mode="edge")
    down = (padded[2:, 1:-1] - padded[:-2, 1:-1]) / 2
    right = (padded[1:-1, 2:] - padded[1:-1, :-2]) / 2
    strength = np.sqrt(down**2 + right**2)
    turn = np.arctan2(down, right) * np.float32(BINS / np.pi)
    turn += np.float32(BINS) * (turn < 0)
    # 2. Each pixel votes for the two nearest directions, in the histogram of its cell.
    histograms = np.empty((rows, columns, BINS), np.float32)
    for direction in range(BINS):
        away = np.abs(turn - np.float32(direction))
        if direction == 0:  # the first is the last one's neighbour
            away = np.minimum(away, BINS - away)
        votes = np.maximum(1 - away, 0) * strength
        in_rows = votes.reshape(rows, CELL, -1).sum(axis=1)
        histograms[..., direction] = in_rows.reshape(rows, columns, CELL).sum(axis=2)
    # 3. Divide by how much edge there is around: a tool in shade counts like one in the light.
    energy = np.pad((histograms**2).sum(axis=2), 1, mode="edge")
    around = sum(energy[dy : dy + rows, dx : dx + columns] for dy in range(3) for dx in range(3))
    return np.minimum(histograms / np.sqrt(around + 150.0**2)[..., None], 0.4)


def pyramid(grey: Image.Image) -> list[np.ndarray]:
    """HOG of the picture at every scale of SCALES, each with PAD empty cells around it."""
    levels = []
    for scale in SCALES:
        size = [max(CELL * 2, round(side * scale)) for side in grey.size]
        resized = grey.resize((size[0], size[1]), Image.Resampling.BILINEAR)
        levels.append(np.pad(hog(np.asarray(resized)), ((PAD, PAD), (PAD, PAD), (0, 0))))
    return levels
