"""Throw made-up logs at `collect`: read as they were meant, or refused.

Usage: python interactions.py PACKAGE [examples] [first seed]   in the folder of a repo. It works in a copy. Each
file has its own encoding, separator, decimal sign and way to write a date; half of the examples have a fault.
What is read has to be the very events and items that were meant; what is refused must leave the former data, byte for byte, and say what is wrong.
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

KINDS = ("crime", "Ja & gern", "2")
OPTIONS: dict[str, Any] = {
    "items": ["book", "books"],
    "people": ["reader", "readers"],
    "columns": [
        {"name": "kind of book", "values": list(KINDS)},
        {"name": "Pages", "min": 0, "max": 2000},
        {"name": "price", "min": 0, "max": 90, "unit": "EUR"},
    ],
}
QUESTIONS = ("nothing in the file says which", "no cell says which")
FAULTS = {
    "date unreadable": "cannot be read",
    "date empty": "without a time",
    "nobody": "without a value",
    "no item": "without a value",
    "weight of nothing": "a weight is above 0",
    "weight in words": "cannot be read as a number",
    "no time column": "lacks 'when'",
    "column missing": "lacks",
    "item twice": "an id is there twice",
    "too short": "are needed to",
    "made up": "a program made this log",
    "no events": "no table with the columns user, item and when",
}
WAYS = (
    lambda day: day.isoformat(),
    lambda day: f"{day.day:02d}.{day.month:02d}.{day.year}",
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"{day.day} {day:%B %Y}",
    lambda day: f"{day.isoformat()} 00:00:00",
)
ITEMS, PEOPLE, DAYS = 40, 50, 24


def one(seed: int, root: Path) -> bool:
    """One example; whether it was read."""
    chance = random.Random(seed)
    fault = chance.choice([None] * len(FAULTS) + list(FAULTS))
    sign, way = chance.choice(".,"), chance.choice(WAYS)
    start = date(2024, 1, 1) + timedelta(days=chance.randrange(300))
    names = [chance.choice(("Süd; ", "no. ", "p")) + str(number) for number in range(PEOPLE)]
    events, meant = [], []
    for who, name in enumerate(names[:20] if fault == "too short" else names):
        for number in range(DAYS):
            day, item = start + timedelta(days=number), f"b{(5 * who + number) % ITEMS}"
            weight = round(chance.uniform(0.5, 9.5), 1)
            meant.append((name, item, day.isoformat(), weight))
            events.append([name, item, way(day), f"{weight:.1f}".replace(".", sign), "x"])
    items, told = [], {}
    for number in range(ITEMS):
        kind, pages = chance.choice(KINDS[:2]), chance.randrange(10, 900)
        price = round(chance.uniform(1, 80), 2)
        told[f"b{number}"] = (f"Book {number}", kind, pages, price)
        shown = f"{price:.2f}".replace(".", sign)
        items.append([f"b{number}", f"Book {number}", spelled(chance, kind), str(pages), shown])
    heads = [["user", "item", "when", "weight", "note"], ["item", "title", "kind of book", "Pages", "price"]]
    place = chance.randrange(len(events))
    if fault in ("date unreadable", "date empty"):
        events[place][2] = "soon" if fault == "date unreadable" else " "
    elif fault in ("nobody", "no item"):
        events[place][fault == "no item"] = " "
    elif fault == "weight of nothing":
        events[place][3] = "-1" + f"{sign}5"
    elif fault == "weight in words":
        events[place][3] = "3 lb"
    elif fault == "no time column":
        heads[0][2] = "remark"
    elif fault == "column missing":
        gone = chance.randrange(2, 5)
        heads[1].pop(gone)
        for row in items:
            row.pop(gone)
    elif fault == "item twice":
        items.append([*items[0][:1], "Another", *items[0][2:]])
    elif fault == "made up":
        heads[0], events = ["source", *heads[0]], [["synthetic", *row] for row in events]
    chance.shuffle(events)
    quoting = csv.QUOTE_ALL if chance.random() < 0.2 else csv.QUOTE_MINIMAL
    separator = chance.choice(";\t|" if sign == "," else ",;\t|")
    encoding, files = chance.choice(("utf-8", "utf-8-sig", "utf-16", "cp1252")), {}
    for name, head, rows in (("log.csv", heads[0], events), ("books.csv", heads[1], items)):
        if fault == "no events" and name == "log.csv":
            continue
        text = io.StringIO()
        writer = csv.writer(text, delimiter=separator, quoting=quoting)
        writer.writerows([[chance.choice((one, one.upper())) for one in head], *rows])
        files[name] = text.getvalue().encode(encoding)
    source = given(chance, root / "own", files)
    project = replace(module("config").load_project(), options=OPTIONS)
    refused, _ = collected(project, source)
    if refused:
        expected = FAULTS[fault] in refused if fault else any(q in refused for q in QUESTIONS)
        assert expected or any(q in refused for q in QUESTIONS), f"{fault}: {refused}"
        return False
    assert fault is None, f"{fault}: not noticed"
    log = module("data").load(project)
    catalogue = log.catalogue
    rows = zip(log.person, log.item, log.times, log.weight, strict=True)
    read = [(log.people[p], catalogue.ids[i], time[:10], weight) for p, i, time, weight in rows]
    assert sorted(read) == sorted(meant), "other events than were meant"
    cells = catalogue.cells
    found = {
        one: (catalogue.titles[n], *(cells[c["name"]][n] for c in OPTIONS["columns"]))
        for n, one in enumerate(catalogue.ids)
    }
    assert found == told, "other items than were meant"
    if seed % 10 == 0:
        again(project, root)
    return True


sys.exit(round_of("interactions", one))
