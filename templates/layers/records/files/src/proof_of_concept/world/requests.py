"""Requests with what should come of each: the task set by which an agent is measured.

Columns of requests.csv: request; kind, any word that groups them in the report; changes, what has
to be otherwise afterwards, with `;` between, as in `B-1004 deposit = full; draft_reply B-1004`, or
empty where nothing may change; facts, what the answer or a draft has to hold, with `|` between;
outcome, `done`, or `ask` where a person has to take over, or empty where both will do; group, what
belongs together in the split.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..config import ProblemError
from ..intake.csv_file import parse
from ..intake.findings import Findings
from . import STATUS, World, shown

COLUMNS = ("request", "kind", "changes", "facts", "outcome", "group")
DONE, ASK = "done", "ask"
LONGEST = 500  # characters of a request


@dataclass(frozen=True)
class Request:
    """One request, and what should come of it; see the columns above."""

    text: str
    kind: str = "request"
    changes: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    outcome: str = DONE
    group: str = ""


def write(requests: Iterable[Request], path: Path) -> None:
    """Write requests as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in requests:
        changes, facts = "; ".join(row.changes), " | ".join(row.facts)
        writer.writerow((row.text, row.kind, changes, facts, row.outcome, row.group))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(out.getvalue(), encoding="utf-8", newline="\n")


def read(path: Path, world: World, findings: Findings | None = None) -> list[Request]:
    """The requests of a table, each once. Raises ProblemError with all that is wrong in it.

    findings: gathers what is wrong instead, and what is left out.
    """
    found = findings or Findings()
    table = parse(path.read_bytes(), path.name, COLUMNS, found)
    cells = {name: table.column(name) for name in COLUMNS}
    asked = cells["request"]
    if asked is None:
        raise ProblemError(f"{path.name} needs the column `request` in its head.")
    rows: dict[str, Request] = {}
    for place, text in enumerate(asked):
        said = {name: column[place].strip() if column else "" for name, column in cells.items()}
        where, text = table.where(place), " ".join(text.split())
        if not text or len(text) > LONGEST:
            found.problem(where, f"a request has 1 to {LONGEST} characters")
            continue
        outcome = said["outcome"].lower()
        if cells["outcome"] is None:
            outcome = DONE
        if outcome not in (DONE, ASK, ""):
            found.problem(where, f"the outcome {outcome!r} must be done, ask or empty")
        changes = tuple(sorted(filter(None, map(str.strip, said["changes"].split(";")))))
        for line in changes:
            if wrong := _problem(line, world):
                found.problem(where, wrong)
        facts = tuple(filter(None, map(str.strip, said["facts"].split("|"))))
        row = Request(text, said["kind"] or "request", changes, facts, outcome, said["group"])
        if text.lower() in rows:
            found.leave_out("a request that is there already", where)
        rows.setdefault(text.lower(), row)
    if findings is None:
        found.check()
    return list(rows.values())


def _parted(line: str, world: World) -> tuple[str, str, str]:
    """The record and its field, the sign, the value. A field's own name may hold the sign."""
    id, _, rest = line.partition(" ")
    for name in sorted((field.name for field in world.fields), key=len, reverse=True):
        if rest.startswith(f"{name} ="):
            return f"{id} {name}", "=", rest[len(name) + 2 :].strip()
    left, equals, value = line.partition("=")
    return left.strip(), equals, value.strip()


def _problem(line: str, world: World) -> str:
    """What is wrong with one line of changes; empty where it can come true."""
    ids = {str(record["id"]) for record in world.records}
    left, equals, value = _parted(line, world)
    if not equals:
        tool, _, id = line.rpartition(" ")
        return "" if tool.isidentifier() and id in ids else f"{line!r} is no tool and a record's id"
    id, _, name = left.partition(" ")
    if id not in ids:
        return f"there is no record {id!r}"
    if name == STATUS:
        return ""
    field = world.field(name)
    if field is None:
        return f"a record has no {name!r}"
    kept = field.read(value)
    fits = kept is not None and shown(kept) == value
    return "" if fits else f"{name} is {field.wanted}, written as a record has it, not {value!r}"


def kinds(requests: Sequence[Request]) -> dict[str, int]:
    """How many requests of each kind."""
    names = sorted({row.kind for row in requests})
    return {name: sum(row.kind == name for row in requests) for name in names}
