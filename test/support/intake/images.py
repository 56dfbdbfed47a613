"""Throw made-up folders of pictures with labels at `collect`: read as they were given, or refused.

Usage: python images.py PACKAGE [examples]   in the folder of a repo. It works in a copy. Labels
come by folders at any depth or by a table, in other cases, separators and encodings; half of the
folders have a fault. What is read has to be the pictures, labels and groups that were given; what
is refused must leave the former data, byte for byte, and say where the fault is.
"""

from __future__ import annotations

import contextlib
import io
import random
import shutil
import sys
from dataclasses import replace
from importlib import import_module
from typing import Any

from made_pictures import HEIC, KINDS, TURNABLE, file_of, given, same, spelled, tree, workspace

PACKAGE, MOST = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 500
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
                f"{made.folders[place % 3]}/all/{place}{name[name.rindex('.'):]}": made.files[name]
                for place, name in enumerate(made.names.values())
            }
    elif fault == "nothing":
        made.files = {"notes.txt": b"nothing"}


def main() -> int:
    config, root = workspace(PACKAGE)
    try:
        return check(config, root)
    finally:
        shutil.rmtree(root, ignore_errors=True)


def check(config: Any, root: Any) -> int:
    collect, data = (import_module(f"{PACKAGE}.{name}") for name in ("collect", "data"))
    project = replace(config.load_project(), labels=LABELS, queries={})
    read = refused = 0
    for seed in range(MOST):
        chance = random.Random(seed)
        made, fault = Given(chance), ""
        if chance.random() < 0.5:
            fault = chance.choice(faults_for(made))
            spoil(made, fault)
        before, said = tree(root / "data"), io.StringIO()
        source = given(chance, root / "own", made.pack())
        try:
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
                collect.collect(project, "own", folder=source)
                examples = data.load(project)
        except config.ProblemError as problem:
            refused += 1
            wrong = "" if fault and FAULTS[fault] in str(problem) else "refused for no such reason"
            wrong = wrong or ("" if tree(root / "data") == before else "the former data changed")
            said.write(str(problem))
        else:
            read += 1
            wrong = f"{fault} was read" if fault else compare(made, examples, root)
            if not wrong and seed % 7 == 0:
                wrong = again(collect, project, root)
        if wrong:
            print(f"images: seed {seed}, fault {fault or 'none'}: {wrong}\n{said.getvalue()[-3000:]}")
            return 1
    print(f"images: {MOST} examples, {read} read, {refused} refused")
    return 0


def compare(made: Given, examples: list[Any], root: Any) -> str:
    """What is wrong with what was read; empty when nothing is."""
    if len(examples) != len(made.truth):
        return f"{len(examples)} pictures of {len(made.truth)}"
    for example in examples:
        number = int(example.id.rpartition(" ")[2].partition(".")[0])
        if (example.label, example.group) != made.truth[number]:
            return f"{example} instead of {made.truth[number]}"
        if not same(root / "data" / "processed" / example.file, number):
            return f"picture {number} became another one"
    return ""


def again(collect: Any, project: Any, root: Any) -> str:
    """What was collected, collected once more, is the same."""
    before = tree(root / "data" / "processed")
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        collect.collect(project, "own", folder=root / "data" / "processed")
    return "" if tree(root / "data" / "processed") == before else "collected again, it is another"


if __name__ == "__main__":
    sys.exit(main())
