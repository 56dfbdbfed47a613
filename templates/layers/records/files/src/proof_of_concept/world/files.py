"""Records, rules and requests of your own: CSV files and texts in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..config import ProblemError
from ..intake.csv_file import ENDINGS, Table, parse
from ..intake.findings import Findings
from ..intake.findings import shown as quoted
from ..intake.folder import files, name_in
from ..intake.text import decode, key
from . import ALWAYS, CLOSED, MESSAGE, OPEN, STATUS, Field, Value, World
from .requests import Request, read

NAMES = ("records", "requests", "rules")
FEWEST = 5  # records


def own(folder: Path, fields: Sequence[Field]) -> tuple[World, list[Request]]:
    """What is in `folder`: records.csv, requests.csv, and rules.txt with a rule on each line.

    Raises one ProblemError with all that is wrong. Says what was left out.
    """
    findings = Findings()
    found: dict[str, Path] = {}
    for path in files(folder, (*ENDINGS, ".md"), findings):
        name = key(path.stem)
        if name not in NAMES:
            findings.leave_out("it is not called records, requests or rules", path.name)
        elif name in found:
            findings.problem(name_in(path, folder), f"there are two files called {name}")
        else:
            found[name] = path
    if "records" not in found or "requests" not in found:
        findings.problem("the folder", "it needs records.csv and requests.csv, both")
        findings.check()
    rules: tuple[str, ...] = ()
    if "rules" in found:
        text = decode(found["rules"].read_bytes(), "rules", findings)
        lines = (" ".join(line.split()) for line in text.splitlines())
        rules = tuple(dict.fromkeys(line for line in lines if line))
    path = found["records"]
    table = parse(path.read_bytes(), path.name, ("id", *(one.name for one in fields)), findings)
    world = World(tuple(fields), tuple(_records(table, fields, findings)), rules)
    requests: list[Request] = []
    if len(world.records) < FEWEST:
        findings.problem(path.name, f"{FEWEST} different records are needed")
    else:
        with findings.gathering():
            requests = read(found["requests"], world, findings)
    findings.check()
    findings.tell()
    return world, requests


def _records(table: Table, fields: Sequence[Field], findings: Findings) -> list[dict[str, Value]]:
    """The rows of the table as records. Without `status` all are open, without `message` silent."""
    names = [*ALWAYS, *(one.name for one in fields)]
    columns = {name: table.column(name) for name in names}
    optional = (MESSAGE, STATUS)
    if missing := [name for name in names if columns[name] is None and name not in optional]:
        raise ProblemError(f"{table.name} lacks the columns {', '.join(missing)}: add them.")
    records: dict[str, dict[str, Value]] = {}
    for place in range(len(table.rows)):
        cells = {name: " ".join(c[place].split()) if c else "" for name, c in columns.items()}
        where, id = table.where(place), cells["id"]
        status = key(cells[STATUS]) or OPEN
        record: dict[str, Value] = {**{name: cells[name] for name in ALWAYS}, STATUS: status}
        if not id or " " in id:
            findings.problem(where, "an id is one word, and every record has one")
        elif id.lower() in records:
            findings.problem(where, f"the id {quoted(id)} is there twice")
        if status not in (OPEN, CLOSED):
            findings.problem(where, f"the status {quoted(status)} must be open or closed")
        for one in fields:
            value = one.read(cells[one.name]) if cells[one.name] else ""
            if value is None:
                said = quoted(cells[one.name])
                findings.problem(where, f"{one.name} is {one.wanted}, and not {said}")
            record[one.name] = "" if value is None else value
        records[id.lower()] = record
    return list(records.values())
