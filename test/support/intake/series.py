"""Throw made-up series at `collect`: read as they were meant, or refused.

Usage: python series.py PACKAGE [examples] [first seed]   in the folder of a repo. It works in a copy. Each
file has its own encoding, separator, decimal sign and way to write a date; half of the examples have a fault.
What is read has to be the very values that were meant; what is refused must leave the former data, byte for byte, and say what is wrong.
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

OFFERS = ("no", "Ja & gern", "2")
OPTIONS: dict[str, Any] = {
    "target": {"name": "Net sales", "min": 0, "max": 20000, "unit": "EUR"},
    "keys": [{"name": "shop"}],
    "drivers": [
        {"name": "offer", "values": list(OFFERS), "ahead": True},
        {"name": "warmth", "min": -20, "max": 45},
    ],
    "frequency": "daily",
    "horizon": 7,
}
QUESTIONS = ("nothing in the file says which", "no cell says which")
FAULTS = {
    "no number": "cannot be read as a number",
    "words for numbers": "should hold numbers",
    "date unreadable": "cannot be read",
    "date empty": "without a time",
    "no series": "without a value",
    "twice": "sum them up",
    "column missing": "lacks",
    "too short": "are needed to",
    "wrong year": "is a date wrong",
    "made up": "a program made these",
}
WAYS = (
    lambda day: day.isoformat(),
    lambda day: f"{day.day:02d}.{day.month:02d}.{day.year}",
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"{day.day} {day:%B %Y}",
    lambda day: f"{day.isoformat()} 00:00:00",
)
HEAD = ["date", "shop", "Net sales", "offer", "warmth", "note"]


def one(seed: int, root: Path) -> bool:
    """One example; whether it was read."""
    chance = random.Random(seed)
    fault = chance.choice([None] * len(FAULTS) + list(FAULTS))
    days = 20 if fault == "too short" else chance.randrange(130, 170)
    start = date(2024, 1, 1) + timedelta(days=chance.randrange(300))
    shops = ["Nord", "Süd; 2"][: chance.choice((1, 2))]
    meant: dict[tuple[str, date], float] = {}
    rows = []
    sign, way = chance.choice(".,"), chance.choice(WAYS)
    for shop in shops:
        for number in range(days):
            if number and number < days - 1 and chance.random() < 0.03:
                continue  # a gap
            day, value = start + timedelta(days=number), round(chance.uniform(0, 9999), 2)
            meant[shop, day] = value
            offer = spelled(chance, chance.choice(OFFERS[:2]))
            rows.append([way(day), shop, f"{value:.2f}".replace(".", sign), offer, "", "x"])
            rows[-1][4] = f"{chance.uniform(-10, 30):.1f}".replace(".", sign)
    head, place = list(HEAD), chance.randrange(1, len(rows) - 1)
    if fault == "no number":
        rows[place][2] = "3 lb"
    elif fault == "words for numbers":
        for row in rows:
            row[2] = "many"
    elif fault in ("date unreadable", "date empty"):
        rows[place][0] = "soon" if fault == "date unreadable" else " "
    elif fault == "no series":
        rows[place][1] = " "
    elif fault == "twice":
        rows.append([*rows[place][:2], "1".replace(".", sign) + f"{sign}23", *rows[place][3:]])
    elif fault == "column missing":
        gone = chance.randrange(1, 5)
        head, rows = head[:gone] + head[gone + 1 :], [row[:gone] + row[gone + 1 :] for row in rows]
    elif fault == "wrong year":
        rows[place][0] = way(date(1924, 5, 17))
    elif fault == "made up":
        head, rows = ["source", *head], [["synthetic", *row] for row in rows]
    text, separator = io.StringIO(), chance.choice(";\t|" if sign == "," else ",;\t|")
    quoting = csv.QUOTE_ALL if chance.random() < 0.2 else csv.QUOTE_MINIMAL
    writer = csv.writer(text, delimiter=separator, quoting=quoting)
    chance.shuffle(rows)
    writer.writerows([[chance.choice((name, name.upper())) for name in head], *rows])
    encoding = chance.choice(("utf-8", "utf-8-sig", "utf-16", "cp1252"))
    source = given(chance, root / "own", {"sales.csv": text.getvalue().encode(encoding)})
    project = replace(module("config").load_project(), options=OPTIONS)
    refused, _ = collected(project, source)
    if refused:
        expected = FAULTS[fault] in refused if fault else any(q in refused for q in QUESTIONS)
        assert expected or any(q in refused for q in QUESTIONS), f"{fault}: {refused}"
        return False
    assert fault is None, f"{fault}: not noticed"
    panel = module("data").load(project)
    read = {
        (name, stamp.date()): value
        for (name,), values in zip(panel.names, panel.values, strict=True)
        for stamp, value in zip(panel.dates, values, strict=True)
        if value == value
    }
    assert read == meant, "other values than were meant"
    if seed % 10 == 0:
        again(project, root)
    return True


sys.exit(round_of("series", one))
