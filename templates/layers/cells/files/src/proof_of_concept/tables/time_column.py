"""A column of times: one way of writing for all of it, by the evidence in its cells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

import pandas as pd

from ..intake.findings import Findings
from .numbers import MISSING
from .reading import Reading
from .times import ADVICE, DAY, MONTH, Written, kept, written

SERIALS = (30_000, 60_000)  # Excel's numbers for the days of 1982 to 2064
EPOCH = date(1899, 12, 30)  # Excel's day 0


def read_times(reading: Reading, name: str, column: Sequence[str]) -> list[str]:
    """(rows,) the times as they are kept. Problems go to the findings, and those cells are ""."""
    where, findings = reading.place(name), reading.findings
    codes, found = pd.factorize(pd.Series(column, dtype=object).to_numpy())
    texts = [" ".join(text.split()) for text in found]
    times = {text: written(text) for text in texts}
    rows: dict[str, list[int]] = {"": [], "none": []}
    for row, code in enumerate(codes):
        time = times[texts[code]]
        gap = "" if texts[code].casefold() in MISSING else "none"
        rows.setdefault(time.way if time else gap, []).append(row)
    empty, unreadable = rows.pop(""), rows.pop("none")
    if len(empty) == len(codes):
        findings.problem(where, "no row has a time: take the column out of project.yaml")
        return [""] * len(codes)
    if empty:
        findings.problem(
            where, f"{reading.rows(empty)} without a time: write it, or take the rows out"
        )
    if unreadable:
        findings.problem(where, f"{reading.named(column, unreadable)} cannot be read: {ADVICE}")
    if len(rows) > 1:
        ways = " and ".join(reading.named(column, places) for places in rows.values())
        findings.problem(where, f"times are written in {len(rows)} ways: {ways}: choose one")
    if empty or unreadable or len(rows) > 1:
        return [""] * len(codes)
    read = {text: time for text, time in times.items() if time}
    way = next(iter(rows))
    order = DAY
    if way == "number":
        read = _as_dates(read)
        if _serial(read):
            day = EPOCH + timedelta(days=int(float(texts[0])))
            problem = f"{texts[0]!r} looks like Excel's number for {day}"
            findings.problem(where, f"{problem}: format the column as dates, and export again")
    elif way == "month." and _cut_off(texts):
        cut = next(row for row, text in enumerate(column) if re.fullmatch(r"\s*\d{4}\.1\s*", text))
        problem = f"{reading.named(column, [cut])} may be January or October, whose 0 was cut off"
        findings.problem(where, f"{problem}: {ADVICE}")
    elif "first" in next(iter(read.values())).parts:
        order = _order(reading, where, read, column)
    done = {}
    for text, time in read.items():
        try:
            done[text] = kept(time, text, order)
        except ValueError:
            places = [row for row, code in enumerate(codes) if texts[code] == text]
            findings.problem(where, f"{reading.named(column, places)} is in no calendar: {ADVICE}")
    return [done.get(texts[code], "") for code in codes]


def same_kind(abouts: Sequence[pd.DataFrame], findings: Findings) -> None:
    """Say it when one file has years and another days: they would not be in order."""
    kinds: dict[str, str] = {}
    for about in abouts:
        text = about["time"].iloc[0]
        kind = re.sub(r"\d", "9", text.partition("T")[0])
        kind = kind if "-" in kind[1:] else "number"
        kinds.setdefault(kind, f"{text!r} ({about['id'].iloc[0]})")
    if len(kinds) > 1:
        ways = ", ".join(kinds.values())
        findings.problem("Times", f"files have them in different ways: {ways}: choose one")


Read = Mapping[str, Written]


def _order(reading: Reading, where: str, read: Read, column: Sequence[str]) -> str:
    """Whether the day or the month comes first: the one that is above 12 somewhere is the day."""
    firsts = {text: (int(t.parts["first"]), int(t.parts["other"])) for text, t in read.items()}
    day = [text for text, (first, _) in firsts.items() if first > 12]
    month = [text for text, (_, other) in firsts.items() if other > 12]
    if day and month:
        problem = f"{day[0]!r} has the day first, and {month[0]!r} the month"
        reading.findings.problem(where, f"{problem}: write all of them alike, as 2026-11-22")
    open_ones = [text for text, (first, other) in firsts.items() if first != other]
    if day or month or not open_ones:
        return MONTH if month else DAY
    if reading.dates or next(iter(read.values())).parts["sign"] == ".":
        return reading.dates or DAY
    row = next(row for row, text in enumerate(column) if " ".join(text.split()) == open_ones[0])
    both = [kept(read[open_ones[0]], "", order)[:10] for order in (DAY, MONTH)]
    reading.findings.problem(
        where,
        f"{reading.named(column, [row])} is {both[0]} with the day first and {both[1]} with the "
        f"month first, and no cell says which: add `dates: {DAY}` or `dates: {MONTH}` to "
        "`options` in project.yaml",
    )
    return DAY


def _as_dates(read: Read) -> Read:
    """Numbers such as 20251003 and 202510 as the dates that they are, if all of them are."""
    for form, pattern in (("%Y%m%d", r"(\d{4})(\d\d)(\d\d)"), ("%Y%m", r"(\d{4})(\d\d)")):
        found = {text: re.fullmatch(pattern, text, re.ASCII) for text in read}
        try:
            years = [datetime.strptime(text if found[text] else "", form).year for text in read]
        except ValueError:
            continue
        if all(1900 <= year < 2100 for year in years):
            names = ("year", "month", "day")
            return {
                text: Written("date", dict(zip(names, one.groups(), strict=False)))
                for text, one in found.items()
                if one
            }
    return read


def _serial(read: Read) -> bool:
    numbers = [float(text) for text, time in read.items() if time.way == "number"]
    return bool(numbers) and SERIALS[0] <= min(numbers) and max(numbers) <= SERIALS[1]


def _cut_off(texts: Sequence[str]) -> bool:
    """Whether 2025.1 may be what a spreadsheet left of 2025.10."""
    months = {text.split(".")[1] for text in texts}
    single = {month for month in months if len(month) == 1}
    padded = {month for month in months if month.startswith("0")}
    if "1" not in single or "10" in months:
        return False
    return bool(padded) or (single == {"1"} and len(months) > 1)
