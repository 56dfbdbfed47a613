"""Tables as people have them: commas, semicolons, tabs or bars between cells, in any encoding.

Cells stay the text that they are; what they mean is for others to say.
"""

from __future__ import annotations

import csv
import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ..config import ProblemError
from .findings import Findings, listed, shown
from .separator import PREAMBLE, head_at, records, separator_of
from .text import decode, key

ENDINGS = (".csv", ".tsv", ".tab", ".txt")
NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}


@dataclass(frozen=True)
class Table:
    """head: the names of the columns; rows: the cells of each row, as many as the head has.

    numbers: each row's number as a spreadsheet counts them, the head's is mostly 1.
    """

    name: str
    head: tuple[str, ...]
    rows: list[list[str]]
    numbers: list[int]
    separator: str

    def column(self, *names: str) -> list[str] | None:
        """The cells of the first of these columns that is there; case and spaces do not count.

        Raises ProblemError when two columns have that name and different cells.
        """
        heads = [key(head) for head in self.head]
        for name in names:
            places = [place for place, head in enumerate(heads) if head == key(name)]
            columns = [[row[place] for row in self.rows] for place in places]
            if any(column != columns[0] for column in columns[1:]):
                raise ProblemError(f"{self.name} has two columns {name!r}: rename one of them.")
            if columns:
                return columns[0]
        return None

    def where(self, row: int) -> str:
        """The place of a row (counted from 0) in words: "sales.csv, row 12"."""
        return f"{self.name}, row {self.numbers[row]}"


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Python would look through all the cells for garbage, again and again while they grow."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_undisturbed()
def parse(content: bytes, name: str, wanted: Collection[str], findings: Findings) -> Table:
    """The table in a file. wanted: names of columns by which its head is known.

    Rows that are too long go to `findings` as problems; those that are too short are filled up,
    and heads that come again left out, with a word about it. Raises ProblemError for no table.
    """
    text = decode(content, name, findings)
    if text[:4].lower() == "sep=" and len(text.partition("\n")[0].rstrip("\r")) == 5:
        separator, text = text[4], text.partition("\n")[2]  # a line that Excel writes and hides
    else:
        separator = separator_of(text, wanted)
    try:
        lines = records(text, separator)
    except csv.Error as error:
        raise ProblemError(
            f'{name}: a cell with "quotes" is not closed, or goes on behind them ({error}): write '
            'a quote inside of a cell twice, as in "a 5"" pipe".'
        ) from None
    full = [(number, line) for number, line in enumerate(lines, start=1) if any(line)]
    if not full:
        raise ProblemError(f"{name} is empty: its first line must name the columns.")
    start = head_at([line for _, line in full[:PREAMBLE]], wanted)
    for number, line in full[:start]:
        words = shown(" ".join(line), 30)
        findings.leave_out("above the head of its table", f"{name}, row {number} ({words})")
    head = list(full[start][1])
    while head and not head[-1].strip():
        head.pop()
    if not head:
        raise ProblemError(f"{name}: the row that should name the columns is blank: name them.")
    return _table(name, head, full[start + 1 :], separator, findings)


Lines = list[tuple[int, list[str]]]  # the number of each row, and its cells


def _table(name: str, head: list[str], rows: Lines, separator: str, findings: Findings) -> Table:
    """The rows below the head, each made as long as it."""
    again, width = [key(cell) for cell in head], len(head)
    kept, numbers, short = [], [], []
    words = not again[0][:1].isdigit()  # then a first cell that is a number is no head
    for number, line in rows:
        head_like = not (words and line[0][:1].isdigit()) and key(line[0]) == again[0]
        if head_like and [key(cell) for cell in line[:width]] == again:
            findings.leave_out("the head once more", f"{name}, row {number}")
        elif len(line) > width and any(cell.strip() for cell in line[width:]):
            findings.problem(
                f"{name}, row {number}",
                f"{len(line)} cells, and the head has {width}: put texts that hold a "
                f'{NAMES.get(separator, "signs")[:-1]} in "quotes"',
            )
        else:
            if len(line) < width:
                short.append(str(number))
            if len(line) != width:
                line = [*line[:width], *[""] * (width - len(line))]
            kept.append(line)
            numbers.append(number)
    if short:
        findings.note(
            f"{name}: {len(short)} rows are shorter than the head, and their last cells count as "
            f"empty: row {listed(short, 5)}"
        )
    return Table(name, tuple(head), kept, numbers, separator)
