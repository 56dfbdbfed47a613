"""What an example is: as data, as the model takes it, as a report shows it, and in the demo."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from . import config
from .intake.kept_files import read_json
from .pictures import keep, open_picture
from .plumbing.credits import sha256
from .plumbing.results import write_json

ITEMS, GROUPS = "pictures", "sessions or photographers"
ROUGHLY = "how light their parts are and a few colours"  # what `rough` goes by
# What to do where there are too few of them.
UNGROUPED = "put its pictures right into the label's folder: each is then by itself"


@dataclass(frozen=True)
class Example:
    """One picture with its label. `file` is its path below data/processed/.

    Pictures of one `group` look alike: the same session, camera or photographer.
    """

    id: str
    file: str
    label: str
    group: str
    source: str


def folder() -> Path:
    """Where `collect` leaves the pictures, in a folder for each label."""
    return config.DATA / "processed"


def deduplicate(examples: Sequence[Example]) -> list[Example]:
    """The examples with each picture once: a picture in both train and test would be a leak.

    Saved again or in another size, it still is the same. A picture under two labels is left out
    altogether: nobody could learn which of them is meant. So is one whose file you deleted.
    """
    there = [example for example in examples if (folder() / example.file).is_file()]
    why = left_out(there)
    return [example for number, example in enumerate(there) if number not in why]


def left_out(examples: Sequence[Example]) -> dict[int, str]:
    """The places of those that are not examples of their own, each with the reason."""
    from .pictures.copies import copies  # here, because the demo starts sooner so

    why = {}
    for number, same in enumerate(copies([folder() / example.file for example in examples])):
        if len({examples[other].label for other in same}) > 1:
            why[number] = "one picture under two labels"
        elif min(same) != number:
            why[number] = "copies of others"
    return why


def content(example: Example) -> str:
    """What makes it another example when it changes."""
    return sha256((folder() / example.file).read_bytes())


def inputs(examples: Sequence[Example]) -> list[Image.Image]:
    """What the model takes of each example."""
    return [open_picture(folder() / example.file) for example in examples]


def rough(known: Sequence[Example], asked: Sequence[Example]) -> tuple[Any, Any]:
    """Both as numbers that say how alike they are: for a baseline."""
    from .pictures.rough import rough_numbers  # here, because the demo starts sooner so

    files = [[folder() / example.file for example in part] for part in (known, asked)]
    return rough_numbers(*files)


def shown(example: Example, number: int) -> dict[str, Any]:
    """What metrics.json keeps of the example behind mistake `number`; its picture in reports/."""
    picture = open_picture(folder() / example.file)
    return {"image": keep(picture, f"mistakes/{number}", example.source), "text": None}


def write_demo_examples(chosen: Sequence[Example]) -> None:
    """Copy a few pictures to demo/examples/, with their labels in examples.json."""
    labels = {f"{number}.jpg": example.label for number, example in enumerate(chosen)}
    write_json(config.EXAMPLES / "examples.json", labels)
    for name, example in zip(labels, chosen, strict=True):
        shutil.copyfile(folder() / example.file, config.EXAMPLES / name)


def true_labels() -> dict[str, str]:
    """The labels of the pictures in demo/examples/, by file name, as far as one knows them."""
    path = config.EXAMPLES / "examples.json"
    return read_json(path, "evaluate again") if path.is_file() else {}
