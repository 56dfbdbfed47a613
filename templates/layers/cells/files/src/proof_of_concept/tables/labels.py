"""Answers, choices and groups: texts that are compared whatever their case and typography."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ..intake.findings import Findings, listed, shown
from ..intake.labels import Labels
from .columns import Column, spelled
from .numbers import MISSING
from .reading import NAMED, Reading, counted

MOSTLY = 0.5  # above this share of values that are not listed, it is another column
MANY = 5  # unknown labels that are named one by one


def read_choice(reading: Reading, column: Column, raw: Sequence[str]) -> pd.Series:
    """(rows,) the values, as project.yaml spells them. Others are kept, and counted."""
    cells = pd.Series(raw, dtype=object)
    read, strange = column.read(cells)
    gaps = read.map({text: text.casefold() in MISSING for text in read.unique()}).astype(bool)
    unknown = np.flatnonzero(strange & ~gaps)
    where, listed_ones = reading.place(column.name), listed(map(repr, column.values), 20)
    if len(unknown) > MOSTLY * max((~gaps).sum(), 1):
        reading.findings.problem(
            where,
            f"{len(unknown)} of {counted(int((~gaps).sum()), 'cell')} hold what project.yaml does "
            f"not list, {reading.named(raw, unknown)}: list them in its `values`, beside "
            f"{listed_ones}, or fix the cells",
        )
    elif len(unknown):
        found = reading.named(raw, unknown)
        words = "not in `values` of project.yaml, taken as unknown"
        reading.findings.note(f"{where}: {counted(len(unknown), 'cell')} {words}: {found}")
    marks = np.flatnonzero(strange & gaps)
    if len(marks):
        found = reading.named(raw, marks)
        reading.findings.note(f"{where}: {counted(len(marks), 'cell')} taken as unknown: {found}")
    return read


def read_labels(reading: Reading, raw: Sequence[str], labels: Sequence[str]) -> list[str]:
    """(rows,) the answers, as project.yaml spells them; as they are for a project without labels.

    Those that it does not list are a problem, each once.
    """
    texts = [" ".join(text.split()) for text in raw]
    where, findings = reading.place("label"), reading.findings
    empty = [row for row, text in enumerate(texts) if not text]
    if empty:
        advice = "write it, or take the rows out"
        findings.problem(where, f"{reading.rows(empty)} without an answer: {advice}")
    if not labels:
        return texts
    known, names = {spelled(label): label for label in labels}, Labels(labels)
    read = {text: names.find(text) or known.get(spelled(text)) for text in set(texts) - {""}}
    unknown: dict[str, list[int]] = {}
    for row, text in enumerate(texts):
        if text and read[text] is None:
            unknown.setdefault(spelled(text), []).append(row)
    expected = f"write one of {listed(map(repr, labels), 20)}, which project.yaml lists"
    if len(unknown) > MANY:
        names = listed((repr(shown(texts[rows[0]], 40)) for rows in unknown.values()), MANY)
        rows = sorted(row for places in unknown.values() for row in places)
        findings.problem(where, f"{reading.rows(rows)} with other labels, {names}: {expected}")
    else:
        for rows in unknown.values():
            label = repr(shown(texts[rows[0]], 40))
            findings.problem(where, f"{reading.rows(rows)} with the label {label}: {expected}")
    return [read.get(text) or "" for text in texts]


def read_ids(reading: Reading, raw: Sequence[str]) -> list[str]:
    """(rows,) by what other tables name each row: not empty, and each given once, or a problem.

    A row that is there again in all of its cells is a copy, and no other row.
    """
    ids = pd.Series([" ".join(text.split()) for text in raw], dtype=object)
    where, findings = reading.place("id"), reading.findings
    if empty := np.flatnonzero(ids == "").tolist():
        findings.problem(where, f"{reading.rows(empty)} without an id: give each row its own")
    first = {one: cells for one, cells in zip(ids[::-1], reading.table.rows[::-1], strict=True)}
    again = np.flatnonzero(ids.duplicated() & (ids != "")).tolist()
    if twice := [n for n in again if reading.table.rows[n] != first[ids[n]]]:
        found = reading.named(ids, twice)
        findings.problem(where, f"an id is there twice, {found}: keep one row of each")
    return ids.tolist()


def tell_alike(groups: Sequence[pd.Series], findings: Findings) -> None:
    """Name groups that differ in spelling only: they may be one, and would be parted as two."""
    alike: dict[str, set[str]] = {}
    for name in {name for part in groups for name in part.unique()}:
        alike.setdefault(spelled(name).lstrip("0"), set()).add(name)
    pairs = [" and ".join(map(repr, sorted(names))) for names in alike.values() if len(names) > 1]
    if pairs:
        findings.note(
            f"Groups that are spelled in two ways count as two: {listed(sorted(pairs), NAMED)}. "
            "Spell them alike if they are one, or the test will have groups of the training"
        )
