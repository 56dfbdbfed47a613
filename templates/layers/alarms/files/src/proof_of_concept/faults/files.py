"""The faults that are known, as CSV: those of synthetic data, or yours; and alarms to label.

faults.csv has the columns of the keys, `from`, `to` (the last step of it; empty for one step) and
`kind`. A row whose kind is empty or `no` is no fault: so a list of alarms that somebody went
through is taken in as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from .. import config
from ..config import ProblemError, Project
from ..intake import csv_file
from ..intake.findings import Findings
from ..intake.text import key
from ..series.clock import snapped
from ..series.panel import Panel
from ..series.setting import Setting
from ..tables.columns import Column
from ..tables.found import names_of, raw_of
from ..tables.reading import Reading, answers
from ..tables.time_column import read_times
from . import Fault

NAME = "faults.csv"
FROM, TO, KIND = "from", "to", "kind"
NONE = ("", "no", "none", "-")  # kinds that are none


def faults_file() -> Path:
    """Where `collect` leaves the faults that are known."""
    return config.DATA / "processed" / NAME


def write_faults(faults: Sequence[Fault], panel: Panel, setting: Setting, path: Path) -> Path:
    """Write faults as CSV."""
    dates = panel.dates.strftime("%Y-%m-%dT%H:00:00")
    rows = [
        [*panel.names[one.series], dates[one.first], dates[one.last], one.kind] for one in faults
    ]
    heads = [*(column.name for column in setting.keys), FROM, TO, KIND]
    path.parent.mkdir(parents=True, exist_ok=True)
    pd.DataFrame(rows, columns=pd.Index(heads)).to_csv(path, index=False, lineterminator="\n")
    return path


def kept_faults(panel: Panel, setting: Setting) -> list[Fault] | None:
    """The faults that were collected with the series; None where nobody knows any."""
    path = faults_file()
    if not path.is_file():
        return None
    keys = [column.name for column in setting.keys]
    try:
        table = pd.read_csv(path, dtype=str, keep_default_na=False)
        rows = table[[*keys, FROM, TO, KIND]].to_numpy().tolist()
        return _placed(rows, panel, setting)
    except (ValueError, KeyError) as error:
        raise ProblemError(f"{path.name} cannot be read: collect again.") from error


def own_faults(project: Project, panel: Panel, setting: Setting, path: Path) -> list[Fault]:
    """The faults of an owner's file. Raises ProblemError with all that has to be fixed."""
    findings = Findings()
    keys = [Column(column.name, "group") for column in setting.keys]
    kinds, froms = Column(KIND, "group"), (FROM,)
    content = path.read_bytes()
    table = csv_file.parse(content, path.name, names_of([*keys, kinds], FROM, TO), findings)
    raw = raw_of(table, [*keys, kinds], findings, (froms, (TO,)), alone=True)
    findings.check()
    assert raw is not None  # what it lacks is a problem, and was raised
    reading = Reading(table, findings, content, **answers(project))
    meant = [place for place, kind in enumerate(raw[KIND]) if key(kind) not in NONE]
    left = [table.where(place) for place in range(len(table.rows)) if place not in set(meant)]
    findings.leave_out_all("a row of faults.csv whose kind says that it is none", left)
    ends = [raw[TO][place].strip() or raw[FROM][place] for place in range(len(table.rows))]
    times = {FROM: read_times(reading, FROM, raw[FROM]), TO: read_times(reading, TO, ends)}
    findings.check()
    columns: list[Any] = [raw[column.name] for column in keys]
    columns += [times[FROM], times[TO], raw[KIND]]
    rows = [[" ".join(cells[place].split()) for cells in columns] for place in meant]
    faults = _placed(rows, panel, setting)
    findings.tell()
    return faults


def _placed(rows: Sequence[Sequence[str]], panel: Panel, setting: Setting) -> list[Fault]:
    """Faults by series and step. rows: the keys, from, to and kind."""
    places = {tuple(map(key, name)): number for number, name in enumerate(panel.names)}
    ends = [snapped([row[place] for row in rows], setting.frequency) for place in (-3, -2)]
    firsts, lasts = (panel.dates.get_indexer(dates) for dates in ends)
    faults = []
    for row, first, last in zip(rows, firsts.tolist(), lasts.tolist(), strict=True):
        series = places.get(tuple(map(key, row[:-3])))
        if series is None:
            title = ", ".join(row[:-3])
            raise ProblemError(f"{NAME} names the series {title[:80]!r}, which there is not.")
        if not 0 <= first <= last < panel.end:
            raise ProblemError(
                f"{NAME} has a fault from {row[-3]} to {row[-2]}, which does not lie in the series."
            )
        faults.append(Fault(series, first, last, row[-1]))
    return faults
