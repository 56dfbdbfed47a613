"""Your own rows, from tables as people have them: CSV of any kind, in folders or a .zip."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from ..config import ProblemError, Project, load_project
from ..intake import csv_file
from ..intake.csv_file import ENDINGS
from ..intake.findings import Findings
from .columns import Column, column_with, features_of
from .decimals import read_numbers
from .found import contents, names_of, raw_of
from .labels import read_choice, read_ids, read_labels, tell_alike
from .reading import Reading, answers
from .rows import ABOUT, Rows, tell_repeats
from .target import ANSWER, answer_names, kept_amounts, read_target
from .time_column import read_times, same_kind


def own_rows(
    project: Project, columns: Sequence[Column], source: Path, beside: str = ANSWER
) -> Rows:
    """The rows of every table in a file or a folder: the project's columns, and one `beside` them.

    beside: the answer, under its name; or "id", by which other tables name the row, where there is
    none. Raises ProblemError with all that has to be fixed, and prints what was decided.
    """
    findings, said, parts = Findings(), answers(project), []
    target = read_target(project)
    names = answer_names(target) if beside == ANSWER else (beside,)
    for name, content in contents(source, findings):
        with findings.gathering():
            table = csv_file.parse(content, name, names_of(columns, *names), findings)
            raw = raw_of(table, columns, findings, (names,), alone=source.is_file())
            if raw is not None:
                reading = Reading(table, findings, content, **said)
                parts.append(_rows(reading, columns, raw, project.labels, target))
    if not parts and not findings.problems:
        wanted = ", ".join([*(column.name for column in columns), names[0]])
        left = " ".join(findings.summary())
        problem = f"{source.name} has no table with the columns {wanted}: add a CSV file. {left}"
        raise ProblemError(problem.strip())
    if parts:
        tell_alike([part.about["group"] for part in parts], findings)
        same_kind([part.about for part in parts], findings)
        if not findings.problems:
            _tell_empty(columns, parts, findings)
    findings.check()
    frames = zip(*((part.cells, part.about) for part in parts), strict=True)
    rows = Rows(*(pd.concat(frame, ignore_index=True) for frame in frames))
    tell_repeats(rows, findings, amounts=not project.labels)
    findings.tell()
    return rows


def read_file(
    name: str, content: bytes, columns: Sequence[Column], most: int, most_rows: int
) -> tuple[pd.DataFrame, str]:
    """The cells of one file of at most `most` bytes, and a word on how they were read.

    The frame's index has the numbers of the rows, as a spreadsheet counts them. Raises ProblemError
    when it is no such file.
    """
    if not name.lower().endswith(ENDINGS):
        raise ProblemError(f"{name} is no CSV file: export the table as CSV in UTF-8.")
    if len(content) > most:
        raise ProblemError(f"{name} is larger than {most // 1_000_000} MB: shorten it.")
    findings = Findings()
    table = csv_file.parse(content, name, names_of(columns), findings)
    if len(table.rows) > most_rows:
        raise ProblemError(
            f"{name} has {len(table.rows)} rows and {most_rows} are the most: give it in parts."
        )
    raw = raw_of(table, columns, findings, (), alone=True)
    findings.check()
    reading = Reading(table, findings, content, **answers(load_project()))
    cells = _cells(reading, columns, raw or {})
    findings.check()
    said = " ".join(f"{line}." for line in findings.summary())
    return pd.DataFrame(cells, index=pd.Index(table.numbers)), said


def _tell_empty(columns: Sequence[Column], parts: Sequence[Rows], findings: Findings) -> None:
    """A problem for each column without a single cell: there is nothing to learn from it."""
    for column in features_of(columns):
        cells = [part.cells[column.name] for part in parts]
        if all((one.isna() | (one == "")).all() for one in cells):
            advice = "fill it, or take it out of project.yaml"
            findings.problem(f"Column {column.name!r}", f"no row has a value in it: {advice}")


def _cells(
    reading: Reading, columns: Sequence[Column], raw: dict[str, list[str]]
) -> dict[str, Any]:
    """The columns to learn from, read."""
    features = features_of(columns)
    read = read_numbers(reading, [c for c in features if c.kind == "number"], raw)
    for column in features:
        if column.kind == "choice":
            read[column.name] = read_choice(reading, column, raw[column.name]).to_numpy()
    return {column.name: read[column.name] for column in features}


def _rows(
    reading: Reading,
    columns: Sequence[Column],
    raw: dict[str, list[str]],
    labels: Sequence[str],
    target: Column | None,
) -> Rows:
    """One table's rows."""
    group, time = (column_with(columns, role) for role in ("group", "time"))
    name, numbers = reading.table.name, reading.table.numbers
    ids = [f"{name}:{number}" for number in numbers]
    if "id" in raw:
        ids = read_ids(reading, raw["id"])
    about = {"id": ids, "source": "own"}
    # The target's decimal sign is decided together with that of the other columns.
    cells = _cells(reading, [*columns, target] if target else columns, raw)
    if target:
        about["label"] = kept_amounts(reading, target.name, cells.pop(target.name))
    else:
        about["label"] = read_labels(reading, raw[ANSWER], labels) if ANSWER in raw else ""
    about["group"] = [" ".join(cell.split()) for cell in raw[group.name]] if group else ""
    about["time"] = read_times(reading, time.name, raw[time.name]) if time else ""
    frame = pd.DataFrame(cells, index=range(len(numbers)))
    return Rows(frame, pd.DataFrame(about, columns=pd.Index(ABOUT), dtype=object))
