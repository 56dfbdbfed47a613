"""Ids, sizes and boxes as tools write them: as numbers, as text, as an outline, or not at all."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

Box = list[float]  # x, y, width, height


def identity(value: Any) -> str:
    """An id as text, so that 1, 1.0 and "1" are the same. Nothing for what is no id."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    return str(value).strip()


def number(value: Any) -> float:
    """A number, also when it is written as text; NaN for anything else."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return math.nan
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return math.nan
    return found if math.isfinite(found) else math.nan


def size(entry: dict[str, Any]) -> tuple[float, float] | None:
    """The width and height that an entry gives its picture, or nothing when it gives none."""
    sides = number(entry.get("width")), number(entry.get("height"))
    return sides if all(side > 0 for side in sides) else None


def flag(value: Any) -> bool:
    """Whether something is set: 1, true or "1"."""
    return value is True or number(value) > 0


def box_of(annotation: dict[str, Any]) -> Box | None:
    """The box of an annotation, by its outline when that is all there is. None: it has none."""
    box = annotation.get("bbox")
    if box is None or box == []:
        return _around(annotation.get("segmentation"))
    if not isinstance(box, list) or len(box) != 4:
        return None
    sides = [number(side) for side in box]
    if any(map(math.isnan, sides)) or min(sides[2:]) < 0:
        return None
    return sides


def _around(outline: Any) -> Box | None:
    """The box around polygons [[x, y, x, y, ...], ...]."""
    if not isinstance(outline, list) or not all(isinstance(part, list) for part in outline):
        return None
    across = [number(value) for part in outline for value in part[0::2]]
    down = [number(value) for part in outline for value in part[1::2]]
    if not down or any(map(math.isnan, [*across, *down])):
        return None
    left, top = min(across), min(down)
    return [left, top, max(across) - left, max(down) - top]


def turned(box: Box, stored: tuple[float, float], orientation: int) -> Box:
    """A box on a picture as its file has it (width, height), on the picture held upright.

    orientation: EXIF's number for how the camera was held, 1 to 8.
    """
    x, y, wide, high = box
    corners = ((x, y), (x + wide, y + high))
    return _between(_turn(*corner, stored, orientation) for corner in corners)


def _turn(x: float, y: float, stored: tuple[float, float], orientation: int) -> tuple[float, float]:
    width, height = stored
    across, down = (
        width - x if orientation in (2, 3, 7, 8) else x,
        height - y if orientation in (3, 4, 6, 7) else y,
    )
    return (down, across) if orientation >= 5 else (across, down)


def _between(corners: Iterable[tuple[float, float]]) -> Box:
    (x, y), (other_x, other_y) = corners
    left, top = min(x, other_x), min(y, other_y)
    return [left, top, max(x, other_x) - left, max(y, other_y) - top]


def inside(box: Box, picture: tuple[float, float]) -> Box | None:
    """The part of a box inside the picture, or nothing when less than a pixel is."""
    left, top = max(box[0], 0.0), max(box[1], 0.0)
    right, bottom = min(box[0] + box[2], picture[0]), min(box[1] + box[3], picture[1])
    if right - left < 1 or bottom - top < 1:
        return None
    return [left, top, right - left, bottom - top]
