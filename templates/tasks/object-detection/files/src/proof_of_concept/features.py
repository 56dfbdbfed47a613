"""From pixels to numbers for each small square: which way edges run there, and its colour.

Edges are told by HOG, histograms of oriented gradients. Outlines say what a thing is in any light;
colour says what a stain is, which has no outline of its own.
"""

from __future__ import annotations

import numpy as np
from PIL import Image

LONG_SIDE = 288  # pixels; every picture is brought to this size first
CELL = 6  # pixels: the side of a square that one histogram describes
BINS = 9  # directions of an edge, 20 degrees each; an edge has no front, so 180 degrees in all
TONES = 3  # how light, how red and how yellow a square is
CHANNELS = BINS + TONES  # numbers for each square
SCALES = (1.15, 0.95, 0.78)  # a thing close to the camera is found in the picture made smaller
PAD = 4  # empty cells around the picture, for things that it cuts off


def working_copy(image: Image.Image) -> tuple[Image.Image, float]:
    """The picture with a long side of LONG_SIDE, and how many times smaller it became."""
    shrink = max(image.size) / LONG_SIDE
    size = [max(CELL * 2, round(side / shrink)) for side in image.size]
    return image.resize((size[0], size[1]), Image.Resampling.BOX), shrink


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
    # 3. Divide by how much edge there is around: a thing in shade counts like one in the light.
    energy = np.pad((histograms**2).sum(axis=2), 1, mode="edge")
    around = sum(energy[dy : dy + rows, dx : dx + columns] for dy in range(3) for dx in range(3))
    return np.minimum(histograms / np.sqrt(around + 150.0**2)[..., None], 0.4)


def tones(pixels: np.ndarray) -> np.ndarray:
    """Colours (height, width, 3) to (height // CELL, width // CELL, TONES), around 0, float32.

    They are compared with the picture's own average: another lamp or ground changes them little.
    """
    rows, columns = pixels.shape[0] // CELL, pixels.shape[1] // CELL
    cut = pixels[: rows * CELL, : columns * CELL].astype(np.float32)
    means = cut.reshape(rows, CELL, columns, CELL, 3).mean(axis=(1, 3))
    red, green, blue = np.moveaxis(means, 2, 0)
    light = (red + green + blue) / 3
    told = np.stack([light, red - green, (red + green) / 2 - blue], axis=2) / 128
    return np.clip(told - np.median(told, axis=(0, 1)), -0.4, 0.4)


def describe(picture: Image.Image) -> np.ndarray:
    """A picture in RGB to (height // CELL, width // CELL, CHANNELS): its edges and its tones."""
    edges = hog(np.asarray(picture.convert("L")))
    return np.concatenate([edges, tones(np.asarray(picture))], axis=2)


def pyramid(picture: Image.Image) -> list[np.ndarray]:
    """What `describe` says of the picture at each of SCALES, with PAD empty cells around it."""
    levels = []
    for scale in SCALES:
        size = [max(CELL * 2, round(side * scale)) for side in picture.size]
        resized = picture.resize((size[0], size[1]), Image.Resampling.BILINEAR)
        levels.append(np.pad(describe(resized), ((PAD, PAD), (PAD, PAD), (0, 0))))
    return levels
