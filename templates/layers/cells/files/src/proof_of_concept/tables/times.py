"""Times as people write them, made "2025", "2025-10", "2025-10-03" or "2025-10-03T10:00:00".

A column is written in one way: 3/10/2025 is in March or in October, and its other cells say in
which. 2025.10 is October, and no number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from ..config import ProblemError

ADVICE = "write dates as 2026-11-22, 2026-11 or 2026"
DAY, MONTH = "day first", "month first"
_CLOCK = (
    r"(?:[T ,]+(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d+)?)?"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?(?: ?(?P<zone>Z|UTC|[+-]\d\d:?\d\d))?)?"
)
_SIGN = "(?P<sign>[-/.])"
# Ways of writing, by what an owner would call them.
_WAYS = {
    name: re.compile(pattern, re.ASCII | re.IGNORECASE)
    for name, pattern in {
        "month": rf"(?P<year>(?:1[89]|2[01])\d\d){_SIGN}(?P<month>\d{{1,2}})",
        "number": r"-?\d+(?:\.\d+)?",
        "month and year": rf"(?P<month>\d{{1,2}}){_SIGN}(?P<year>\d{{4}})",
        "date": rf"(?P<year>\d{{4}}){_SIGN}(?P<month>\d{{1,2}})(?P=sign)(?P<day>\d{{1,2}}){_CLOCK}",
        "day and month": (
            rf"(?P<first>\d{{1,2}}){_SIGN}(?P<other>\d{{1,2}})(?P=sign)(?P<year>\d{{4}}){_CLOCK}"
        ),
        "quarter": r"(?P<year>\d{4})[-/ ]?Q(?P<quarter>[1-4])",
        "quarter and year": r"Q(?P<quarter>[1-4])[-/ ]?(?P<year>\d{4})",
        "week": r"(?P<year>\d{4})[-/ ]?(?:W|CW|KW)(?P<week>\d\d?)",
    }.items()
}
_WORDS = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%B %Y", "%b %Y")  # in English
_KEPT = re.compile(
    r"(\d{4})(?:-(?:Q([1-4])|W(\d\d)|(\d\d)(?:-(\d\d)(T\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d)?)?)?))?"
)


@dataclass(frozen=True)
class Written:
    """A time as it is written: the `way`, with its sign, and the parts of it."""

    way: str
    parts: Mapping[str, str]


def written(text: str) -> Written | None:
    """How a time is written, or None when it is none."""
    for way, pattern in _WAYS.items():
        if found := pattern.fullmatch(text):
            parts = {name: part for name, part in found.groupdict().items() if part}
            zone = " with a zone" if "zone" in parts else ""
            return Written(f"{way}{parts.get('sign', '')}{zone}", parts)
    plain = re.sub(r"[\s,./-]+", " ", text).strip()
    for form in _WORDS if text.isascii() else ():
        try:
            day = datetime.strptime(plain, form).date()
        except ValueError:
            continue
        parts = {"year": f"{day.year:04d}", "month": str(day.month)}
        if "%d" not in form:
            return Written("month in words", parts)
        return Written("date in words", {**parts, "day": str(day.day)})
    return None


def kept(time: Written, text: str, order: str = DAY) -> str:
    """A time as it is kept. order: DAY or MONTH, where it is written as numbers.

    Raises ValueError for one that no calendar has.
    """
    parts = {name: int(part) for name, part in time.parts.items() if part.isdigit()}
    if not parts:
        return text
    year = parts["year"]
    if "quarter" in parts:
        return f"{year:04d}-Q{parts['quarter']}"
    if "week" in parts:
        date.fromisocalendar(year, parts["week"], 1)
        return f"{year:04d}-W{parts['week']:02d}"
    if "first" in parts:
        month, day = parts["other"], parts["first"]
        parts["month"], parts["day"] = (month, day) if order == DAY else (day, month)
    begin = date(year, parts["month"], parts.get("day", 1)).isoformat()
    if "hour" not in parts:
        return begin if "day" in parts else begin[:7]
    hour, half = parts["hour"], time.parts.get("half", "").lower()
    if half and not 1 <= hour <= 12:
        raise ValueError("of half a day's twelve hours")
    hour = hour % 12 + 12 * (half == "p") if half else hour
    zone = time.parts.get("zone", "").upper().replace("UTC", "+00:00").replace("Z", "+00:00")
    zone = zone if len(zone) != 5 else f"{zone[:3]}:{zone[3:]}"
    clock = f"{begin}T{hour:02d}:{parts['minute']:02d}:{parts.get('second', 0):02d}{zone}"
    return datetime.fromisoformat(clock).isoformat()


def moment(text: str) -> float:
    """A kept time as a number that grows: a year and its part, or a count.

    Raises ProblemError when it is none.
    """
    found = _KEPT.fullmatch(text)
    try:
        if not found:
            time = written(text)
            if time is None or time.way != "number":
                raise ValueError("not as it is kept")
            return float(text)
        year, quarter, week, month, day, clock = found.groups()
        if week:
            begin = date.fromisocalendar(int(year), int(week), 1)
        else:
            number_of_month = 3 * int(quarter) - 2 if quarter else int(month or 1)
            begin = date(int(year), number_of_month, int(day or 1))
        at = datetime.fromisoformat(f"{begin}{clock or 'T00:00:00'}")
    except ValueError:
        problem = f"The time {text!r} cannot be read: {ADVICE}, and collect again."
        raise ProblemError(problem) from None
    at = at.astimezone(timezone.utc) if at.tzinfo else at.replace(tzinfo=timezone.utc)
    return at.year + (at - datetime(at.year, 1, 1, tzinfo=timezone.utc)) / timedelta(days=366)
