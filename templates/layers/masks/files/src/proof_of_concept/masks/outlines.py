"""What COCO calls a segmentation: the outline of one thing, filled to a mask.

It is a list of polygons [x, y, x, y, ...] in pixels, or {"size": [height, width], "counts": [...]}:
how many pixels are outside, inside, outside, ... column by column.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from PIL import Image, ImageDraw


def problem(shape: Any) -> str:
    """What is wrong with a segmentation, or nothing."""
    if isinstance(shape, dict):
        counts, size = shape.get("counts"), shape.get("size")
        if isinstance(counts, str):
            return "its mask is compressed: export it as polygons, or as uncompressed counts"
        sides = size if isinstance(size, list) and len(size) == 2 else [0]
        whole = [*sides, *counts] if isinstance(counts, list) else [-1]
        if all(type(n) is int and n >= 0 for n in whole) and sum(whole[2:]) == math.prod(sides):
            return ""
        return "its counts do not fill its size: export it again"
    if not isinstance(shape, list) or not shape:
        return "it has a box and no outline: draw one"
    for part in shape:
        if not isinstance(part, list) or len(part) < 6 or len(part) % 2:
            return "its outline is no list of polygons [x, y, x, y, ...]: export it again"
        if not all(type(n) in (int, float) and abs(n) < 1e6 for n in part):
            return "its outline has something that is no number: export it again"
    return ""


def filled(outlines: Sequence[tuple[int, Any]], size: tuple[int, int]) -> np.ndarray:
    """The mask (height, width) of outlines drawn on a picture of that size, the last on top."""
    mask = Image.new("L", size)
    for number, shape in outlines:
        if isinstance(shape, dict):
            inside = np.repeat(np.arange(len(shape["counts"])) % 2, shape["counts"])
            rows, columns = shape["size"]
            piece = Image.fromarray(255 * inside.reshape(columns, rows).T.astype(np.uint8))
            mask.paste(number, (0, 0), piece.resize(size, Image.Resampling.NEAREST))
        else:
            for part in shape:
                corners = list(zip(part[::2], part[1::2], strict=True))
                ImageDraw.Draw(mask).polygon(corners, fill=number)
    return np.asarray(mask)
