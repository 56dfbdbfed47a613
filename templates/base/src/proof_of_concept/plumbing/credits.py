"""Where every item came from, and under which licence: data/SOURCES.csv.

    items, skipped = keep_allowed(items, noncommercial=False)     # skipped counts the reasons
    items, copies = deduplicate(items)
    write_sources(merge_sources(read_sources(path), items), path)

An item without a known licence is not used: unknown is not permission.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from ..config import ProblemError
from ..intake.kept_files import write_whole
from .licences import licence_allowed


@dataclass(frozen=True)
class Item:
    """One picture or text. Its row in SOURCES.csv has every field but `text`."""

    id: str  # also its file name without the ending: see item_id()
    file: str = ""  # below data/raw, with "/" between the parts; empty for a text
    source: str = ""  # NAME of the source
    source_url: str = ""  # the page that a person can open
    media_url: str = ""  # the file that a program can fetch
    licence: str = ""  # SPDX-like, or empty when it is not known
    licence_url: str = ""
    author: str = ""
    author_url: str = ""
    title: str = ""
    attribution: str = ""
    retrieved_at: str = ""  # UTC
    sha256: str = ""  # of the file, or of the text as UTF-8
    query: str = ""
    label: str = ""
    label_source: str = ""  # "query" (a weak label), "source" or "owner"
    text: str = ""


COLUMNS = [field.name for field in fields(Item) if field.name != "text"]


def item_id(source: str, native: object) -> str:
    """An id that is a safe file name on every system, such as `commons-123`."""
    return f"{source}-" + re.sub(r"[^a-z0-9]+", "-", str(native).lower()).strip("-")[:80]


def credit(title: str, author: str, licence: str) -> str:
    """The line that gives credit: title, author, licence."""
    return f'"{title or "Untitled"}" by {author or "an unnamed author"}, {licence or "no licence"}'


def sha256(content: bytes | str) -> str:
    content = content.encode("utf-8") if isinstance(content, str) else content
    return hashlib.sha256(content).hexdigest()


def keep_allowed(
    items: Iterable[Item], noncommercial: bool = False
) -> tuple[list[Item], Counter[str]]:
    """The items that may be used, and how many were skipped for which licence."""
    kept: list[Item] = []
    skipped: Counter[str] = Counter()
    for item in items:
        if licence_allowed(item.licence, noncommercial):
            kept.append(item)
        else:
            skipped[item.licence or "no licence"] += 1
    return kept, skipped


def deduplicate(items: Iterable[Item]) -> tuple[list[Item], int]:
    """The items without copies, the first of each kept, and how many copies there were.

    A copy has the same id or the same sha256.
    """
    kept: list[Item] = []
    seen: set[str] = set()
    copies = 0
    for item in items:
        if item.id in seen or (item.sha256 and item.sha256 in seen):
            copies += 1
            continue
        seen.update((item.id, item.sha256))
        kept.append(item)
    return kept, copies


def merge_sources(old: Iterable[Item], new: Iterable[Item]) -> list[Item]:
    """Rows of both, one an id, sorted by id; a new row takes an old one's place."""
    rows = {item.id: item for item in [*old, *new]}
    return [rows[key] for key in sorted(rows)]


def write_sources(items: Iterable[Item], path: Path) -> None:
    """Write SOURCES.csv. A cell that a spreadsheet would run as a formula gets a ' before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for item in items:
        row = asdict(item)
        cells = (" ".join(row[name].split()) for name in COLUMNS)
        writer.writerow("'" + cell if cell.startswith(tuple("=+-@'")) else cell for cell in cells)
    write_whole(path, out.getvalue().encode("utf-8"))


def read_sources(path: Path) -> list[Item]:
    """The rows of SOURCES.csv; none when there is no file."""
    if not path.is_file():
        return []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (UnicodeDecodeError, csv.Error):
        raise ProblemError(f"{path.name} is not CSV in UTF-8: save it as that.") from None
    return [
        Item(**{name: (row.get(name) or "").removeprefix("'") for name in COLUMNS}) for row in rows
    ]
