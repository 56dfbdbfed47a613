"""data/judgements.csv: what the search is measured by. It is yours to edit, and stays so.

Columns: query, the words that were asked; item, its id; grade, from 3 (answers it) to 0 (wrong);
kind, any word that groups queries in the report.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Sequence
from pathlib import Path

from .. import config
from ..config import ProblemError
from ..documents.names import Names
from ..intake.findings import Findings
from ..intake.kept_files import read_json, write_whole
from ..plumbing.results import read_summary, write_json
from . import Item, Query
from .judged import COLUMNS, check, read

FEWEST = 10  # queries: below that nothing can be measured
OFFERED = 6  # queries to try the demo with
SHORT = 200  # characters of such a query
HOW_TO = (
    f"Write at least {FEWEST} queries into data/judgements.csv (better 60, some of which nothing "
    "answers): query, the id of an item, and its grade from 3 (answers it) to 0 (wrong)"
)


def own_file() -> Path:
    """The file that you edit."""
    return config.DATA / "judgements.csv"


def made_up_file() -> Path:
    """Where made-up judgements are, while data/judgements.csv is yours, of another collection."""
    return config.DATA / "processed" / "judgements.csv"


def load(items: Sequence[Item]) -> list[Query]:
    """The queries in use, checked against the items. May be none."""
    path = made_up_file() if made_up_file().is_file() else own_file()
    findings = Findings()
    rows = read(path, findings)
    findings.check()
    return check(rows, items)


def write(queries: Sequence[Query], path: Path) -> str:
    """Write the queries with their judgements as CSV, and return the fingerprint of the file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for query in queries:
        for item, grade in query.grades.items() or [("", 0)]:
            writer.writerow((query.text, item, grade, query.kind))
    write_whole(path, out.getvalue().encode("utf-8"))
    return fingerprint(path)


def fingerprint(path: Path) -> str:
    """A code of the file's content, whatever its line ends: git may change those."""
    content = path.read_bytes().replace(b"\r\n", b"\n") if path.is_file() else b""
    return hashlib.sha256(content).hexdigest() if content else ""


def keep_or_write(source: str, queries: Sequence[Query], items: Sequence[Item]) -> str:
    """Write the judgements unless the file is the owner's. Returns the code of what was written."""
    path, made_up = own_file(), made_up_file()
    try:
        before = str(read_summary().get("judgements_sha256", ""))
    except ProblemError:
        before = ""
    if path.is_file() and fingerprint(path) != before:
        named, names = [row.item for row in read(path, Findings()) if row.item], Names(items)
        if queries and named and not any(names.find(item) for item in named):
            # So that the first day runs in a repo whose judgements are of what it had before.
            write(queries, made_up)
            print(
                "data/judgements.csv is yours, of another collection, and stays as it is: those "
                "in use are in data/processed/judgements.csv."
            )
        else:
            made_up.unlink(missing_ok=True)
            print("data/judgements.csv is yours and stays as it is.")
            if queries and source != "synthetic":
                print(f"The {len(queries)} queries beside the items count once it is deleted.")
        return before
    made_up.unlink(missing_ok=True)
    if not queries:
        print(f"{HOW_TO}, such as {items[0].id!r}; then run train and evaluate.")
    return write(queries, path)


def write_demo_examples(queries: Sequence[Query]) -> None:
    """Write demo/examples/examples.json: a few queries of different kinds, to try the demo."""
    kinds = sorted({query.kind for query in queries})
    short = [query for query in queries if len(query.text) <= SHORT] or list(queries)
    queues = [[query for query in short if query.kind == kind] for kind in kinds]
    chosen = [queue[turn] for turn in range(OFFERED) for queue in queues if turn < len(queue)]
    content = [
        {"text": query.text, "label": query.kind, "relevant": sorted(query.relevant)}
        for query in chosen[:OFFERED]
    ]
    write_json(config.EXAMPLES / "examples.json", content)


def demo_examples() -> list[dict[str, object]]:
    """The queries to try the demo with: `text`, and `relevant`, the ids of what answers."""
    path = config.EXAMPLES / "examples.json"
    rows = read_json(path, "evaluate again", kind=list) if path.is_file() else []
    return [row for row in rows if isinstance(row, dict) and isinstance(row.get("text"), str)]
