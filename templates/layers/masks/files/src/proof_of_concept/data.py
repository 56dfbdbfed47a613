"""Read the collected pictures and their masks, drop duplicates, and split them into three parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from . import config, masks
from .config import ProblemError, Project
from .masks import kept
from .plumbing.credits import sha256

FEWEST = 12  # pictures: below that a split leaves too few to learn or measure
FEWEST_OF_LABEL = 5  # pictures that show each label
FEWEST_GROUPS = 3  # to learn from, to choose with and to test on
SHUFFLES = 60


@dataclass(frozen=True)
class Example:
    """One picture with its mask.

    areas: (labels,) the share of the picture that each covers; digest: SHA-256 of the file.
    Pictures of the same `group` (a flight, a camera, a patient) look alike.
    """

    id: str
    path: Path
    areas: np.ndarray
    group: str
    digest: str

    def picture(self) -> Image.Image:
        with Image.open(self.path) as image:
            return image.convert("RGB")

    def mask(self) -> np.ndarray:
        """(height, width): the number of each pixel's label, see masks/."""
        return masks.read(mask_file(self.id))


@dataclass(frozen=True)
class Split:
    """Learn from `train`, choose with `validation`, and look at `test` once, at the end."""

    train: list[Example]
    validation: list[Example]
    test: list[Example]


def folder() -> Path:
    """Where `collect` leaves images/, masks/ and examples.json."""
    return config.DATA / "processed"


def examples_file() -> Path:
    """What is there once pictures with masks were collected: their names and groups."""
    return folder() / "examples.json"


def mask_file(name: str) -> Path:
    """The mask of the picture of that name."""
    return folder() / "masks" / f"{name}.png"


def load(project: Project) -> list[Example]:
    """The collected pictures, each different picture once, in the order of the file.

    Raises ProblemError when there are none yet, too few, or when their labels are others.
    """
    if not examples_file().is_file():
        raise ProblemError(
            "There are no pictures with masks yet: run `all`, or `collect`, first. Those of a real "
            "source need outlines: draw them, then `collect --source own --from FOLDER`."
        )
    examples: dict[str, Example] = {}
    for name, group in kept.read(examples_file(), project.labels):
        file = folder() / "images" / f"{name}.jpg"
        if not file.is_file() or not mask_file(name).is_file():
            raise ProblemError(f"{name} has no picture or no mask any more: collect again.")
        ids = masks.read(mask_file(name))
        digest = sha256(file.read_bytes())
        shares, group = masks.areas(ids, len(project.labels)), group or f"only {name}"
        # The same picture in train and test would be a leak.
        examples.setdefault(digest, Example(name, file, shares, group, digest))
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
        groups = [example.group for example in examples if example.areas[number]]
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


def split(examples: Sequence[Example], seed: int) -> Split:
    """About half train, 20 % validation, 30 % test; a group is never torn apart.

    Of SHUFFLES ways to deal out the groups, the one with the evenest labels is taken.
    """
    groups, group_of = np.unique([example.group for example in examples], return_inverse=True)
    there = np.array([example.areas > 0 for example in examples])
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
