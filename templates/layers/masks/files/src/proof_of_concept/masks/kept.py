"""The list of the pictures that were kept, with their groups: data/processed/examples.json."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ..config import ProblemError
from ..intake.kept_files import read_json
from ..plumbing.results import write_json

AGAIN = "collect again"


def write(path: Path, pictures: Iterable[tuple[str, str]], labels: Sequence[str]) -> None:
    """Write the name and the group of every picture, and the labels that masks number."""
    entries = [{"name": name, "group": group} for name, group in pictures]
    write_json(path, {"labels": list(labels), "pictures": entries})


def read(path: Path, labels: Sequence[str]) -> list[tuple[str, str]]:
    """The name and the group of every picture.

    Raises ProblemError when the file is damaged, or its masks number other labels.
    """
    content = read_json(path, AGAIN, ("labels", "pictures"))
    if content["labels"] != list(labels):
        raise ProblemError(f"The masks are of other labels than project.yaml has: {AGAIN}.")
    entries = content["pictures"] if isinstance(content["pictures"], list) else [None]
    found = []
    for entry in entries:
        texts = (
            [entry.get(key) for key in ("name", "group")] if isinstance(entry, dict) else ["", ""]
        )
        name, group = texts
        if not isinstance(name, str) or not isinstance(group, str) or not name.isdecimal():
            raise ProblemError(f"{path.parent.name}/{path.name} is damaged: {AGAIN}.")
        found.append((name, group))
    return found
