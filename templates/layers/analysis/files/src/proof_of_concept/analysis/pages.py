"""The funnel, the cohorts and the experiment as HTML, for show.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from . import outcome
from .queries import DAYS

FUNNEL = (
    f"How many come to each step, in this order and within {DAYS} days, and the share of the step "
    f"before. Whoever began in the last {DAYS} days of the log is left out."
)
COHORTS = (
    "Of those who came in one month, the share active so many months after, in per cent; a last "
    "month that is not whole is left out."
)

OUTCOME = "Of the control arm, where nothing was changed; the bars are 95 % intervals of the mean."


def analysis_pages(found: Mapping[str, Any]) -> dict[str, str]:
    """By title, each page that there is a table for. found: as `analysis.read` gives it."""
    pages: dict[str, str] = {}
    if found["funnel"]:
        steps = [
            (s["what"], f"{s['people']:,}", _per_cent(s["of_step_before"]), _per_cent(s["of_all"]))
            for s in found["funnel"]
        ]
        by_segment = [
            (s["segment"], f"{s['began']:,}", f"{s['finished']:,}", _per_cent(s["share"]))
            for s in found["by_segment"]
        ]
        pages["Funnel"] = (
            f"<p>{FUNNEL}</p>"
            + table(("Step", "Count", "Of the step before", "Of all"), steps)
            + table(("Segment", "Began", "Finished", "Share"), by_segment)
        )
    if found["retention"]:
        pages["Cohorts"] = _cohorts(found["retention"])
    if found["outcome"]:
        pages["Outcome"] = _outcome(found)
    if found["experiment"]:
        pages["Experiment"] = _experiment(found["experiment"])
    return pages


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows of plain text as an HTML table."""
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>" for row in rows
    )
    return f'<div class="scroll"><table><tr>{head}</tr>{lines}</table></div>'


def _per_cent(share: float | None) -> str:
    return "" if share is None else f"{share:.0f}%"


def _cohorts(retention: Sequence[dict[str, Any]]) -> str:
    """A row for each month of coming, a column for each month after."""
    last = max(row["months_after"] for row in retention)
    known = {(row["cohort"], row["months_after"]): row["share"] for row in retention}
    sizes = {row["cohort"]: row["people"] for row in retention}
    lines = "".join(
        f"<tr><td>{escape(cohort)}</td><td>{size:,}</td>"
        + "".join(_heat(known.get((cohort, month))) for month in range(last + 1))
        + "</tr>"
        for cohort, size in sizes.items()
    )
    heads = "".join(f"<th>{month}</th>" for month in range(last + 1))
    head = f"<tr><th>Came in</th><th>Count</th>{heads}</tr>"
    return f'<p>{COHORTS}</p><div class="scroll"><table>{head}{lines}</table></div>'


def _outcome(found: Mapping[str, Any]) -> str:
    """The mean of each segment, and whether they differ."""
    rows = [
        (s["segment"], f"{s['count']:,}", f"{s['mean']:.3g} ({s['low']:.3g} to {s['high']:.3g})")
        for s in found["outcome"]["rows"]
    ]
    told = escape(outcome.told(found["outcome"], found["experiment"]["outcome"]))
    return f"<p>{told} {OUTCOME}</p>" + table(("Segment", "Count", "Mean"), rows)


def _heat(share: float | None) -> str:
    if share is None:
        return "<td></td>"
    style = f"background: rgb(59 130 246 / {share / 125:.2f})"
    return f'<td class="heat" style="{style}">{share:.0f}</td>'


def _experiment(reading: dict[str, Any]) -> str:
    """What the change was, the decision, and what speaks for and against trusting it."""
    plain, adjusted = (
        "{:+.1%} ({:+.1%} to {:+.1%})".format(*reading[name]) for name in ("plain", "adjusted")
    )
    checks = [
        ("Size", f"{reading['control']:,} control, {reading['variant']:,} variant"),
        ("Split by lot?", f"p = {reading['mismatch']:.2g} (below 0.001 it is none)"),
        ("Effect as measured", plain),
        ("Variance reduced by what was known before (CUPED)", adjusted),
        ("Rolled out 4 times in 5", f"at a true effect of {reading['detectable']:.1%}"),
        ("False alarms, one look", f"{reading['alone']:.0%} of A/A tests (5% is right)"),
        ("False alarms, daily looks", f"{reading['peeking']:.0%} of A/A tests: do not peek"),
    ]
    about = ", measured by ".join(filter(None, (reading["change"], reading["outcome"])))
    return (
        f"<p>{escape(about)}</p>"
        f'<p class="verdict"><b>{escape(reading["decision"])}</b></p>{table(("", ""), checks)}'
    )
