"""What one COCO file says: which pictures it lists, and which boxes are on these."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..intake.findings import Findings, listed, shown
from ..intake.text import key
from ..pictures.own import problem_of
from .values import Box, box_of, flag, identity, number, size


@dataclass
class Listed:
    """One picture of a COCO file.

    where: its place there; file: the COCO file; name: what it calls the picture; beside: the folder
    that the COCO file lies in; size: (width, height) that the boxes were drawn on, if it says so;
    boxes: label's number, box in pixels of that size, and the annotation's place.
    """

    where: str
    file: str
    name: str
    beside: Path
    size: tuple[float, float] | None
    group: str
    boxes: list[tuple[int, Box, str]] = field(default_factory=list)


class Export:
    """One COCO file."""

    def __init__(
        self, name: str, beside: Path, content: dict[str, Any], findings: Findings
    ) -> None:
        self.name, self.beside, self.content, self.findings = name, beside, content, findings
        self.names = self._categories()

    def pictures(self, labels: Sequence[str], others: Counter[str]) -> list[Listed]:
        """The pictures that it lists, with the boxes of `labels`; `others` counts the others."""
        listed_here = self._images()
        by_key: dict[str, set[int]] = defaultdict(set)
        for place, label in enumerate(labels):
            by_key[key(label)].add(place)
        wrong: dict[str, list[str]] = defaultdict(list)
        turned: list[str] = []
        for place, entry in enumerate(self.content["annotations"]):
            where = f"annotation {identity(entry.get('id')) or place} of {self.name}"
            category = identity(entry.get("category_id"))
            picture = listed_here.get(identity(entry.get("image_id")))
            name = self.names.get(category)
            known = by_key.get(key(name or ""), set())
            box = box_of(entry)
            if name is None:
                wrong[f"category_id {category or '(none)'} is not in `categories`"].append(where)
            elif name not in labels and len(known) != 1:
                others[name] += 1
            elif flag(entry.get("iscrowd")):
                self.findings.leave_out("boxes around a crowd of things (iscrowd)", where)
            elif picture is None:
                self.findings.leave_out("boxes on a picture that the file does not list", where)
            elif box is None:
                value = shown(json.dumps(entry.get("bbox")), 40)
                wrong[f"it has no bbox [x, y, width, height], but {value}: fix it"].append(where)
            else:
                label = labels.index(name) if name in labels else next(iter(known))
                picture.boxes.append((label, box, where))
                turned += [where] if _rotation(entry) else []
        for what, places in wrong.items():
            problem_of(self.findings, places, what, "boxes")
        if turned:
            self.findings.note(
                f"{len(turned)} boxes are turned, and count as their upright frames: "
                f"{listed(turned, 3)}"
            )
        return list(listed_here.values())

    def _categories(self) -> dict[str, str]:
        """The name of each category by its id."""
        names: dict[str, str] = {}
        for entry in self.content["categories"]:
            own, name = identity(entry.get("id")), entry.get("name")
            words = identity(name) or "?"
            if names.setdefault(own, words) != words:
                what = f"the category {own} is both {names[own]!r} and {words!r}: fix one of them"
                self.findings.problem(self.name, what)
        return names

    def _images(self) -> dict[str, Listed]:
        """The pictures by their id. One that is listed twice in the same words is one."""
        found: dict[str, Listed] = {}
        for place, entry in enumerate(self.content["images"]):
            own, name = identity(entry.get("id")), identity(entry.get("file_name"))
            where = f"image {own or place} of {self.name}"
            if not own or not name:
                self.findings.problem(where, "it has no id, or no file_name: export it again")
                continue
            group = identity(entry.get("group"))
            picture = Listed(where, self.name, name, self.beside, size(entry), group)
            if found.setdefault(own, picture).name != name:
                what = f"{shown(found[own].name)} and {shown(name)} have one id: give each its own"
                self.findings.problem(where, what)
        return found


def _rotation(entry: dict[str, Any]) -> bool:
    about = entry.get("attributes")
    angle = number(about.get("rotation") if isinstance(about, dict) else entry.get("rotation"))
    return abs(angle) > 0.5
