"""What pages say of rows: what one is, and what was emptied in them."""

from __future__ import annotations

from ..config import Project
from .columns import column_with, read_columns
from .rows import Rows


def cleaned(rows: Rows) -> str:
    """How many cells `load` emptied, in words."""
    outside = "Cells outside of their column's range in project.yaml, which count as gaps"
    return f"{outside}: {rows.emptied}"


def unit(project: Project) -> str:
    """What a row is, as of when, and within which time its outcome comes, in words."""
    columns, within = read_columns(project), project.options.get("horizon")
    group, time = (column_with(columns, role) for role in ("group", "time"))
    whose = f" of one {group.name!r}" if group else ""
    dated = f", as of its {time.name!r}" if time else ", whose date no column says"
    until = f"Its outcome is what comes within {within} of that."
    if not within:
        until = "Within which time its outcome comes is not said yet (horizon in project.yaml)."
    again = "" if group else " No column says whose it is: what comes again may be in two parts."
    return f"A row is one case{whose}{dated}. {until}{again}"
