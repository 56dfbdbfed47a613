"""Where pictures come from: your own folders, or a real source."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from . import config
from .config import ProblemError, Project
from .examples import Example, folder
from .pictures import open_picture, thumbnail

LONGEST = 320  # pixels of the long side that are kept
ENDINGS = {".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff"}


def own(project: Project, source: Path) -> Iterator[Example]:
    """Your own pictures: a folder for each label, with pictures in it.

    Folders within such a folder keep pictures of one session or camera in one part of the split;
    a session of the same name under two labels is the same one.
    """
    paths = sorted(path for path in source.rglob("*") if path.suffix.lower() in ENDINGS)
    names = folder_names(project)
    label_of = {_plain(label): label for label in project.labels}
    label_of |= {name: label for label, name in names.items()}
    wanted = ", ".join(names.values())
    if not paths:
        raise ProblemError(f"{source} has no pictures: put them there, in the folders {wanted}.")
    found = []
    for path in paths:
        first, *sessions = path.relative_to(source).parts
        label = label_of.get(first) or label_of.get(_plain(first))
        if not sessions or label is None:
            raise ProblemError(
                f"{path.relative_to(source)} lies in no folder of a label: name the folders "
                f"{wanted}, or add the label to project.yaml."
            )
        found.append((path, label, "/".join(sessions[:-1])))
    shutil.rmtree(folder() / "pictures", ignore_errors=True)
    for number, (path, label, group) in enumerate(found):
        try:
            picture = open_picture(path)
        except ProblemError as problem:
            raise ProblemError(f"{path.relative_to(source)}: {problem}") from problem
        id = path.relative_to(source).as_posix()
        yield add(project, picture, f"{number:05d}", Example(id, "", label, group, "own"))


def real(project: Project, source: str, limit: int) -> Iterator[Example]:
    """Pictures from a real source, with their licences in data/SOURCES.csv.

    Their labels are the words they were looked for by, so look at each of them.
    """
    from .pictures.downloads import download

    items = download(project, source, limit)
    shutil.rmtree(folder() / "pictures", ignore_errors=True)
    for item in items:
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
    return {
        label: f"{number:02d} {_plain(label)}".rstrip()
        for number, label in enumerate(project.labels, start=1)
    }


def _plain(text: str) -> str:
    """The words of `text`, in small letters."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()[:40].rstrip()
