"""The faults that are known, as CSV: those of synthetic data, or yours; and alarms to label.

faults.csv has the columns of the keys, `from`, `to` (the last step of it; empty for one step),
`kind`, and `breakdown` (the step at which it broke down; empty where it did not). Yours may leave
the last one out. A row whose kind is empty or `no` is no fault: so a list of alarms that somebody
went through is taken in as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from .. import config
from ..config import ProblemError, Project
from ..intake import csv_file
from ..intake.findings import Findings
from ..intake.text import key
from ..plumbing.results import read_planted
from ..series.clock import snapped
from ..series.panel import Panel
from ..series.setting import Setting
from ..tables.columns import Column
from ..tables.found import names_of, raw_of
from ..tables.reading import Reading, answers
from ..tables.time_column import read_times
from . import Fault

NAME = "faults.csv"
FROM, TO, BREAKDOWN, KIND = "from", "to", "breakdown", "kind"
NONE = ("", "no", "none", "-")  # kinds that are none


def faults_file() -> Path:
    """Where `collect` leaves the faults that are known."""
    return config.DATA / "processed" / NAME


def write_faults(faults: Sequence[Fault], panel: Panel, setting: Setting, path: Path) -> Path:
    """Write faults as CSV."""
    dates = panel.dates.strftime("%Y-%m-%dT%H:00:00")
    rows = []
    for one in faults:
        broke = "" if one.breakdown is None else dates[one.breakdown]
        rows.append([*panel.names[one.series], dates[one.first], dates[one.last], broke, one.kind])
    heads = [*(column.name for column in setting.keys), FROM, TO, BREAKDOWN, KIND]
    path.parent.mkdir(parents=True, exist_ok=True)
    pd.DataFrame(rows, columns=pd.Index(heads)).to_csv(path, index=False, lineterminator="\n")
    return path


def kept_faults(panel: Panel, setting: Setting) -> list[Fault] | None:
    """The faults that were collected with the series; None where nobody knows any.

    Those of synthetic data that planted.json names are faint.
    """
    path = faults_file()
    if not path.is_file():
        return None
    keys = [column.name for column in setting.keys]
    try:
        table = pd.read_csv(path, dtype=str, keep_default_na=False)
        rows = table[[*keys, FROM, TO, BREAKDOWN, KIND]].to_numpy().tolist()
        faults, faint = _placed(rows, panel, setting), read_planted()
        return [replace(one, faint=one.id(panel) in faint) for one in faults]
    except (ValueError, KeyError) as error:
        raise ProblemError(f"{path.name} cannot be read: collect again.") from error


def own_faults(project: Project, panel: Panel, setting: Setting, path: Path) -> list[Fault]:
    """The faults of an owner's file. Raises ProblemError with all that has to be fixed."""
    findings = Findings()
    keys = [Column(column.name, "group") for column in setting.keys]
    kinds, froms = Column(KIND, "group"), (FROM,)
    content = path.read_bytes()
    names = names_of([*keys, kinds], FROM, TO, BREAKDOWN)
    table = csv_file.parse(content, path.name, names, findings)
    raw = raw_of(table, [*keys, kinds], findings, (froms, (TO,)), alone=True)
    findings.check()
    assert raw is not None  # what it lacks is a problem, and was raised
    reading = Reading(table, findings, content, **answers(project))
    meant = [place for place, kind in enumerate(raw[KIND]) if key(kind) not in NONE]
    left = [table.where(place) for place in range(len(table.rows)) if place not in set(meant)]
    findings.leave_out_all("a row of faults.csv whose kind says that it is none", left)
    ends = [raw[TO][place].strip() or raw[FROM][place] for place in range(len(table.rows))]
    times = {FROM: read_times(reading, FROM, raw[FROM]), TO: read_times(reading, TO, ends)}
    broke = [cell.strip() for cell in table.column(BREAKDOWN) or [""] * len(table.rows)]
    times[BREAKDOWN] = broke
    if any(broke):
        stops = [broke[place] or raw[FROM][place] for place in range(len(broke))]
        read = read_times(reading, BREAKDOWN, stops)
        times[BREAKDOWN] = [read[place] if broke[place] else "" for place in range(len(broke))]
    findings.check()
    columns: list[Any] = [raw[column.name] for column in keys]
    columns += [times[FROM], times[TO], times[BREAKDOWN], raw[KIND]]
    rows = [[" ".join(cells[place].split()) for cells in columns] for place in meant]
    faults = _placed(rows, panel, setting)
    findings.tell()
    return faults


def _placed(rows: Sequence[Sequence[str]], panel: Panel, setting: Setting) -> list[Fault]:
    """Faults by series and step. rows: the keys, from, to, breakdown (or nothing) and kind."""
    places = {tuple(map(key, name)): number for number, name in enumerate(panel.names)}
    times = [[row[-4] for row in rows], [row[-3] for row in rows]]
    times.append([row[-2] or row[-4] for row in rows])
    steps = [panel.dates.get_indexer(snapped(each, setting.frequency)).tolist() for each in times]
    faults = []
    for row, first, last, broke in zip(rows, *steps, strict=True):
        series = places.get(tuple(map(key, row[:-4])))
        if series is None:
            title = ", ".join(row[:-4])
            raise ProblemError(f"{NAME} names the series {title[:80]!r}, which there is not.")
        if not 0 <= first <= last < panel.end or broke < 0:
            raise ProblemError(
                f"{NAME} has a fault from {row[-4]} to {row[-3]}, which does not lie in the series."
            )
        if row[-2] and not first < broke < panel.end:
            raise ProblemError(f"{NAME} has a breakdown at {row[-2]}, not after its fault began.")
        end = broke if row[-2] else None
        faults.append(Fault(series, first, max(last, broke), row[-1], breakdown=end))
    return faults
