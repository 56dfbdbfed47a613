"""Your own series, from tables as people have them: CSV of any kind, in folders or a .zip."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..config import ProblemError, Project
from ..intake import csv_file
from ..intake.findings import Findings, listed
from ..tables.decimals import read_numbers
from ..tables.found import contents, names_of, raw_of
from ..tables.labels import read_choice, tell_alike
from ..tables.reading import Reading, answers, counted
from ..tables.time_column import read_times
from .clock import STEPS
from .panel import Panel, panel_of
from .setting import DATE, SOURCE, Setting

DATES = (DATE, "time", "timestamp")  # what the column of dates may be called
MOST_GAPS = 0.6  # of all steps between the first and the last value: more is a wrong frequency


def own_series(
    project: Project, setting: Setting, source: Path, beside: Collection[str] = ()
) -> Panel:
    """The series of every table in a file or a folder. beside: names of files that hold none.

    Raises ProblemError with all that has to be fixed, and prints what was decided or left out.
    """
    findings, said, parts = Findings(), answers(project), []
    columns = [*setting.keys, setting.target, *setting.drivers]
    for name, content in contents(source, findings):
        if Path(name).name.casefold() in beside:
            continue
        with findings.gathering():
            table = csv_file.parse(content, name, names_of(columns, *DATES), findings)
            made = table.column(SOURCE)
            if made is not None and "synthetic" in made:
                problem = "a program made these series: give those of somebody's instead"
                findings.problem(name, problem)
                continue
            raw = raw_of(table, columns, findings, (DATES,), alone=source.is_file())
            if raw is not None:
                parts.append(_rows(Reading(table, findings, content, **said), setting, raw))
    if not parts and not findings.problems:
        names = ", ".join([DATE, *(column.name for column in columns)])
        left = " ".join(findings.summary())
        problem = f"{source.name} has no table with the columns {names}: add a CSV file. {left}"
        raise ProblemError(problem.strip())
    for key in setting.keys if parts else ():
        tell_alike([part[key.name] for part in parts], findings)
    findings.check()
    panel = panel_of(pd.concat(parts, ignore_index=True), setting)
    panel = _with_values(panel, findings)
    _tell_gaps(panel, setting, findings)
    findings.check()
    findings.tell()
    return panel


def _rows(reading: Reading, setting: Setting, raw: dict[str, list[str]]) -> pd.DataFrame:
    """One table's rows, in long form."""
    cells: dict[str, Any] = {DATE: read_times(reading, DATE, raw[DATE])}
    for column in setting.keys:
        cells[column.name] = [" ".join(text.split()) for text in raw[column.name]]
        empty = [row for row, text in enumerate(cells[column.name]) if not text]
        if empty:
            where = reading.place(column.name)
            advice = "write which series they are of, or take them out"
            reading.findings.problem(where, f"{reading.rows(empty)} without a value: {advice}")
    numbers = [c for c in (setting.target, *setting.drivers) if c.kind == "number"]
    cells |= read_numbers(reading, numbers, raw)
    for column in setting.drivers:
        if column.kind == "choice":
            cells[column.name] = read_choice(reading, column, raw[column.name]).to_numpy()
    return pd.DataFrame(cells)


def _with_values(panel: Panel, findings: Findings) -> Panel:
    """The series that have a value at all."""
    there: Any = ~np.isnan(panel.values).all(axis=1)
    empty = [title for title, has in zip(panel.titles(), there, strict=True) if not has]
    findings.leave_out_all("series without a single value", empty)
    if not there.any():
        raise ProblemError("No series has a value: fill the column of the target.")
    names = tuple(name for name, has in zip(panel.names, there, strict=True) if has)
    drivers = {name: values[there] for name, values in panel.drivers.items()}
    return Panel(names, panel.dates, panel.values[there], drivers)


def _tell_gaps(panel: Panel, setting: Setting, findings: Findings) -> None:
    """Say how many steps have no value; most of them is a question."""
    known = ~np.isnan(panel.values)
    first, last = known.argmax(axis=1), known.shape[1] - known[:, ::-1].argmax(axis=1)
    missing = (last - first) - known.sum(axis=1)
    share, step = missing / (last - first), STEPS[setting.frequency]
    titles = np.array(panel.titles(), dtype=object)
    if share.mean() > MOST_GAPS:
        findings.problem(
            "The series",
            f"{share.mean():.0%} of their {step}s have no value: are they {setting.frequency}? "
            "Say the right `frequency` in project.yaml",
        )
    elif missing.any():
        named = listed(titles[missing > 0].tolist(), 3)
        findings.note(f"{counted(int(missing.sum()), step)} without a value, kept as gaps: {named}")
