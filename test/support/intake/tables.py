"""Throw made-up tables at `collect`: read as they were meant, or refused.

Usage: python tables.py PACKAGE [examples] [first seed]   in the folder of a repo. It works in a copy. Each file
of an example has its own encoding, separator, decimal sign, thousands and way to write a time; half
of the examples have a fault. What is read has to be the very rows that were meant; what is refused
must leave the former data, byte for byte, and say what and where the fault is. A column or a date
that can be read in two ways may be asked about, and that is all.
"""

from __future__ import annotations

import csv
import io
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from workbench import collected, given, module, round_of, spelled

LABELS = ("no", "Größe", "it's", "2")
PLANS = ("small", "Très grand", "on-call", "1")
COLUMNS = (
    {"name": "weight", "min": 0, "max": 1000, "unit": "kg"},
    {"name": "Net price", "min": -20000, "max": 20000, "unit": "EUR"},
    {"name": "visits", "min": 0, "max": 2000000},
    {"name": "plan", "values": list(PLANS)},
    {"name": "who", "role": "group"},
    {"name": "when", "role": "time"},
)
QUESTIONS = ("nothing in the file says which", "no cell says which", "January or October")
# What is done to an example, and words of what has to be said of it.
FAULTS = {
    "label unknown": "project.yaml lists",
    "label empty": "without an answer",
    "column missing": "lacks",
    "column twice": "two columns",
    "row too long": "cells, and the head has",
    "quote left open": "quotes",
    "no number": "cannot be read as a number",
    "words for numbers": "should hold numbers",
    "both decimal signs": "a decimal point",
    "grams": "far outside of 0 to 1000 kg",
    "time unreadable": "cannot be read",
    "time empty": "without a time",
    "times in two ways": "ways",
    "serial numbers": "Excel's number",
    "few": "different rows are needed",
    "one group": "group",
    "one moment": "moment",
    "choices of another list": "does not list",
    "workbook": "has no table with the columns",
}
Row = dict[str, Any]


class File:
    """A table, in its own way of writing. decimals: of each column of numbers."""

    def __init__(self, chance: random.Random, decimals: dict[str, int], days: bool) -> None:
        self.chance, self.decimals = chance, decimals
        self.separator = chance.choice(",;\t|")
        self.sign = chance.choice(".,")
        # Thousands with a point in a file that has commas between its cells: nobody's.
        groups = ["", "", " ", "\u00a0", "'", "." if self.sign == "," else ","]
        self.group = chance.choice(groups[:5] if self.separator == "," else groups)
        if self.separator == "," and self.sign == "." and chance.random() < 0.2:
            self.group = ","
        self.minus = chance.choice(("-", "\u2212", "()"))
        self.unit = chance.choice(("", "", "kg", " KG"))
        self.money = chance.choice(("{}", "{}", "{} €", "€{}", "EUR {}"))
        self.encoding = chance.choice(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"))
        if self.encoding == "cp1252" and self.minus == "\u2212":
            self.minus = "-"
        self.missing = chance.choice(("", "", "n/a", "NULL", "#N/A", "-", "."))
        ways: dict[str, Callable[[date], str]] = {
            "iso": lambda day: day.isoformat(),
            "dots": lambda day: f"{day.day:02d}.{day.month:02d}.{day.year}",
            "day first": lambda day: f"{day.day}/{day.month}/{day.year}",
            "month first": lambda day: f"{day.month}/{day.day}/{day.year}",
            "compact": lambda day: f"{day:%Y%m%d}",
            "words": lambda day: f"{day.day} {day:%B %Y}",
            "clock": lambda day: f"{day.isoformat()} 00:00:00",
        }
        months: dict[str, Callable[[date], str]] = {
            "iso": lambda day: f"{day:%Y-%m}",
            "dotted": lambda day: f"{day.year}.{day.month}",
            "slashed": lambda day: f"{day.month}/{day.year}",
            "compact": lambda day: f"{day:%Y%m}",
            "words": lambda day: f"{day:%b %Y}",
        }
        self.time = chance.choice(list((ways if days else months).values()))
        self.rows: list[Row] = []

    def number(self, name: str, value: float | None) -> str:
        """A number as this file writes it."""
        if value is None:
            return self.missing
        whole, _, part = f"{abs(value):.{self.decimals[name]}f}".partition(".")
        if self.group and len(whole) > 3:
            whole = f"{int(whole):,}".replace(",", self.group)
        text = f"{whole}{self.sign}{part}" if part else whole
        if name == "weight":
            text += self.unit
        if value < 0:
            text = f"({text})" if self.minus == "()" else f"{self.minus}{text}"
        return self.money.format(text) if name == "Net price" else text

    def cells(self) -> list[dict[str, str]]:
        """The rows as they are written."""
        return [
            {
                **{name: self.number(name, row[name]) for name in self.decimals},
                "plan": spelled(self.chance, row["plan"]) if row["plan"] else "",
                "who": row["who"],
                "when": self.time(row["when"]),
                "label": "2.0" if row["label"] == "2" else spelled(self.chance, row["label"]),
                "note": self.chance.choice(("x", 'a "b"', "c,d;e\tf|g", "two\nlines", "")),
            }
            for row in self.rows
        ]

    def written(self, cells: list[dict[str, str]], head: list[str]) -> bytes:
        """The whole file, with what programs put around the table."""
        text, chance = io.StringIO(), self.chance
        names = [name.removesuffix(" again") for name in head]
        names = [chance.choice((name, name.upper(), f" {name} ")) for name in names]
        names = ["weight (kg)" if n == "weight" and chance.random() < 0.3 else n for n in names]
        quoting = csv.QUOTE_ALL if chance.random() < 0.2 else csv.QUOTE_MINIMAL
        ends = chance.choice(("\n", "\r\n"))
        writer = csv.writer(text, delimiter=self.separator, lineterminator=ends, quoting=quoting)
        way = chance.randrange(6)
        if way == 0:
            text.write(f"sep={self.separator}{ends}")
        elif way == 1:
            text.write(f"Export of May{ends}{ends}")
        writer.writerow(names)
        for place, row in enumerate(cells):
            if place == 7 and way == 2:
                writer.writerow(names)
            writer.writerow([row.get(name, "") for name in head])
        if way == 3:
            text.write(f"{self.separator * (len(head) - 1)}{ends}{ends}")
        return text.getvalue().encode(self.encoding)


def example(chance: random.Random) -> list[File]:
    """One to three files with some eighty rows between them, each row another one."""
    decimals = {
        "weight": chance.choice((0, 1, 2, 3, 3)),
        "Net price": chance.choice((0, 2, 2, 3)),
        "visits": 0,
    }
    days = chance.random() < 0.6
    files = [File(chance, decimals, days) for _ in range(chance.choice((1, 1, 2, 3)))]
    start = date(2024, 1, 1) + timedelta(days=chance.randrange(300))
    labels = 160
    for number in range(labels):
        gap = chance.random() < 0.05
        day = start + timedelta(days=number * 4 if days else 0)
        month = (start.month + number // 10) % 12 + 1
        row: Row = {
            "weight": None if gap else round(chance.random() * 1000, decimals["weight"]),
            "Net price": round(chance.uniform(-20000, 20000), decimals["Net price"]),
            "visits": number * chance.choice((1, 997, 11003)) + 1,
            "plan": "" if chance.random() < 0.05 else PLANS[number % 4],
            "who": f"Person {chance.randrange(900) + 1000 * (number % 90)}",
            "when": day if days else date(2024 + (start.month + number // 10) // 12, month, 1),
            "label": LABELS[(number * 7 + number // 9) % 4],
        }
        files[number * len(files) // labels].rows.append(row)
    return files


def spoil(fault: str, chance: random.Random, file: File, cells: list[dict[str, str]]) -> None:
    """Put the fault into a file's cells."""
    row = chance.choice(cells)
    place = chance.randrange(len(cells) - 1)
    if fault == "label unknown":
        row["label"] = "perhaps"
    elif fault == "label empty":
        row["label"] = " "
    elif fault == "no number":
        junk = (
            "1_000",
            "0x1A",
            "1.5.2024",
            "\u0663",
            "3 lb",
            "<5",
            "1,2,3",
            "12345678901234567890",
        )
        file.encoding = "utf-8"
        row["weight"] = chance.choice(junk)
    elif fault == "words for numbers":
        for each in cells:
            each["visits"] = chance.choice(("many", "few"))
    elif fault == "both decimal signs":
        cells[place]["weight"], cells[place + 1]["weight"] = "1,5", "2.5"
    elif fault == "grams":
        for each in cells:
            each["weight"] = str(chance.randrange(20_000, 900_000))
    elif fault == "time unreadable":
        row["when"] = chance.choice(("soon", "32.13.2025x", "03.10.25", "2025-1-1-1"))
    elif fault == "time empty":
        row["when"] = ""
    elif fault == "times in two ways":
        row["when"] = "2025-Q3"
    elif fault == "serial numbers":
        for number, each in enumerate(cells):
            each["when"] = str(45231 + number)
    elif fault == "choices of another list":
        for each in cells:
            each["plan"] = chance.choice(("red", "green", "blue"))


def one(seed: int, root: Path) -> bool:
    """One example. Returns whether it was read."""
    chance = random.Random(seed)
    files = example(chance)
    fault = chance.choice(list(FAULTS)) if chance.random() < 0.4 else ""
    project = replace(
        module("config").load_project(),
        labels=LABELS,
        queries={},
        options={"columns": list(COLUMNS)},
    )
    problem, _ = collected(project, given(chance, root / "own", packed(chance, files, fault)))
    if problem:
        wrong = judge(problem, fault)
        assert not wrong, f"{fault or 'without a fault'}: {wrong}: {problem}"
        return False
    assert not fault, f"{fault} was read"
    rows = module("data").load(project)
    wrong = compare(files, rows)
    assert not wrong, wrong
    if seed % 7 == 0:
        again(project, root, rows)
    return True


def packed(chance: random.Random, files: list[File], fault: str) -> dict[str, bytes]:
    """The files, one of them with the fault, and some that are no tables of the project."""
    found, chosen = {}, chance.randrange(len(files))
    folder = chance.choice(("", "sub/", "ä b/c/"))
    if fault == "few":
        files = files[:1]
        files[0].rows, chosen = files[0].rows[:20], 0
    for number, file in enumerate(files):
        head = [str(column["name"]) for column in COLUMNS] + ["label", "note"]
        chance.shuffle(head)
        cells = file.cells()
        if fault == "one group":
            cells = [{**row, "who": "one"} for row in cells]
        if fault == "one moment":
            cells = [{**row, "when": cells[0]["when"]} for row in cells]
            file.time = files[0].time
            cells = [{**row, "when": file.time(date(2025, 11, 13))} for row in cells]
        if number == chosen:
            spoil(fault, chance, file, cells)
            if fault == "column missing":
                head.remove(chance.choice(["weight", "plan", "when", "label"]))
            elif fault == "column twice":
                head.append("plan again")
                cells[3]["plan again"] = "another"
        content = file.written(cells, head)
        more = {
            "row too long": file.separator.join("x" * (len(head) + 1)),
            "quote left open": f'"x{file.separator}',
        }
        if number == chosen and fault in more:
            content += f"\n{more[fault]}\n".encode(file.encoding.removesuffix("-sig")).lstrip(
                b"\xff\xfe"
            )
        ending = chance.choice((".csv", ".CSV", ".txt", ".tsv"))
        found[f"{folder}{number}{ending}"] = content
    if fault == "workbook":
        return {f"{folder}book.xlsx": b"PK\x03\x04 and more"}
    if chance.random() < 0.3:
        found["notes.txt"] = b"Where these rows come from, and when.\n"
    if chance.random() < 0.2:
        found["picture.png"] = b"\x89PNG"
    return found


def judge(problem: str, fault: str) -> str:
    """What is wrong with a refusal; empty when nothing is."""
    if fault and FAULTS[fault] in problem:
        return ""
    asked = any(words in problem for words in QUESTIONS)
    first = next(line for line in problem.split("\n") if "problems to fix" not in line)
    plain = any(words in first for words in QUESTIONS)
    late = ("few", "one group", "one moment")  # said when each table by itself is well
    if asked and plain and (not fault or fault in late):
        return ""
    return f"refused for another reason: {first}"


def compare(files: list[File], rows: Any) -> str:
    """What is wrong with what was read; empty when nothing is."""
    meant = [row for file in files for row in file.rows]
    if len(rows) != len(meant):
        return f"{len(rows)} rows of {len(meant)}"
    for place, row in enumerate(meant):
        for name in ("weight", "Net price", "visits"):
            value = rows.cells[name][place]
            same = value == row[name] if row[name] is not None else value != value
            if not same:
                return f"row {place}: {name} is {value} instead of {row[name]}"
        if rows.cells["plan"][place] != row["plan"]:
            return f"row {place}: plan is {rows.cells['plan'][place]!r} instead of {row['plan']!r}"
        about = rows.about.loc[place]
        if (about["label"], about["group"]) != (row["label"], row["who"]):
            return f"row {place}: {about.to_dict()} instead of {row}"
        if about["time"].removesuffix("T00:00:00") not in (
            f"{row['when']}",
            f"{row['when']:%Y-%m}",
        ):
            return f"row {place}: {about['time']} instead of {row['when']}"
    return ""


def again(project: Any, root: Path, rows: Any) -> None:
    """What was collected, collected once more, is the same."""
    assert collected(project, root / "data" / "processed")[0] == ""
    after = module("data").load(project)
    alike = after.cells.equals(rows.cells) and after.about["time"].equals(rows.about["time"])
    assert alike, "collected again, it is another"


if __name__ == "__main__":
    sys.exit(round_of("tables", one))
