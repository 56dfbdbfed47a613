"""Throw made-up exports of pictures with boxes at `collect`: read as written, or refused.

Usage: python boxes.py PACKAGE [examples] [first seed]   in the folder of a repo. It works in a copy. Ids and
sizes are numbers or text, names have folders, backslashes, signs for spaces or other letters; half
of the exports have a fault. What is read has to be the pictures and boxes that were written; what
is refused must leave the former data, byte for byte, and say where the fault is.
"""

from __future__ import annotations

import json
import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from made_pictures import HEIC, KINDS, TURNABLE, file_of, same
from workbench import again, collected, given, module, round_of, spelled

LABELS = ("hex nut", "Größe", "it's")
# What is done to an export, and words of what has to be said of it.
FAULTS = {
    "missing": "not in the folder",
    "two of one id": "one id",
    "one name, two folders": "may be",
    "heic": "HEIC cannot be read",
    "cut short": "damaged",
    "not json": "damaged",
    "nan": "no bbox",
    "three sides": "no bbox",
    "negative": "no bbox",
    "no box": "no bbox",
    "outside": "outside",
    "other shape": "shape",
    "category twice": "category",
    "category unknown": "category_id",
    "other labels": "give both the same labels",
    "no list": "COCO",
    "few": "needed",
    "one group": "groups",
    "two lists": "other boxes",
}


class Export:
    """An export: pictures (number, kind, turn), their names, boxes by picture, and its files."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        count = chance.randint(15, 20)
        self.numbers = chance.sample(range(60), count)
        self.files: dict[str, bytes] = {}
        self.names: list[str] = []
        self.boxes: list[list[tuple[int, list[float]]]] = []
        self.images: list[dict[str, Any]] = []
        self.annotations: list[dict[str, Any]] = []
        layout = chance.choice(("", "images/", "ä b/", "day{}/", "x/day{}/images/"))
        own_names = "{}" not in layout or chance.random() < 0.5
        text_ids, ids = chance.random() < 0.3, chance.sample(range(1000), count)
        for place, number in enumerate(self.numbers):
            kind = chance.choice(KINDS)
            turn = chance.randint(1, 8) if kind in TURNABLE and chance.random() < 0.5 else 1
            content, ending = file_of(number, kind, turn)
            ending = ending.upper() if chance.random() < 0.2 else ending
            # Of two pictures in different folders the names may be the same.
            stem = f"bild {number}ü" if own_names else f"{place % 4}"
            folder = layout.format(place // 4)
            name = f"{folder}{stem}.{ending if own_names else 'jpg'}"
            self.files[name] = content
            self.names.append(name)
            entry: dict[str, Any] = {"id": ids[place], "file_name": self.written(name)}
            if text_ids:
                entry["id"] = str(ids[place])
            as_stored = turn >= 5 and chance.random() < 0.3
            self.images.append({**entry, **self.size(as_stored)})
            self.boxes.append([self.box(place + each) for each in range(chance.randint(1, 3))])
            for label, box in self.boxes[place]:
                sides = stored(box, turn) if as_stored else box
                self.annotations.append(
                    {
                        "id": len(self.annotations),
                        "image_id": ids[place] if chance.random() < 0.5 else str(ids[place]),
                        "category_id": label + 7,
                        "bbox": [str(side) for side in sides] if chance.random() < 0.2 else sides,
                    }
                )
        self.categories: list[dict[str, Any]] = [
            {"id": number + 7, "name": spelled(chance, label)}
            for number, label in enumerate(LABELS)
        ]
        self.encoding = chance.choice(("utf-8", "utf-8-sig", "utf-16"))
        self.lists: dict[str, bytes] | None = None

    def written(self, name: str) -> str:
        """The name as a tool may write it."""
        way = self.chance.randrange(5)
        if way == 0:
            return name.replace("/", "\\")
        if way == 1:
            return quote(name)
        return f"/data/{name}" if way == 2 else name

    def size(self, as_stored: bool) -> dict[str, Any]:
        width, height = (72, 96) if as_stored else (96, 72)
        way = 0 if as_stored else self.chance.randrange(4)
        if way == 1:
            return {"width": str(width), "height": f" {height}.0"}
        return {"width": 0, "height": None} if way == 2 else {"width": width, "height": height}

    def box(self, label: int) -> tuple[int, list[float]]:
        """A box anywhere. The first of each picture takes the labels by turns: all are on enough."""
        x, y = self.chance.randint(0, 50), self.chance.randint(0, 40)
        wide, high = self.chance.randint(2, 96 - x), self.chance.randint(2, 72 - y)
        return label % 3, [float(side) for side in (x, y, wide, high)]

    def pack(self) -> dict[str, bytes]:
        """All files, the lists of boxes among them: one, or one for each half of the pictures."""
        if self.lists is None:
            half = len(self.images) // 2 if self.chance.random() < 0.2 else 0
            parts = [self.images[:half], self.images[half:]]
            self.lists = {
                name: self.coco(part)
                for name, part in zip(("a.json", "result.json"), parts, strict=True)
                if part
            }
        return {**self.files, **self.lists}

    def coco(self, images: list[dict[str, Any]]) -> bytes:
        ids = {str(image["id"]) for image in images}
        boxes = [each for each in self.annotations if str(each["image_id"]) in ids]
        content = {"images": images, "annotations": boxes, "categories": self.categories}
        return json.dumps(content, ensure_ascii=False).encode(self.encoding)


def stored(box: list[float], turn: int) -> list[float]:
    """A box on the upright picture, on the one that a camera stored lying."""
    x, y, wide, high = box
    corners = [(x, y), (x + wide, y + high)]
    # The way back: 5 is its own, 6 and 8 undo each other, and so on; upright it is 96 x 72.
    back = {
        5: lambda a, b: (b, a),
        6: lambda a, b: (b, 96 - a),
        7: lambda a, b: (72 - b, 96 - a),
        8: lambda a, b: (72 - b, a),
    }[turn]
    (left, top), (right, bottom) = (back(*corner) for corner in corners)
    return [min(left, right), min(top, bottom), abs(right - left), abs(bottom - top)]


def spoil(export: Export, fault: str, chance: random.Random) -> None:
    """Put the fault into the export."""
    place = chance.randrange(len(export.images))
    entry, box = export.images[place], chance.choice(export.annotations)
    if fault == "missing":
        del export.files[export.names[place]]
        entry["file_name"] = f"gone-{place}.jpg"
    elif fault == "two of one id":
        entry["id"] = export.images[place - 1]["id"]
    elif fault == "one name, two folders":
        export.files["one/same.jpg"] = export.files["two/same.jpg"] = file_of(99, "jpg")[0]
        entry["file_name"] = "same.jpg"
    elif fault in ("heic", "cut short"):
        for name in export.names[:3]:
            export.files[name] = HEIC if fault == "heic" else export.files[name][:100]
    elif fault == "not json":
        export.lists = {"result.json": export.coco(export.images)[:-40]}
    elif fault in ("nan", "three sides", "negative", "no box"):
        wrong = {
            "nan": [1, 2, float("nan"), 4],
            "three sides": [1, 2, 3],
            "negative": [9, 9, -5, 5],
        }
        box["bbox"] = wrong.get(fault)
    elif fault == "outside":
        for each in export.annotations[:6]:
            each["bbox"] = [500, 500, 20, 20]
    elif fault == "other shape":
        entry |= {"width": 400, "height": 90}
    elif fault == "category twice":
        export.categories.append({"id": 7, "name": "something else"})
    elif fault == "category unknown":
        box["category_id"] = 99
    elif fault == "other labels":
        for each in export.categories:
            each["name"] = f"no {each['id']}"
    elif fault == "no list":
        export.lists = {"tasks.json": b'[{"id": 1, "data": {}}]'}
    elif fault == "few":
        del export.images[5:]
        kept = {str(image["id"]) for image in export.images}
        export.annotations = [e for e in export.annotations if str(e["image_id"]) in kept]
    elif fault == "one group":
        for each in export.images:
            each["group"] = 1
    elif fault == "two lists":
        first = export.coco(export.images)
        for each in export.annotations:
            each["bbox"] = [1, 1, 30, 30]
        export.lists = {"first.json": first, "second.json": export.coco(export.images)}


def one(seed: int, root: Path) -> bool:
    """One example. Returns whether it was read."""
    chance = random.Random(seed)
    export, fault = Export(chance), ""
    if chance.random() < 0.5:
        fault = chance.choice(list(FAULTS))
        spoil(export, fault, chance)
    project = replace(module("config").load_project(), labels=LABELS, queries={})
    problem, _ = collected(project, given(chance, root / "own", export.pack()))
    if problem:
        assert fault and FAULTS[fault] in problem, f"{fault or 'without a fault'}: {problem}"
        return False
    assert not fault, f"{fault} was read"
    compare(export, module("data").load(project))
    if seed % 7 == 0:
        again(project, root)
    return True


def compare(export: Export, examples: list[Any]) -> None:
    """Raise AssertionError when something else was read."""
    assert len(examples) == len(export.numbers), f"{len(examples)} of {len(export.numbers)}"
    for number, boxes, example in zip(export.numbers, export.boxes, examples, strict=True):
        assert same(example.path, number), f"picture {number} became another one"
        found = sorted(zip(example.labels.tolist(), example.boxes.tolist(), strict=True))
        assert found == sorted(boxes), f"boxes of {number}: {found}, not {sorted(boxes)}"


if __name__ == "__main__":
    sys.exit(round_of("boxes", one))
