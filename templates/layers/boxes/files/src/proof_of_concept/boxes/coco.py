"""COCO, the file format for boxes that nearly every tool for drawing them can export.

{"images": [{"id", "file_name", "width", "height"}], "annotations": [{"id", "image_id",
"category_id", "bbox": [x, y, width, height]}], "categories": [{"id", "name"}]}, in pixels.
Ours also gives each image a `group`: pictures of one session, which must not be torn apart.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..config import ProblemError

Boxes = dict[Any, list[tuple[int, list[float]]]]  # by the picture's id: label's number, box


def read(path: Path) -> dict[str, Any]:
    """A COCO file's content. Raises ProblemError when it is not one."""
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
        for key in ("images", "annotations", "categories"):
            if not all(isinstance(entry, dict) for entry in content[key]):
                raise TypeError(f"{key} must be a list of objects")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ProblemError(
            f"{path.name} is not a COCO file ({error}): export it again as COCO."
        ) from error
    return content


def boxes_of(content: dict[str, Any], labels: Sequence[str]) -> tuple[Boxes, Counter[str]]:
    """The boxes that have one of the labels, and how many have which other one.

    Raises ProblemError for a box that is none.
    """
    names = {category.get("id"): str(category.get("name")) for category in content["categories"]}
    boxes: Boxes = {}
    others: Counter[str] = Counter()
    for annotation in content["annotations"]:
        name = names.get(annotation.get("category_id"), "?")
        if name in labels:
            box = (labels.index(name), _checked(annotation))
            boxes.setdefault(annotation.get("image_id"), []).append(box)
        else:
            others[name] += 1
    return boxes, others


def image(number: int, name: str, size: tuple[int, int], group: str) -> dict[str, Any]:
    """The entry of one picture of that size (width, height)."""
    width, height = size
    return {"id": number, "file_name": name, "width": width, "height": height, "group": group}


def annotation(number: int, picture: int, label: int, box: Sequence[float]) -> dict[str, Any]:
    """The entry of one box x, y, width, height; `label` counts from 0."""
    sides = [round(float(side), 1) for side in box]
    about = {"id": number, "image_id": picture, "category_id": label + 1, "iscrowd": 0}
    return {**about, "bbox": sides, "area": round(sides[2] * sides[3], 1)}


def write(path: Path, images: list[dict], annotations: list[dict], labels: Sequence[str]) -> None:
    """Write the entries, with a category for each label."""
    categories = [{"id": number, "name": label} for number, label in enumerate(labels, start=1)]
    content = {"images": images, "annotations": annotations, "categories": categories}
    path.write_text(json.dumps(content, ensure_ascii=False) + "\n", encoding="utf-8")


def _checked(annotation: dict[str, Any]) -> list[float]:
    box = annotation.get("bbox")
    try:
        sides = [float(side) for side in box]  # type: ignore[union-attr]
        if len(sides) == 4 and all(map(math.isfinite, sides)) and min(sides[2:]) > 0:
            return sides
    except (TypeError, ValueError):
        pass
    where = annotation.get("id")
    raise ProblemError(f"Annotation {where} has no bbox [x, y, width, height]: fix it, {box!r}.")
