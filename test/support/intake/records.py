"""Throw made-up records and requests at `collect`: read as they were meant, or refused.

Usage: python records.py PACKAGE [examples] [first seed]   in the folder of a repo. It works in a copy. Each example has its
own encoding and separator; half of them have a fault. What is refused must leave the former data, byte for byte, and say so.
"""

from __future__ import annotations

import csv
import io
import random
import sys
from dataclasses import replace
from pathlib import Path

from workbench import collected, given, module, round_of, spelled

PLANS = ("small", "Très grand", "on-call", "1")
COLUMNS = [
    {"name": "weight", "min": 0, "max": 900, "unit": "kg"},
    {"name": "plan", "values": list(PLANS)},
    {"name": "where", "role": "group"},
    {"name": "when", "role": "time"},
]
FAULTS = {
    "id twice": "is there twice",
    "id of two words": "an id is one word",
    "no number": "a number",
    "choice unknown": "one of small",
    "no date": "a date such as",
    "status unknown": "open or closed",
    "column missing": "lacks the columns",
    "record unknown": "no record",
    "field unknown": "has no",
    "outcome unknown": "done, ask or empty",
    "request too long": "1 to 500 characters",
    "few requests": "at least 10",
    "no requests": "both",
}


def table(rows: list[dict[str, str]], chance: random.Random) -> bytes:
    """The rows as a file, in some separator and encoding."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=chance.choice(",;\t"))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(chance.choice(("utf-8", "utf-8-sig", "utf-16")))


def one(seed: int, root: Path) -> bool:
    """One example: True where it was read."""
    chance = random.Random(seed)
    config = module("config")
    options = {"columns": COLUMNS, "tools": {"read_it": "look up", "set_it": "change", "end_it": "close"}}
    project = replace(config.load_project(), options=options)
    records = [
        {
            "id": f"N{number}",
            "contact": chance.choice(("Zoë", "Ann Lee", "图书馆", "it's; me")),
            "message": chance.choice(("", "two\nlines", 'a "b", c')),
            "status": spelled(chance, chance.choice(("open", "closed"))),
            "weight": chance.choice((str(number), f"{number}.5", f"{number} kg", "")),
            "plan": spelled(chance, chance.choice(PLANS)),
            "where": f"hall {number % 3}",
            "when": f"2026-0{1 + number % 9}-11",
        }
        for number in range(1, 1 + chance.choice((6, 12, 40)))
    ]
    kept = {row["id"]: dict(row) for row in records}
    requests = [
        {
            "request": f"Do {number} \u201cthis\u201d; {chance.random()}",
            "kind": chance.choice(("a", "b")),
            "changes": chance.choice(("", f"N{1 + number % 6} status = closed", "N1 weight = 7; N2 plan = small")),
            "facts": chance.choice(("", "4 | part")),
            "outcome": chance.choice(("done", "ask", "")),
        }
        for number in range(chance.choice((10, 60)))
    ]
    fault = chance.choice(sorted(FAULTS)) if chance.random() < 0.5 else ""
    record, request = chance.choice(records), chance.choice(requests)
    spoilt: dict[str, tuple[dict[str, str], str, str]] = {
        "id of two words": (record, "id", "N 1 2"),
        "no number": (record, "weight", "1_000"),
        "choice unknown": (record, "plan", "huge"),
        "no date": (record, "when", "2026-02-30"),
        "status unknown": (record, "status", "lost"),
        "record unknown": (request, "changes", "N999 status = closed"),
        "field unknown": (request, "changes", "N1 wings = 2"),
        "outcome unknown": (request, "outcome", "perhaps"),
        "request too long": (request, "request", "x" * 501),
    }
    if fault in spoilt:
        row, name, value = spoilt[fault]
        row[name] = value
    elif fault == "id twice":
        records.append(dict(record))
    elif fault == "column missing":
        for row in records:
            del row["plan"]
    elif fault == "few requests":
        del requests[9:]
    files = {"records.csv": table(records, chance), "requests.csv": table(requests, chance)}
    if fault == "no requests":
        del files["requests.csv"]
    if chance.random() < 0.5:
        files["rules.txt"] = "No dogs.\n\nNo cats in März.\n".encode()
    why, _ = collected(project, given(chance, root / "mine", files))
    assert bool(why) is bool(fault), f"{fault or 'whole'}: {why}"
    if fault:
        assert FAULTS[fault] in why, f"{fault}: {why}"
        return False
    world, rows = module("data").load(project)
    assert len(rows) == len(requests) and len(world.records) == len(records)
    for found in world.records:
        wrote = kept[str(found["id"])]
        assert found["contact"] == wrote["contact"] and found["where"] == wrote["where"]
        assert str(found["status"]) == wrote["status"].strip().lower()
        number = wrote["weight"].removesuffix(" kg")
        assert found["weight"] == (float(number) if number else "")
    return True


if __name__ == "__main__":
    sys.exit(round_of("records", one))
