"""Where pictures come from: your own folders, or a real source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from . import config
from .config import ProblemError, Project
from .examples import Example, folder
from .pictures import open_picture, thumbnail

LONGEST = 320  # pixels of the long side that are kept


def own(project: Project, source: Path) -> list[Example]:
    """Your own pictures, each in a folder of its label, or named with it in a table."""
    from .pictures.own_labelled import take_in

    return take_in(folder_names(project), source, LONGEST)


def real(project: Project, source: str, limit: int) -> Iterator[Example]:
    """Pictures from a real source, with their licences in data/SOURCES.csv.

    Their labels are the words they were looked for by, so look at each of them.
    """
    from .pictures.downloads import download

    for item in download(project, source, limit):
        try:
            picture = open_picture(config.RAW / item.file)
        except ProblemError:
            continue  # too small or too narrow
        # Photos of one photographer look alike.
        yield add(
            project, picture, item.id, Example(item.id, "", item.label, item.author, item.source)
        )
    print(f"Look through {folder() / 'pictures'} and delete what does not show its label.")


def add(project: Project, picture: Image.Image, name: str, example: Example) -> Example:
    """Keep `picture`, no larger than the model needs it, and return the example with its file."""
    file = f"pictures/{folder_names(project)[example.label]}/{name}.jpg"
    path = folder() / file
    path.parent.mkdir(parents=True, exist_ok=True)
    thumbnail(picture, LONGEST).save(path, quality=90)
    return Example(example.id, file, example.label, example.group, example.source)


def folder_names(project: Project) -> dict[str, str]:
    """For each label a name that every system takes for a folder: its number and its words."""
    words = [re.sub(r"[\W_]+", " ", label.lower()).strip()[:40] for label in project.labels]
    numbered = enumerate(zip(project.labels, words, strict=True), start=1)
    return {label: f"{number:02d} {name}".rstrip() for number, (label, name) in numbered}
