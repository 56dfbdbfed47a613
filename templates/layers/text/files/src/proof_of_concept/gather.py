"""Where texts come from: your own files, or a real source."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from . import sources
from .config import ProblemError, Project
from .examples import Example


def own(project: Project, folder: Path) -> Iterator[Example]:
    """Your own texts: CSV files with the columns text and label, or a folder of .txt per label.

    A column `group` or `author` keeps texts that belong together in one part of the split.
    """
    tables = [folder] if folder.is_file() else sorted(folder.glob("*.csv"))
    texts = sorted(folder.glob("*/*.txt"))
    if not tables and not texts:
        raise ProblemError(
            f"{folder} has no .csv with the columns text and label, and no folder of .txt per "
            "label: put one there."
        )
    for table in tables:
        with table.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            if not {"text", "label"} <= set(rows.fieldnames or ()):
                raise ProblemError(f"{table.name} needs the columns text and label in its head.")
            for number, row in enumerate(rows, start=2):
                where, group = f"{table.name}:{number}", row.get("group") or row.get("author") or ""
                label = known_label(project, (row["label"] or "").strip(), where)
                yield Example(where, row["text"] or "", label, group, "own")
    for path in texts:
        where = f"{path.parent.name}/{path.name}"
        label = known_label(project, path.parent.name, where)
        yield Example(where, path.read_text(encoding="utf-8"), label, "", "own")


def known_label(project: Project, label: str, where: str) -> str:
    """`label`, which has to be one of the project's."""
    if label not in project.labels:
        raise ProblemError(
            f"{where} has the label {label!r}, which project.yaml does not list: add it to "
            "`labels` there, or mend the file."
        )
    return label


def real(project: Project, source: str, limit: int) -> list[Example]:
    """Texts from a real source, with their licences in data/SOURCES.csv."""
    items = sources.ask(project, source, limit)
    return [Example(item.id, item.text, item.label, item.author, item.source) for item in items]
