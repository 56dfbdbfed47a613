"""Copies among pictures: saved again, in another size, or the very same file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image
from sklearn.neighbors import NearestNeighbors

SIDE = 16  # pixels of a picture that is compared with others
NEAR = 8  # grey levels of 256: no pixel of two copies differs by more


def copies(paths: Sequence[Path]) -> list[list[int]]:
    """For each picture the places in `paths` of its copies, its own among them.

    Two photos of one scene are no copies: where a thing moved, pixels differ by more than NEAR.
    """
    if not paths:
        return []
    small = np.array([tiny(path) for path in paths])
    search = NearestNeighbors(radius=NEAR, algorithm="kd_tree", metric="chebyshev").fit(small)
    return [found.tolist() for found in search.radius_neighbors(small, return_distance=False)]


def tiny(path: Path) -> np.ndarray:
    """The picture in SIDE * SIDE greys and a few colours: JPEG is exact in the former only."""
    with Image.open(path) as picture:
        picture.draft("RGB", (4 * SIDE, 4 * SIDE))  # a JPEG is decoded no larger than needed
        # In two steps: in one, copies of other sizes differ where something has an edge.
        small = picture.convert("RGB").resize((4 * SIDE, 4 * SIDE), Image.Resampling.BILINEAR)
    cells = np.asarray(small.reduce(4).convert("YCbCr"), dtype=np.float32)
    colours = cells[..., 1:].reshape(4, SIDE // 4, 4, SIDE // 4, 2).mean(axis=(1, 3))
    return np.concatenate([cells[..., 0].ravel(), colours.ravel()])
