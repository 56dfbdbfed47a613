"""Throw made-up folders of pictures with labels at `collect`: read as they were given, or refused.

Usage: python images.py PACKAGE [examples] [first seed]   in the folder of a repo. It works in a copy. Labels
come by folders at any depth or by a table, in other cases, separators and encodings; half of the
folders have a fault. What is read has to be the pictures, labels and groups that were given; what
is refused must leave the former data, byte for byte, and say where the fault is.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from made_pictures import HEIC, KINDS, TURNABLE, file_of, same
from workbench import again, collected, given, module, round_of, spelled

LABELS = ("ripe fruit", "Größe", "it's")
# What is done to a folder, and words of what has to be said of it.
FAULTS = {
    "stray": "no folder of a label",
    "unknown label": "no folder of a label",
    "unknown in the table": "does not list",
    "two labels in the table": "choose one",
    "one name, two folders": "may be",
    "no label in the table": "no label",
    "heic": "HEIC cannot be read",
    "cut short": "damaged",
    "few": "needed",
    "one group": "too few",
    "nothing": "no pictures",
}


class Given:
    """Pictures (numbers) with their labels and groups, and the files that hold them."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.truth: dict[int, tuple[str, str]] = {}
        self.files: dict[str, bytes] = {}
        self.names: dict[int, str] = {}
        self.table = chance.random() < 0.4
        self.grouped = chance.random() < 0.5
        above = chance.choice(("", "photos/", "dataset/{part}/"))
        numbers = chance.sample(range(80), 36)
        self.folders = [spelled(chance, label).strip() for label in LABELS]
        for place, number in enumerate(numbers):
            label, group = place % 3, f"day {place // 3 % 6}" if self.grouped else ""
            self.truth[number] = (LABELS[label], group)
            kind = chance.choice(KINDS)
            turn = chance.randint(1, 8) if kind in TURNABLE and chance.random() < 0.5 else 1
            content, ending = file_of(number, kind, turn)
            part = chance.choice(("train", "val", "test"))
            folder = f"{above.format(part=part)}{self.folders[label]}/{group}/".replace("//", "/")
            if self.table:
                folder = chance.choice(("", "a/", "b/c/"))
            name = f"{folder}bild ä {number}.{ending}"
            self.names[number], self.files[name] = name, content
        self.rows = [[name, *self.truth[number]] for number, name in self.names.items()]

    def pack(self) -> dict[str, bytes]:
        """All files, the table among them."""
        if not self.table or not self.files:
            return self.files
        separator = self.chance.choice((",", ";", "\t"))
        head = self.chance.choice((["file", "label", "group"], ["Image", " Class", "SESSION"]))
        lines = []
        for name, label, group in [head, *self.rows]:
            written = name if self.chance.random() < 0.5 else name.replace("/", "\\")
            label = spelled(self.chance, label) if label in LABELS else label
            lines.append(separator.join((written, label, group)))
        text = self.chance.choice(("\n", "\r\n")).join(lines)
        encoding = self.chance.choice(("utf-8", "utf-8-sig", "utf-16", "cp1252"))
        return {**self.files, "labels.csv": text.encode(encoding)}


def faults_for(made: Given) -> list[str]:
    by_table = ("unknown in the table", "two labels in the table", "no label in the table")
    skipped = () if made.table else (*by_table, "one name, two folders")
    return [fault for fault in FAULTS if fault not in skipped]


def spoil(made: Given, fault: str) -> None:
    """Put the fault into the folder."""
    first = list(made.names.values())[:6]
    if fault == "stray":
        made.files["stray.png"] = file_of(90, "png")[0]
    elif fault == "unknown label":
        made.files["unripe/a.png"] = file_of(90, "png")[0]
    elif fault == "unknown in the table":
        made.rows[3][1] = "unripe"
    elif fault == "no label in the table":
        made.rows[3][1] = ""
    elif fault == "two labels in the table":
        made.rows.append([made.rows[0][0], LABELS[1], ""])
    elif fault == "one name, two folders":
        for name in ("one/same.jpg", "two/same.jpg"):
            made.files[name] = file_of(90, "jpg")[0]
        made.rows.append(["same.jpg", LABELS[0], ""])
    elif fault in ("heic", "cut short"):
        for name in first:
            made.files[name] = HEIC if fault == "heic" else made.files[name][:100]
    elif fault == "few":
        for name in [name for place, name in enumerate(made.names.values()) if place % 3][:8]:
            del made.files[name]
    elif fault == "one group":
        for row in made.rows:
            row[2] = "all"
        if not made.table:
            made.files = {
                f"{made.folders[place % 3]}/all/{place}{name[name.rindex('.') :]}": made.files[name]
                for place, name in enumerate(made.names.values())
            }
    elif fault == "nothing":
        made.files = {"notes.txt": b"nothing"}


def one(seed: int, root: Path) -> bool:
    """One example. Returns whether it was read."""
    chance = random.Random(seed)
    made, fault = Given(chance), ""
    if chance.random() < 0.5:
        fault = chance.choice(faults_for(made))
        spoil(made, fault)
    project = replace(module("config").load_project(), labels=LABELS, queries={})
    problem, _ = collected(project, given(chance, root / "own", made.pack()))
    if problem:
        assert fault and FAULTS[fault] in problem, f"{fault or 'without a fault'}: {problem}"
        return False
    assert not fault, f"{fault} was read"
    compare(made, module("data").load(project), root)
    if seed % 7 == 0:
        again(project, root)
    return True


def compare(made: Given, examples: list[Any], root: Any) -> None:
    """Raise AssertionError when something else was read."""
    assert len(examples) == len(made.truth), f"{len(examples)} of {len(made.truth)}"
    for example in examples:
        number = int(example.id.rpartition(" ")[2].partition(".")[0])
        truth = made.truth[number]
        assert (example.label, example.group) == truth, f"{example} instead of {truth}"
        kept = root / "data" / "processed" / example.file
        assert same(kept, number), f"picture {number} became another one"


if __name__ == "__main__":
    sys.exit(round_of("images", one))
