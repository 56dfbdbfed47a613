"""Tables as people have them: commas, semicolons, tabs or bars between cells, in any encoding.

Cells stay the text that they are; what they mean is for others to say.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..config import ProblemError
from .findings import Findings, listed, shown
from .text import decode, key

ENDINGS = (".csv", ".tsv", ".tab", ".txt")
SEPARATORS = ",;\t|"
NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
SAMPLE = 5_000_000  # characters by which the separator is found
PREAMBLE = 20  # rows above the head that a title or a date may take


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


def parse(content: bytes, name: str, wanted: Collection[str], findings: Findings) -> Table:
    """The table in a file. wanted: names of columns by which its head is known.

    Rows that are too long go to `findings` as problems; those that are too short are filled up,
    and heads that come again left out, with a word about it. Raises ProblemError for no table.
    """
    text = decode(content, name, findings)
    if text[:4].lower() == "sep=" and len(text.partition("\n")[0].strip()) == 5:
        separator, text = text[4], text.partition("\n")[2]  # a line that Excel writes and hides
    else:
        separator = _separator(text[:SAMPLE], wanted)
    try:
        lines = _lines(text, separator)
    except csv.Error as error:
        raise ProblemError(
            f'{name}: a cell with "quotes" is not closed, or goes on behind them ({error}): write '
            'a quote inside of a cell twice, as in "a 5"" pipe".'
        ) from None
    full = [(number, line) for number, line in enumerate(lines, start=1) if any(line)]
    if not full:
        raise ProblemError(f"{name} is empty: its first line must name the columns.")
    start = _head_at([line for _, line in full[:PREAMBLE]], wanted)
    for number, line in full[:start]:
        words = shown(" ".join(line), 30)
        findings.leave_out("above the head of its table", f"{name}, row {number} ({words})")
    head = list(full[start][1])
    while head and not head[-1].strip():
        head.pop()
    return _table(name, head, full[start + 1 :], separator, findings)


Lines = list[tuple[int, list[str]]]  # the number of each row, and its cells


def _table(name: str, head: list[str], rows: Lines, separator: str, findings: Findings) -> Table:
    """The rows below the head, each made as long as it."""
    again, kept, numbers, short = [key(cell) for cell in head], [], [], []
    for number, line in rows:
        if [key(cell) for cell in line[: len(head)]] == again:
            findings.leave_out("the head once more", f"{name}, row {number}")
        elif any(cell.strip() for cell in line[len(head) :]):
            findings.problem(
                f"{name}, row {number}",
                f"{len(line)} cells, and the head has {len(head)}: put texts that hold a "
                f'{NAMES.get(separator, separator)[:-1]} in "quotes"',
            )
        else:
            if len(line) < len(head):
                short.append(str(number))
            kept.append([*line[: len(head)], *[""] * (len(head) - len(line))])
            numbers.append(number)
    if short:
        findings.note(
            f"{name}: {len(short)} rows are shorter than the head, and their last cells count as "
            f"empty: row {listed(short, 5)}"
        )
    return Table(name, tuple(head), kept, numbers, separator)


def _lines(text: str, separator: str, strict: bool = True) -> list[list[str]]:
    """All records, empty lines as empty ones. Raises csv.Error for quotes that do not fit."""
    csv.field_size_limit(max(len(text), 131_072))
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict))


def _separator(text: str, wanted: Collection[str]) -> str:
    """The sign that cuts the most rows into as many cells as the head has, of those that fit."""
    best, most = ",", (-1.0, -1.0, -1)
    for separator in SEPARATORS:
        if separator not in text:
            continue
        lines = [line for line in _lines(text, separator, strict=False) if any(line)]
        head = lines[_head_at(lines[:PREAMBLE], wanted)] if lines else []
        if len(head) < 2:
            continue
        known = float(len({key(name) for name in wanted} & {key(cell) for cell in head}))
        alike = sum(len(line) == len(head) for line in lines) / len(lines)
        if (known, alike, len(head)) > most:
            best, most = separator, (known, alike, len(head))
    return best


def _head_at(lines: Sequence[Sequence[str]], wanted: Collection[str]) -> int:
    """Which of the first rows names the columns: the one with most of the wanted names."""
    names = {key(name) for name in wanted}
    counts = [len(names & {key(cell) for cell in line}) for line in lines]
    return counts.index(max(counts)) if counts else 0
