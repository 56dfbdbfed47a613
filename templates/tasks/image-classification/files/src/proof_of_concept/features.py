"""From pixels to numbers that a linear model can weigh: which way edges run, and which colours.

Edges: HOG, histograms of oriented gradients, in small squares (cells) all over the picture.
Colours: which share of the picture has which of 512 colours, wherever they are.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PIL import Image

SIDE = 96  # pixels: every picture is squeezed into a square of this side, so that all of it counts
CELL = 16  # pixels of a side
CELLS = SIDE // CELL  # in a row, and in a column
BINS = 9  # directions of an edge
SHADES = 8  # steps of red, green and blue each
BLOCKS = (CELLS - 1, CELLS - 1, 2, 2, BINS)  # HOG evens out contrast in blocks of 2 x 2 cells
EDGES, COLOURS = int(np.prod(BLOCKS)), SHADES**3


def features(pictures: Iterable[Image.Image]) -> np.ndarray:
    """(pictures, EDGES + COLOURS), float32."""
    return np.array([of_one(picture) for picture in pictures], dtype=np.float32)


def of_one(picture: Image.Image) -> np.ndarray:
    """(EDGES + COLOURS,): the numbers of one picture in RGB."""
    # Imported here: the demo starts sooner without it.
    from skimage.feature import hog

    small = working_copy(picture)
    edges = hog(small, BINS, pixels_per_cell=(CELL, CELL), cells_per_block=(2, 2), channel_axis=2)
    colours = np.bincount(shade_of(small).ravel(), minlength=COLOURS) / SIDE**2
    return np.concatenate([edges, colours])


def working_copy(picture: Image.Image) -> np.ndarray:
    """The picture as (SIDE, SIDE, 3) of uint8."""
    return np.asarray(picture.resize((SIDE, SIDE), Image.Resampling.BOX))


def shade_of(pixels: np.ndarray) -> np.ndarray:
    """The number of each pixel's colour, from 0 to COLOURS - 1: (height, width)."""
    steps = pixels.astype(int) * SHADES // 256
    return (steps[..., 0] * SHADES + steps[..., 1]) * SHADES + steps[..., 2]
