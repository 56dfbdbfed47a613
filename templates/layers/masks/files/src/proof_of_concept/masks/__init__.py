"""Masks: for every pixel the number of its label, 0 where none is, VOID where nobody judges.

A mask is a picture of one channel. label 1 is the first of project.yaml.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageColor

from ..config import ProblemError

VOID = 255  # neither right nor wrong: an edge that nobody can place, or what was not drawn
# One for each label, again from the first when there are more; seen on most grounds.
COLOURS = ("#ff9f1c", "#3d8bfd", "#2ec4b6", "#e83f8b", "#ffd60a", "#e63946", "#9b8cff", "#57cc2b")


def read(path: Path) -> np.ndarray:
    """A mask that was kept, (height, width) of uint8. Raises ProblemError when it is damaged."""
    try:
        with Image.open(path) as picture:
            if picture.mode == "L":
                return np.asarray(picture)
    except (OSError, SyntaxError, ValueError):
        pass
    raise ProblemError(f"masks/{path.name} cannot be read: collect again.")


def write(path: Path, ids: np.ndarray) -> None:
    """Keep a mask (height, width)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(ids.astype(np.uint8)).save(path, compress_level=3)


def resized(ids: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """The mask at another size (width, height): every pixel takes the nearest."""
    if ids.shape == size[::-1]:
        return ids
    return np.asarray(Image.fromarray(ids).resize(size, Image.Resampling.NEAREST))


def areas(ids: np.ndarray, labels: int) -> np.ndarray:
    """(labels,): the share of the picture that each covers."""
    return np.bincount(ids.ravel(), minlength=labels + 1)[1 : labels + 1] / ids.size


def edges(ids: np.ndarray) -> np.ndarray:
    """(height, width) of bool: the outermost pixels of everything that has a label."""
    wide = np.pad(ids, 1, mode="edge")
    around = (wide[:-2, 1:-1], wide[2:, 1:-1], wide[1:-1, :-2], wide[1:-1, 2:])
    return (ids > 0) & np.any([ids != other for other in around], axis=0)


def painted(picture: Image.Image, ids: np.ndarray, strength: float = 0.4) -> Image.Image:
    """The picture with every label in its colour over it, and a line around each."""
    shown = resized(ids, picture.size)
    colours = np.full((256, 3), 127, np.float32)
    for number in range(1, VOID):
        colours[number] = ImageColor.getrgb(COLOURS[(number - 1) % len(COLOURS)])[:3]
    cover = np.where(shown > 0, np.float32(strength), np.float32(0))
    cover[edges(shown)] = 1
    pixels, cover = np.asarray(picture.convert("RGB"), np.float32), cover[..., None]
    return Image.fromarray((pixels + cover * (colours[shown] - pixels)).astype(np.uint8))
