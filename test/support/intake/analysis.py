"""Throw made-up rows with an event log and an experiment beside them at `collect`: read as they were meant, or refused.

Usage: python analysis.py PACKAGE [examples] [first seed]   in the folder of a repo. It works in a copy. Each
file has its own encoding, separator and decimal sign; half of the examples have a fault, in one of the three.
What is read has to be the very cells that were meant; what is refused must leave the former data, byte for byte, and say what is wrong.
"""

from __future__ import annotations

import csv
import io
import random
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from workbench import again, collected, given, module, round_of, spelled

PLANS = ("small", "Très grand", "on-call")
STEPS = ("comes", "Looks, closely", "pays")
OPTIONS: dict[str, Any] = {
    "columns": [
        {"name": "weight", "min": 0, "max": 1000, "unit": "kg"},
        {"name": "visits", "min": 0, "max": 2000},
        {"name": "plan", "values": list(PLANS)},
    ],
    "funnel": list(STEPS),
}
QUESTIONS = ("nothing in the file says which", "no cell says which")
FAULTS = {
    "no number": "cannot be read as a number",
    "id empty": "without an id",
    "id twice": "an id is there twice",
    "no ids": "it lacks 'id'",
    "few": "different rows are needed",
    "event without a day": "must be a day",
    "log without days": "it lacks when",
    "step that nobody took": "no event",
    "arm of another name": "control or variant",
    "outcome in words": "must be a number",
    "outcome empty": "must be a number",
    "somebody twice": "who is there already",
}
Table = list[list[str]]


class File:
    """A table's way of writing."""

    def __init__(self, chance: random.Random) -> None:
        self.chance, self.sign = chance, chance.choice(".,")
        self.separator = chance.choice(";\t|" if self.sign == "," else ",;\t|")

    def number(self, value: float | None) -> str:
        return "" if value is None else f"{value:.2f}".replace(".", self.sign)

    def written(self, head: list[str], rows: Table) -> bytes:
        text, chance = io.StringIO(), self.chance
        quoting = csv.QUOTE_ALL if chance.random() < 0.2 else csv.QUOTE_MINIMAL
        writer = csv.writer(text, delimiter=self.separator, quoting=quoting)
        writer.writerows([[chance.choice((name, name.upper())) for name in head], *rows])
        return text.getvalue().encode(chance.choice(("utf-8", "utf-8-sig", "utf-16", "cp1252")))


def one(seed: int, root: Path) -> bool:
    """One example; whether it was read."""
    chance = random.Random(seed)
    fault = chance.choice([None] * len(FAULTS) + list(FAULTS))
    count = 40 if fault == "few" else chance.randrange(301, 340)
    ids = [f"P {number}" for number in range(count)]

    # The rows.
    file, meant, rows = File(chance), {}, []
    for who in ids:
        weight = None if chance.random() < 0.05 else round(chance.uniform(0, 1000), 2)
        cells = (weight, float(5 * len(meant) + chance.randrange(5)), chance.choice(PLANS))
        meant[who] = cells
        rows.append([who, file.number(weight), str(int(cells[1])), spelled(chance, cells[2]), "x"])
    head, place = ["id", "weight", "visits", "plan", "note"], chance.randrange(count)
    if fault == "no number":
        rows[place][1] = "3 lb"
    elif fault in ("id empty", "id twice"):
        rows[place][0] = " " if fault == "id empty" else ids[place - 1]
    elif fault == "no ids":
        head[0] = "person"
    if chance.random() < 0.3:
        rows.append(list(rows[chance.randrange(count)]))  # a copy is no other row
    files = {"rows.csv": file.written(head, rows)}

    # The event log. Events of strangers are left out.
    log: Table = [
        [chance.choice([*ids, "stranger"]), chance.choice([*STEPS, "reads"]), day(chance)]
        for _ in range(chance.randrange(300, 500))
    ]
    heads, events = ["who", "what", "when"], [list(row) for row in log]
    if fault == "event without a day":
        events[0] = [ids[0], STEPS[0], chance.choice(("soon", "", "32.13.2026"))]
    elif fault == "step that nobody took":
        events = [row for row in events if row[1] != STEPS[1]]
    elif fault == "log without days":
        heads, events = heads[:2], [row[:2] for row in events]
    beside = fault in tuple(FAULTS)[5:8] or chance.random() < 0.8
    if beside:
        files["events.csv"] = File(chance).written(heads, events)

    # The experiment: with what was before, or without.
    file, known = File(chance), chance.random() < 0.7
    arms: list[list[Any]] = [
        [who, ("control", "variant")[number % 2], day(chance), chance.uniform(0, 99)]
        for number, who in enumerate(ids)
    ]
    table = [[*row[:3], file.number(row[3]), file.number(row[3] + 1)] for row in arms]
    place = chance.randrange(len(table) - 1)
    if fault == "arm of another name":
        table[place][1] = "treatment"
    elif fault in ("outcome in words", "outcome empty"):
        table[place][4] = "much" if fault == "outcome in words" else ""
    elif fault == "somebody twice":
        table[place][0] = table[place + 1][0]
    heads = ["who", "arm", "when", "before", "outcome"]
    if not known:
        heads, table = [*heads[:3], heads[4]], [[*row[:3], row[4]] for row in table]
    tried = fault in tuple(FAULTS)[8:] or chance.random() < 0.8
    if tried and fault != "few":
        files["experiment.csv"] = file.written(heads, table)

    project = replace(module("config").load_project(), labels=(), options=OPTIONS)
    refused, _ = collected(project, given(chance, root / "own", files))
    if refused:
        asked = any(words in refused for words in QUESTIONS)
        assert asked or (fault and FAULTS[fault] in refused), f"{fault}: {refused}"
        return False
    assert fault is None, f"{fault}: not noticed"
    compare(project, meant, [row for row in log if row[0] != "stranger"] if beside else None)
    trial = module("analysis.own").beside("experiment")
    assert (trial is not None) == tried, "an experiment that is not the one given"
    if trial is not None:
        assert trial["outcome"].tolist() == [float(f"{row[3] + 1:.2f}") for row in arms]
        assert trial["before"].notna().all() == known and trial["who"].tolist() == ids
    if seed % 10 == 0:
        again(project, root)
    return True


def day(chance: random.Random) -> str:
    return (date(2026, 1, 1) + timedelta(days=chance.randrange(300))).isoformat()


def compare(project: Any, meant: dict[str, tuple[Any, ...]], log: Table | None) -> None:
    """Raises AssertionError where another thing was read."""
    rows = module("data").load(project)
    for place, who in enumerate(rows.about["id"]):
        weight, *others = rows.cells.loc[place].tolist()
        assert (weight if weight == weight else None, *others) == meant[who], f"{who} is another"
    assert len(rows) == len(meant), f"{len(rows)} rows of {len(meant)}"
    events = module("analysis.own").beside("events")
    assert (events is None) == (log is None), "an event log that is not the one given"
    if events is not None and log is not None:
        read = [[who, what, f"{when:%Y-%m-%d}"] for who, what, when in events.itertuples(index=False)]
        assert read == log, "other events than were meant"


sys.exit(round_of("analysis", one))
