"""Your own log, from tables as people have them: CSV of any kind, in folders or a .zip."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..config import ProblemError, Project
from ..intake import csv_file
from ..intake.findings import Findings, listed
from ..intake.text import key
from ..tables.columns import Column
from ..tables.decimals import read_numbers
from ..tables.found import contents, names_of, raw_of
from ..tables.labels import read_choice, read_ids
from ..tables.reading import Reading, answers, counted
from ..tables.time_column import read_times, same_kind
from .log import Catalogue, Log, log_of, told_apart
from .setting import Setting

# What the columns may be called; the first name is the one that problems say.
USER, ITEM, WHEN = ("user", "who"), ("item", "id"), ("when", "time", "date", "timestamp")
TITLE, KIND = ("title", "name", "label"), "kind"
WEIGHT = Column("weight", "number", (), ranged=False)


def own_log(project: Project, setting: Setting, source: Path) -> Log:
    """The log of every table in a file or a folder.

    Raises ProblemError with all that has to be fixed, and prints what was decided or left out.
    """
    findings, said = Findings(), answers(project)
    events: list[pd.DataFrame] = []
    items: list[pd.DataFrame] = []
    heads = names_of(setting.columns, *USER, *ITEM, *WHEN, *TITLE, KIND, WEIGHT.name)
    for name, content in contents(source, findings):
        with findings.gathering():
            table = csv_file.parse(content, name, heads, findings)
            reading = Reading(table, findings, content, **said)
            if "synthetic" in (table.column("source") or ()):
                findings.problem(name, "a program made this log: give somebody's instead")
            elif table.column(*USER) is not None:
                events += _events(reading, setting)
            elif table.column(*ITEM) is not None:
                items += _items(reading, setting.columns)
            else:
                findings.leave_out("neither `user` nor `item` in its head", name)
    if not events and not findings.problems:
        left = " ".join(findings.summary())
        problem = f"{source.name} has no table with the columns user, item and when: add one."
        raise ProblemError(f"{problem} {left}".strip())
    same_kind([pd.DataFrame({"time": one["time"], "id": one["row"]}) for one in events], findings)
    findings.check()
    log = _together(events, items, setting, findings)
    findings.check()
    findings.tell()
    return log


def _together(
    events: list[pd.DataFrame], items: list[pd.DataFrame], setting: Setting, findings: Findings
) -> Log:
    """All tables as one log. What is wrong between them goes to the findings."""
    table: Any = pd.concat(events, ignore_index=True)
    again = table.duplicated(["user", "item", "time"])
    findings.leave_out_all("events that are there already", table["row"][again])
    table = table[~again]
    names = ["id", "title", *(column.name for column in setting.columns)]
    known = pd.concat([pd.DataFrame(columns=pd.Index(names)), *items], ignore_index=True)
    if twice := known["id"][known["id"].duplicated()].tolist():
        findings.problem("The items", f"several files have {listed(map(repr, twice), 3)}: keep one")
    lacking = sorted(set(table["item"]) - set(known["id"]))
    if lacking:
        told = f"{counted(len(lacking), 'item')} of the events in no table of items, known by name"
        findings.note(f"{told} alone: {listed(map(repr, lacking), 3)}")
    ids = tuple([*known["id"], *lacking])
    titles = told_apart([*known["title"], *[""] * len(lacking)], ids)
    cells = {}
    for column in setting.columns:
        gap = np.nan if column.kind == "number" else ""
        kind: Any = float if column.kind == "number" else object
        cells[column.name] = pd.Series([*known[column.name], *[gap] * len(lacking)], dtype=kind)
    return log_of(table, Catalogue(ids, titles, pd.DataFrame(cells)))


def _events(reading: Reading, setting: Setting) -> list[pd.DataFrame]:
    """The events of one table, those of kinds that do not count left out; none if some lacks."""
    table, findings = reading.table, reading.findings
    raw = raw_of(table, (), findings, (USER, ITEM, WHEN), alone=True)
    if raw is None:
        return []
    cells: dict[str, Any] = {}
    for name in (USER[0], ITEM[0]):
        cells[name] = [" ".join(text.split()) for text in raw[name]]
        if empty := [row for row, text in enumerate(cells[name]) if not text]:
            where = reading.place(name)
            findings.problem(where, f"{reading.rows(empty)} without a value: take them out")
    cells["time"] = read_times(reading, WHEN[0], raw[WHEN[0]])
    cells["weight"] = _weights(reading)
    cells["row"] = [f"{table.name}:{number}" for number in table.numbers]
    frame: Any = pd.DataFrame(cells)
    kinds = table.column(KIND)
    if kinds is None or not setting.kinds:
        return [frame]
    wanted = {key(kind) for kind in setting.kinds}
    counts = np.array([key(kind) in wanted for kind in kinds], dtype=bool)
    if not counts.any():
        there = listed(map(repr, sorted(set(kinds))), 5)
        advice = f"`kinds` in project.yaml lists none of its kinds, {there}: list those that count"
        findings.problem(reading.place(KIND), advice)
    findings.leave_out_all("events of a kind that does not count", frame["row"][~counts])
    return [frame[counts]] if counts.any() else []


def _weights(reading: Reading) -> Any:
    """(rows,): the weights, 1 where nothing is said. Those that are not above 0 are a problem."""
    raw = reading.table.column(WEIGHT.name)
    if raw is None:
        return 1.0
    read = read_numbers(reading, [WEIGHT], {WEIGHT.name: raw})[WEIGHT.name]
    if wrong := np.flatnonzero(read <= 0).tolist():
        advice = "a weight is above 0: take out events that count for nothing"
        reading.findings.problem(
            reading.place(WEIGHT.name), f"{reading.named(raw, wrong)}: {advice}"
        )
    return np.where(np.isnan(read), 1.0, read)


def _items(reading: Reading, columns: Sequence[Column]) -> list[pd.DataFrame]:
    """The items of one table; none if a column lacks."""
    raw = raw_of(reading.table, columns, reading.findings, (ITEM, TITLE), alone=True)
    if raw is None:
        return []
    cells: dict[str, Any] = {"id": read_ids(reading, raw[ITEM[0]])}
    cells["title"] = [" ".join(text.split()) for text in raw[TITLE[0]]]
    read = read_numbers(reading, [c for c in columns if c.kind == "number"], raw)
    for column in columns:
        if column.kind == "choice":
            read[column.name] = read_choice(reading, column, raw[column.name]).to_numpy()
        cells[column.name] = read[column.name]
    return [pd.DataFrame(cells).drop_duplicates("id")]
