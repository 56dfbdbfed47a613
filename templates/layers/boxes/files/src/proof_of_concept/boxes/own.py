"""Take in your own pictures with boxes: a folder with COCO annotations, as tools export it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from ..config import ProblemError, Project
from ..pictures import BROKEN, thumbnail
from . import coco

LONGEST = 1280  # pixels of the long side that are kept
ENDINGS = {".jpg", ".jpeg", ".png", ".webp", ".bmp"}


def take_in(project: Project, source: Path, target: Path) -> None:
    """Copy the pictures of `source` and their boxes to `target`, upright and not too large.

    source: a folder with pictures and one COCO .json file, each anywhere in it (Label Studio and
    CVAT export it so). An entry's `group` keeps pictures of one session together. Without it the
    folder a picture lies in does, if there are at least five. Raises ProblemError for what does
    not fit.
    """
    content = coco.read(annotation_file(source))
    boxes, others = coco.boxes_of(content, project.labels)
    if not boxes:
        has = ", ".join(sorted(others)) or "none"
        raise ProblemError(
            f"No box has a label of project.yaml (the file has: {has}): give both the same labels."
        )
    for name, count in others.items():
        print(f"Left out {count} boxes of {name!r}: project.yaml does not list it.")
    files = sorted(path for path in source.rglob("*") if path.suffix.lower() in ENDINGS)
    by_name: dict[str, Path] = {}
    for path in files:
        by_name[path.name] = by_name[path.relative_to(source).as_posix()] = path
    folders = {path.parent for path in files}

    shutil.rmtree(target / "images", ignore_errors=True)
    (target / "images").mkdir(parents=True)
    images, annotations = [], []
    for number, entry in enumerate(content["images"]):
        written = str(entry.get("file_name", "")).replace("\\", "/")
        path = by_name.get(written) or by_name.get(written.rpartition("/")[2])
        if path is None:
            raise ProblemError(f"The picture {written!r} is not in {source}: put it there.")
        picture, scale = as_drawn_on(path, entry)
        name = f"{number:05d}.jpg"
        picture.save(target / "images" / name, quality=92)
        group = entry.get("group") or (path.parent.name if len(folders) >= 5 else "")
        images.append(coco.image(number, name, picture.size, str(group)))
        for label, box in boxes.get(entry.get("id"), []):
            sides = inside([side * scale for side in box], picture.size)
            if sides:
                annotations.append(coco.annotation(len(annotations) + 1, number, label, sides))
    coco.write(target / "annotations.json", images, annotations, project.labels)


def annotation_file(source: Path) -> Path:
    """The COCO file of the folder: the only .json, or the one that tools name so."""
    if not source.is_dir():
        raise ProblemError(f"{source} is not a folder: give the one with pictures and boxes.")
    found = sorted(source.rglob("*.json"))
    usual = [path for path in found if path.name in ("annotations.json", "result.json")]
    if len(usual or found) != 1:
        raise ProblemError(
            f"{source} has {len(found)} .json files: leave one COCO file, called annotations.json."
        )
    return (usual or found)[0]


def as_drawn_on(path: Path, entry: dict[str, Any]) -> tuple[Image.Image, float]:
    """The picture as its boxes see it, and how many times larger it became (at most 1)."""
    try:
        with Image.open(path) as image:
            turned = ImageOps.exif_transpose(image)
            # Most tools draw on the picture as the camera was held, some on it as it is stored.
            size = (entry.get("width"), entry.get("height"))
            as_stored = size == image.size and turned.size != image.size
            picture = (image if as_stored else turned).convert("RGB")
    except BROKEN as error:
        raise ProblemError(f"{path.name} cannot be read ({error}): leave it out.") from error
    drawn_on = entry.get("width") or picture.width
    smaller = thumbnail(picture, LONGEST)
    return smaller, smaller.width / drawn_on


def inside(box: list[float], size: tuple[int, int]) -> list[float]:
    """The part of a box inside the picture, or nothing."""
    left, top = max(box[0], 0.0), max(box[1], 0.0)
    right, bottom = min(box[0] + box[2], size[0]), min(box[1] + box[3], size[1])
    if right - left < 1 or bottom - top < 1:
        return []
    return [left, top, right - left, bottom - top]
