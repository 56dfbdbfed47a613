"""Throw made-up folders of pictures with masks at `collect`: read as written, or refused.

Usage: python masks.py PACKAGE [examples] [first seed]   in the folder of a repo. It works in a copy. A
folder has label numbers, colours with their labelmap.txt, or COCO outlines; names have folders and
signs of other letters, and photos lie as a camera held them. Half of the folders have a fault. What
is read has to be the pictures and masks that were written; what is refused must leave the former
data, byte for byte, and say where the fault is.
"""

from __future__ import annotations

import io
import json
import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from made_pictures import HEIC, KINDS, TURNABLE, TURNS, file_of, same
from PIL import Image
from workbench import again, collected, given, module, round_of, spelled

LABELS = ("hex nut", "Größe", "it's")
COLOURS = ((0, 0, 0), (250, 50, 83), (36, 179, 83), (9, 9, 200))
# What is done to a folder, and words of what has to be said of it, by the kind of masks.
ANY = {"heic": "HEIC cannot be read", "cut short": "damaged", "other shape": "another shape",
       "few": "needed"}  # fmt: skip
FAULTS = {
    "numbers": {**ANY, "odd value": "value 7", "mask cut": "damaged", "no mask": "no mask",
                "two masks": "its mask may be", "empty": "shows anything"},
    "colours": {**ANY, "no names": "labelmap.txt", "odd colour": "#010203", "mask cut": "damaged",
                "torn names": "export it again"},
    "coco": {**ANY, "missing": "not in the folder", "two of one id": "id of another",
             "not json": "damaged", "two corners": "polygons", "nan": "no number",
             "box alone": "no outline", "compressed": "compressed", "short counts": "do not fill",
             "category unknown": "category_id", "other labels": "same labels",
             "no list": "no mask", "one group": "groups"},
}  # fmt: skip


def png(ids: np.ndarray) -> bytes:
    raw = io.BytesIO()
    Image.fromarray(ids).save(raw, "PNG")
    return raw.getvalue()


class Folder:
    """Pictures (number, name), their masks, and the files that hold them."""

    def __init__(self, chance: random.Random, kind: str) -> None:
        self.chance, self.kind = chance, kind
        self.numbers = sorted(chance.sample(range(60), chance.randint(15, 20)))
        self.files: dict[str, bytes] = {}
        self.names: list[str] = []
        self.masks: dict[str, np.ndarray] = {}
        self.images: list[dict[str, Any]] = []
        self.annotations: list[dict[str, Any]] = []
        layout = chance.choice(("", "images/", "ä b/"))
        place_of_mask = chance.choice(("masks/{}.png", "{}_mask.png", "SegmentationClass/{}.png"))
        turned: dict[str, int] = {}
        for place, number in enumerate(self.numbers):
            form = chance.choice(KINDS)
            turn = chance.randint(1, 8) if form in TURNABLE and chance.random() < 0.4 else 1
            content, ending = file_of(number, form, turn)
            stem = f"bild {number:02d}ü"
            name = f"{layout}{stem}.{ending}"
            self.files[name] = content
            self.names.append(name)
            self.masks[name] = np.zeros((72, 96), np.uint8)
            turned[name] = turn
            self.images.append({"id": place, "file_name": name, "width": 96, "height": 72})
            for each in range(chance.randint(1, 3)):
                self.draw(name, place, (place + each) % 3)
        self.categories = [
            {"id": n, "name": spelled(chance, label)} for n, label in enumerate(LABELS, start=7)
        ]
        self.mask_names = []
        for name, ids in self.masks.items() if kind != "coco" else ():
            stem = name.rpartition("/")[2].rpartition(".")[0]
            mask_name = place_of_mask.format(stem)
            as_stored = turned[name] >= 5 and chance.random() < 0.5
            shown = np.asarray(Image.fromarray(ids).transpose(TURNS[turned[name]])) if as_stored else ids
            pixels = np.array(COLOURS, np.uint8)[shown] if kind == "colours" else shown
            self.files[mask_name] = png(pixels)
            self.mask_names.append(mask_name)
        if kind == "colours":
            self.files["labelmap.txt"] = self.labelmap().encode()

    def draw(self, name: str, place: int, label: int) -> None:
        """A rectangle of a label, in the mask and as an outline: the last lies on top."""
        x, y = self.chance.randint(0, 50), self.chance.randint(0, 40)
        right, down = self.chance.randint(x + 4, 95), self.chance.randint(y + 4, 71)
        self.masks[name][y : down + 1, x : right + 1] = label + 1
        shape: Any = [[x, y, right, y, right, down, x, down]]
        if self.chance.random() < 0.3:
            inside = np.zeros((72, 96), bool)
            inside[y : down + 1, x : right + 1] = True
            flat = inside.T.ravel()
            ends = [0, *(np.flatnonzero(np.diff(flat)) + 1).tolist(), flat.size]
            counts = np.diff(ends).tolist()
            shape = {"size": [72, 96], "counts": [0, *counts] if flat[0] else counts}
        about = {"id": len(self.annotations), "image_id": place, "category_id": label + 7}
        self.annotations.append({**about, "segmentation": shape})

    def labelmap(self) -> str:
        rows = zip((("background"), *LABELS), COLOURS, strict=True)
        lines = [f"{name}:{','.join(map(str, colour))}::" for name, colour in rows]
        return "\n".join(["# label:color_rgb:parts:actions", *lines])

    def pack(self) -> dict[str, bytes]:
        if self.kind != "coco" or "result.json" in self.files:
            return self.files
        content = {
            "images": self.images,
            "annotations": self.annotations,
            "categories": self.categories,
        }
        text = json.dumps(content, ensure_ascii=False).encode("utf-8-sig")
        return {**self.files, "result.json": text}


def spoil(folder: Folder, fault: str, chance: random.Random) -> None:
    """Put the fault into the folder."""
    place, entry = chance.randrange(len(folder.names)), chance.choice(folder.annotations)
    masks, files = folder.mask_names, folder.files
    if fault in ("heic", "cut short"):
        for name in folder.names[:3]:
            files[name] = HEIC if fault == "heic" else files[name][:100]
    elif fault == "other shape" and folder.kind == "coco":
        for each in folder.images[:4]:
            each |= {"width": 400, "height": 90}
    elif fault in ("other shape", "odd value", "odd colour", "mask cut", "empty"):
        wrong = {
            "other shape": png(np.ones((40, 96), np.uint8)),
            "odd value": png(np.full((72, 96), 7, np.uint8)),
            "odd colour": png(np.full((72, 96, 3), (1, 2, 3), np.uint8)),
            "empty": png(np.zeros((72, 96), np.uint8)),
        }
        for name in masks if fault == "empty" else masks[:4]:
            files[name] = files[name][:70] if fault == "mask cut" else wrong[fault]
        if folder.kind == "colours" and fault == "other shape":
            for name in masks[:4]:
                files[name] = png(np.zeros((40, 96, 3), np.uint8))
    elif fault == "few":
        for name in folder.names[5:]:
            del files[name]
        del folder.images[5:]
        folder.annotations = [e for e in folder.annotations if e["image_id"] < 5]
    elif fault == "no mask":
        for name in masks:
            del files[name]
    elif fault == "two masks":
        name = masks[place].rpartition("/")[2]
        files[f"x/masks/{name}"] = files[f"y/masks/{name}"] = files.pop(masks[place])
    elif fault == "no names":
        del files["labelmap.txt"]
    elif fault == "torn names":
        files["labelmap.txt"] += b"\nmore:1,2"
    elif fault == "missing":
        del files[folder.names[place]]
        folder.images[place]["file_name"] = f"gone-{place}.jpg"
    elif fault == "two of one id":
        folder.images[place]["id"] = folder.images[place - 1]["id"]
    elif fault == "not json":
        files["result.json"] = folder.pack()["result.json"][:-40]
    elif fault == "category unknown":
        entry["category_id"] = 99
    elif fault == "other labels":
        for each in folder.categories:
            each["name"] = f"no {each['id']}"
    elif fault == "no list":
        files["result.json"] = b'[{"id": 1, "data": {}}]'
    elif fault == "one group":
        for each in folder.images:
            each["group"] = 1
    else:
        entry["segmentation"] = {
            "two corners": [[1, 2, 3, 4]],
            "nan": [[1, 2, float("nan"), 4, 5, 6]],
            "box alone": [],
            "compressed": {"size": [72, 96], "counts": "abc"},
            "short counts": {"size": [72, 96], "counts": [3, 4]},
        }[fault]


def one(seed: int, root: Path) -> bool:
    """One example. Returns whether it was read."""
    chance = random.Random(seed)
    kind = chance.choice(list(FAULTS))
    folder, fault = Folder(chance, kind), ""
    if chance.random() < 0.5:
        fault = chance.choice(list(FAULTS[kind]))
        spoil(folder, fault, chance)
    project = replace(module("config").load_project(), labels=LABELS, queries={})
    problem, _ = collected(project, given(chance, root / "own", folder.pack()))
    if problem:
        assert fault and FAULTS[kind][fault] in problem, f"{kind}, {fault or 'no fault'}: {problem}"
        return False
    assert not fault, f"{kind}: {fault} was read"
    examples = module("data").load(project)
    assert len(examples) == len(folder.numbers), f"{len(examples)} of {len(folder.numbers)}"
    expected = {number: folder.masks[name] for number, name in zip(folder.numbers, folder.names, strict=True)}
    for example in examples:
        found = [number for number in expected if same(example.path, number)]
        assert any((example.mask() == expected[n]).all() for n in found), f"{kind}: {example.id}"
    if seed % 7 == 0:
        again(project, root)
    return True


if __name__ == "__main__":
    sys.exit(round_of("masks", one))
