"""Columns of numbers: their decimal sign by the whole column and file, and whether they fit.

A column's own cells decide. If they leave it open, the file's other columns do where they agree,
then project.yaml; and what stays open is a question, with both readings.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .cells import Cells, cells_of
from .columns import Column, plain
from .numbers import COMMA, EITHER, GAP, NONE, POINT
from .ranges import range_of, share_inside, tell_outside
from .reading import Reading, counted

UNREADABLE = 0.2  # above this share of cells that are no numbers, the column is a wrong one
FEW = 0.05  # evidence in a smaller share of the cells that it decides about may be a slip
MOST = 0.9  # of the cells in its range: a reading fits
SIGNS = {POINT: ".", COMMA: ","}


def read_numbers(
    reading: Reading, columns: Sequence[Column], raw: dict[str, list[str]]
) -> dict[str, np.ndarray]:
    """(rows,) floats for each column, NaN where there is none. Problems go to the findings."""
    looked_at = {column.name: cells_of(raw[column.name], column.unit) for column in columns}
    evidence = {name: {POINT, COMMA} & set(cells.kinds) for name, cells in looked_at.items()}
    values = {}
    for column in columns:
        name, cells = column.name, looked_at[column.name]
        others = set().union(*(said for other, said in evidence.items() if other != name))
        sign = _sign(reading, column, cells, evidence[name], others)
        values[name] = cells.values(sign or POINT)
        _tell(reading, column, cells)
        if sign is not None:
            tell_outside(reading, column, cells, values[name], sign)
    return values


def _sign(
    reading: Reading, column: Column, cells: Cells, own: set[str], others: set[str]
) -> str | None:
    """POINT or COMMA; None where that is a problem, which is said."""
    where, findings = reading.place(column.name), reading.findings
    if len(own) > 1:
        point, comma = (reading.named(cells, cells.places(sign)) for sign in (POINT, COMMA))
        problem = f"some cells have a decimal point, {point}, and others a comma, {comma}"
        findings.problem(where, f"{problem}: write all of them alike")
        return None
    if EITHER not in cells.kinds or (own and not _slip(cells, *own)):
        return next(iter(own), POINT)
    bodies = zip(cells.bodies, cells.kinds, strict=True)
    both = [body for body, kind in bodies if kind == EITHER]
    if not own and len(others) == 1:
        sign = next(iter(others))
        value = plain(cells_of(both[:1]).values(sign)[0])
        findings.note(f"{where}: {both[0]!r} is {value}, as other columns have a decimal {sign}")
        return sign
    if reading.decimal:
        return reading.decimal
    quoted = any("," in body or reading.quoted(body) for body in both)
    if not own and not others and reading.table.separator == "," and not quoted:
        return POINT
    _ask(reading, column, cells)
    return None


def _slip(cells: Cells, sign: str) -> bool:
    """Whether the few cells that speak for `sign` may be slips among all that it decides about."""
    other = SIGNS[COMMA if sign == POINT else POINT]

    def has(kind: str) -> bool:
        pairs = zip(cells.kinds, cells.bodies, strict=True)
        return any(one == kind and other in body for one, body in pairs)

    few = len(cells.places(sign)) < FEW * len(cells.places(EITHER))
    return few and has(EITHER) and not has(sign)


def _ask(reading: Reading, column: Column, cells: Cells) -> None:
    """The question which of two readings is right, with both of them."""
    row = int(cells.places(EITHER)[0])
    values = {sign: cells.values(sign) for sign in (COMMA, POINT)}
    shown = {sign: plain(read[row]) for sign, read in values.items()}
    inside = [sign for sign, read in values.items() if share_inside(column, read) > MOST]
    fits = ""
    if column.ranged and len(inside) == 1:
        fits = f" (only with {inside[0]} do they keep to {range_of(column)})"
    reading.findings.problem(
        reading.place(column.name),
        f"{reading.named(cells, [row])} is {shown[COMMA]} with a decimal comma and "
        f"{shown[POINT]} with a decimal point, and nothing in the file says which: add "
        f"`decimal: comma` or `decimal: point` to `options` in project.yaml{fits}",
    )


def _tell(reading: Reading, column: Column, cells: Cells) -> None:
    """Say what was left out of cells, which are unknown, and which are no numbers at all."""
    where, findings = reading.place(column.name), reading.findings
    if cells.units:
        findings.note(f"{where}: {', '.join(cells.units)!r} beside the numbers was left out")
    gaps = [row for row in cells.places(GAP) if cells[row]]
    if gaps:
        found = reading.named(cells, gaps)
        findings.note(f"{where}: {counted(len(gaps), 'cell')} taken as unknown: {found}")
    none = cells.places(NONE)
    if not len(none):
        return
    named = reading.named(cells, none)
    if len(none) > UNREADABLE * len(cells):
        advice = "fix it, or give the column `values` in project.yaml"
        findings.problem(where, f"it should hold numbers and has {named}: {advice}")
        return
    written = [row for row in none if any(sign.isdigit() for sign in cells[row])]
    if written:
        unit = f" of {column.unit}" if column.unit else ""
        problem = f"{counted(len(written), 'cell')} cannot be read as a number{unit}"
        findings.problem(where, f"{problem}: {reading.named(cells, written)}: fix or empty them")
    else:
        unknown = counted(len(none), "cell")
        findings.note(f"{where}: {unknown} without a number taken as unknown: {named}")
