"""Read the collected pictures and their boxes, drop duplicates, and split them into three parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from . import config
from .boxes import coco
from .config import ProblemError, Project
from .plumbing.credits import sha256

FEWEST = 12  # pictures: below that a split leaves too few to learn or measure
FEWEST_OF_LABEL = 5  # pictures with a box of each label
FEWEST_GROUPS = 3  # to learn from, to choose with and to test on
SHUFFLES = 60


@dataclass(frozen=True)
class Example:
    """One picture with its true boxes.

    size: (width, height) of the picture in pixels; labels: (n,) numbers into project.labels;
    boxes: (n, 4) x, y, width, height in pixels; digest: SHA-256 of the file.
    Pictures of the same `group` (a shooting session, a place) look alike.
    """

    id: str
    path: Path
    size: tuple[int, int]
    labels: np.ndarray
    boxes: np.ndarray
    group: str
    digest: str

    def picture(self) -> Image.Image:
        with Image.open(self.path) as image:
            return image.convert("RGB")


@dataclass(frozen=True)
class Split:
    """Learn from `train`, choose with `validation`, and look at `test` once, at the end."""

    train: list[Example]
    validation: list[Example]
    test: list[Example]


def folder() -> Path:
    """Where `collect` leaves images/ and annotations.json (COCO)."""
    return config.DATA / "processed"


def examples_file() -> Path:
    """What is there once pictures with boxes were collected."""
    return folder() / "annotations.json"


def load(project: Project) -> list[Example]:
    """The collected pictures, each different picture once, in the order of the file.

    Raises ProblemError when there are none yet, or too few.
    """
    if not examples_file().is_file():
        raise ProblemError(
            "There are no pictures with boxes yet: run `all`, or `collect`, first. Those of a real "
            "source need boxes: draw them, then `collect --source own --from FOLDER`."
        )
    content = coco.read(examples_file())
    boxes, _ = coco.boxes_of(content, project.labels)
    examples: dict[str, Example] = {}
    for entry in content["images"]:
        file = folder() / "images" / Path(entry["file_name"]).name
        if not file.is_file():
            raise ProblemError(f"{file.name} is not in {file.parent}: collect again.")
        digest, found = sha256(file.read_bytes()), boxes.get(entry["id"], [])
        labels = np.array([label for label, _ in found], dtype=int)
        corners = np.array([box for _, box in found], dtype=float).reshape(-1, 4)
        group = str(entry.get("group") or f"only {entry['id']}")
        size = (int(entry["width"]), int(entry["height"]))
        example = Example(str(entry["id"]), file, size, labels, corners, group, digest)
        # The same picture in train and test would be a leak.
        examples.setdefault(digest, example)
    if len(examples) < FEWEST:
        raise ProblemError(
            f"There are {len(examples)} different pictures and {FEWEST} are needed: collect more."
        )
    different = list(examples.values())
    _check_enough(different, project.labels)
    return different


def _check_enough(examples: Sequence[Example], labels: Sequence[str]) -> None:
    """Raise ProblemError for labels on too few pictures, or from too few groups."""
    short = []
    for number, label in enumerate(labels):
        groups = [example.group for example in examples if number in example.labels]
        if len(groups) < FEWEST_OF_LABEL:
            short.append(f"{len(groups)} pictures show {label!r}, and {FEWEST_OF_LABEL} are needed")
        elif (found := len(set(groups))) < FEWEST_GROUPS:
            short.append(f"{label!r} is in {found} groups, and {FEWEST_GROUPS} are needed")
    if short:
        other = ", or take the label out of project.yaml" if len(short) < len(labels) else ""
        raise ProblemError(f"{'; '.join(short)}: collect more{other}.")


def contents(*parts: Sequence[Example]) -> list[str]:
    """What makes each picture of these parts what it is: by that a model knows what it has seen."""
    return [example.digest for part in parts for example in part]


def presence(examples: Sequence[Example], labels: int) -> np.ndarray:
    """Which things are on which picture: (pictures, labels), True or False."""
    return np.array([np.isin(np.arange(labels), example.labels) for example in examples])


def split(examples: Sequence[Example], seed: int) -> Split:
    """About half train, 20 % validation, 30 % test; a group is never torn apart.

    Pictures of one session share place and light: in both train and test they would flatter the
    model. Of SHUFFLES ways to deal out the groups, the one with the evenest labels is taken.
    """
    names = [example.group for example in examples]
    groups, group_of = np.unique(names, return_inverse=True)
    there = presence(examples, 1 + max(int(e.labels.max(initial=0)) for e in examples))
    rng = np.random.default_rng(seed)
    first = min(round(0.5 * len(groups)), len(groups) - 2)
    ends = [first, min(max(round(0.7 * len(groups)), first + 1), len(groups) - 1)]
    best, least = np.zeros(len(examples), dtype=int), np.inf
    for _ in range(SHUFFLES):
        part_of = np.searchsorted(ends, rng.permutation(len(groups)), "right")[group_of]
        parts = [there[part_of == part] for part in range(3)]
        missing = sum((part.sum(axis=0) == 0).sum() for part in parts)
        shares = np.array([part.mean(axis=0) for part in parts])
        uneven = float(missing + np.abs(shares - there.mean(axis=0)).max())
        if uneven < least:
            best, least = part_of, uneven
    if least >= 1:
        raise ProblemError(
            "A label comes from too few groups to learn, choose and test on different ones: "
            "collect it from at least five."
        )
    return Split(*([e for e, p in zip(examples, best, strict=True) if p == k] for k in range(3)))
