"""What parts the cells of a table, and which of its rows is the head."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Sequence

from .text import key

SEPARATORS = ",;\t|"
SAMPLE = 1_000_000  # characters by which the separator is found
PREAMBLE = 20  # rows above the head that a title or a date may take


def records(text: str, separator: str, strict: bool = True) -> list[list[str]]:
    """All records, empty lines as empty ones. Raises csv.Error for quotes that do not fit."""
    csv.field_size_limit(max(len(text), 131_072))
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict))


def separator_of(text: str, wanted: Collection[str]) -> str:
    """The sign that cuts the most rows into as many cells as the head has, of those that fit."""
    best, most = ",", (-1.0, -1.0, -1)
    for separator in SEPARATORS:
        if separator not in text[:SAMPLE]:
            continue
        lines = [line for line in records(text[:SAMPLE], separator, strict=False) if any(line)]
        head = lines[head_at(lines[:PREAMBLE], wanted)] if lines else []
        if len(head) < 2:
            continue
        known = float(len({key(name) for name in wanted} & {key(cell) for cell in head}))
        alike = sum(len(line) == len(head) for line in lines) / len(lines)
        if (known, alike, len(head)) > most:
            best, most = separator, (known, alike, len(head))
    return best


def head_at(lines: Sequence[Sequence[str]], wanted: Collection[str]) -> int:
    """Which of the first rows names the columns: the one with most of the wanted names.

    Where none has any, it is the first that is as wide as most are.
    """
    names = {key(name) for name in wanted}
    counts = [len(names & {key(cell) for cell in line if len(cell) < 100}) for line in lines]
    if any(counts):
        return counts.index(max(counts))
    widths = [len(line) for line in lines]  # a title above the head has fewer cells than the rows
    return widths.index(max(widths, key=widths.count)) if widths else 0
