"""A mask drawn on one size of a picture, fitted to the one that is kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from ..config import ProblemError
from ..pictures.own import Taken
from . import coco, files, outlines, resized

OFF = 0.02  # how far two proportions may differ and count as the same


@dataclass
class Source:
    """A picture, and either the file of its mask or what a COCO file says of it."""

    path: Path
    mask: Path | None = None
    drawn: coco.Drawn | None = None


def fitted(one: Source, taken: Taken, labels: int, colours: files.Colours) -> np.ndarray:
    """The mask of the picture that was kept. Raises ProblemError when it has another shape."""
    wide, high = taken.stored
    upright = (high, wide) if taken.orientation >= 5 else (wide, high)
    if one.drawn:
        ids = outlines.filled(one.drawn.outlines, one.drawn.size or upright)
    else:
        ids = files.ids_of(one.mask or one.path, labels, colours)
    if not _alike(ids.shape[::-1], upright) and _alike(ids.shape[::-1], taken.stored):
        ids = turned(ids, taken.orientation)  # drawn on the picture as it is stored
    if not _alike(ids.shape[::-1], upright):
        raise ProblemError("Its mask has another shape: draw on this very picture.")
    return resized(ids, taken.size)


def _alike(size: tuple[int, ...], other: tuple[int, int]) -> bool:
    height = size[0] * other[1] / other[0]
    return abs(height - size[1]) <= max(1.0, OFF * size[1])


def turned(ids: np.ndarray, orientation: int) -> np.ndarray:
    """A mask drawn on a picture as its file has it, as that picture is held upright (EXIF)."""
    ways = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    way = ways.get(orientation)
    return ids if way is None else np.asarray(Image.fromarray(ids).transpose(way))
