"""Outlines in COCO files, as Label Studio and CVAT export them, filled to masks.

{"images": [{"id", "file_name", "width", "height"}], "annotations": [{"id", "image_id",
"category_id", "segmentation"}], "categories": [{"id", "name"}]}. outlines.py has what a
segmentation is.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..config import ProblemError
from ..intake.findings import Findings, listed
from ..intake.folder import name_in
from ..intake.text import decode, key
from ..pictures.own import problem_of
from . import outlines

PARTS = ("images", "annotations", "categories")


@dataclass
class Drawn:
    """A picture of a COCO file: what it is called, where the file lies, and what is drawn on it.

    size: (width, height) that the outlines were drawn on, or nothing if the file does not say.
    """

    where: str
    name: str
    beside: Path
    size: tuple[int, int] | None
    group: str
    outlines: list[tuple[int, Any]] = field(default_factory=list)


def read(
    paths: Sequence[Path], source: Path, labels: Sequence[str], findings: Findings
) -> list[Drawn]:
    """Every picture of the COCO files among `paths`; what is wrong goes to `findings`."""
    found: list[Drawn] = []
    for path in paths:
        name = name_in(path, source)
        try:
            raw = path.read_bytes()
            content = json.loads(decode(raw, name, findings))
        except (ValueError, RecursionError, ProblemError) as error:
            findings.problem(name, f"it is damaged ({error}): export it again as COCO")
            continue
        parts = [content.get(part) for part in PARTS] if isinstance(content, dict) else [None]
        if not all(isinstance(part, list) for part in parts):
            findings.leave_out("no COCO file", name)
        elif not all(isinstance(entry, dict) for part in parts for entry in part or ()):
            findings.problem(name, "its parts must be lists of objects: export it again as COCO")
        else:
            found += _pictures(content, name, path.parent, labels, findings)
    return found


def _pictures(
    content: dict[str, Any], file: str, beside: Path, labels: Sequence[str], findings: Findings
) -> list[Drawn]:
    known = {key(label): number for number, label in enumerate(labels, start=1)}
    names = {str(entry.get("id")): str(entry.get("name")) for entry in content["categories"]}
    pictures: dict[str, Drawn] = {}
    for entry in content["images"]:
        own, name = str(entry.get("id")), entry.get("file_name")
        where = f"image {own} of {file}"
        if not isinstance(name, str) or not name or own in pictures:
            findings.problem(where, "it has no file_name, or the id of another: export it again")
            continue
        group = entry.get("group")
        group = "" if group is None else str(group)
        pictures[own] = Drawn(where, name, beside, _size(entry), group)
    wrong: dict[str, list[str]] = defaultdict(list)
    for entry in content["annotations"]:
        where = f"annotation {entry.get('id')} of {file}"
        label = names.get(str(entry.get("category_id")))
        picture = pictures.get(str(entry.get("image_id")))
        shape = entry.get("segmentation")
        if label is None:
            wrong["its category_id is not in `categories`: export it again"].append(where)
        elif key(label) not in known:
            findings.leave_out(f"{label}, which project.yaml does not list", where)
        elif picture is None:
            findings.leave_out("outlines on a picture that the file does not list", where)
        elif problem := outlines.problem(shape):
            wrong[problem].append(where)
        else:
            picture.outlines.append((known[key(label)], shape))
    for what, places in wrong.items():
        problem_of(findings, places, what, "outlines")
    others = sorted({name for name in names.values() if key(name) not in known})
    if names and len(others) == len(names):
        what = f"it has {listed(others, 6)}, and project.yaml {', '.join(labels)}"
        findings.problem(file, f"{what}: give both the same labels")
    return list(pictures.values())


def _size(entry: dict[str, Any]) -> tuple[int, int] | None:
    try:
        size = round(float(entry["width"])), round(float(entry["height"]))
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    return size if min(size) > 0 and max(size) < 65_000 else None
