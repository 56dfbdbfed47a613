"""Where the project stands: which day of the six weeks it is, on what data, and what can be seen.

The pages say it in the present tense, by project.yaml's `start` and the date of the report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from .. import config
from ..intake.kept_files import read_text
from ..intake.vocabulary import STAND_IN
from .markdown import markdown_text
from .wording import Metrics, headline

DAYS = 42
PICTURE = "demo.png"  # of reports/: an answer of the demo, which `report` draws
_LINK = re.compile(r"<!-- demo:link -->(?P<said>.*?)<!-- /demo:link -->", re.DOTALL)


def state(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """A paragraph on the day and the data."""
    words = f"> **{day_and_data(metrics)}** (as of {in_words(date.today())})."
    if metrics["data"]["source"] == "synthetic":
        words += " The figures show that every step works, not how well it would do in use."
        told = metrics["data"].get("told", "")
        if STAND_IN in told:  # the first page says it too: these figures are not about the job
            words += f" {markdown_text(told)}"
    return words


def day_and_data(metrics: Metrics) -> str:
    """Where the project stands in a few words, such as "Day 9 of 42, on synthetic data"."""
    day = calendar(config.load_project().start, date.today())
    data = "on synthetic data" if metrics["data"]["source"] == "synthetic" else "on real data"
    return f"{day}, {data}" if day else data.capitalize()


def demo(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """The picture of the demo, once it has been drawn."""
    if not (config.REPORTS / PICTURE).is_file():
        return "A picture of the demo comes here with the next `report`."
    return f"![An answer of the demo to one of its examples]({reports}/{PICTURE})"


def facts(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """What a mail or a post can say: the result, where things stand, what to open and to show."""
    project = config.load_project()
    link, code = demo_link(), project.repo_url
    lines = [
        f"- Result: {headline(metrics)}",
        f"- State: {day_and_data(metrics)}.",
        f"- Demo: {link or '[link, once it is online: PLAN.md says how]'}",
        f"- Code and write-up: {markdown_text(code) if code else '[link to the repo]'}",
        f"- Picture to attach: {reports}/{PICTURE}",
    ]
    return "\n".join(lines)


def calendar(start: str, today: date) -> str:
    """The day of the six weeks, or what is said before and after. Empty if `start` is no date."""
    try:
        first = date.fromisoformat(start)
    except ValueError:
        return ""
    last = first + timedelta(days=DAYS - 1)
    if today < first:
        return f"Day 0 of {DAYS}, starts on {in_words(first)}"
    if today > last:
        return f"Six weeks, ended on {in_words(last)}"
    return f"Day {(today - first).days + 1} of {DAYS}"


def in_words(day: date) -> str:
    """A date such as 30 November 2026."""
    return f"{day.day} {day:%B %Y}"


def demo_link() -> str:
    """The demo's address, which README.md has between two markers; empty while it has none."""
    path = config.ROOT / "README.md"
    place = _LINK.search(read_text(path)) if path.is_file() else None
    link = re.search(r"https?://[^\s)>\"]+", place["said"]) if place else None
    return link[0] if link else ""
