"""What a table is read with: the file, what project.yaml answered, and where problems go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..config import ProblemError, Project
from ..intake.csv_file import Table
from ..intake.findings import Findings, shown
from .numbers import COMMA, POINT
from .times import DAY, MONTH

NAMED = 3  # cells that a problem names
ANSWERS = {"decimal": (POINT, COMMA), "dates": (DAY, MONTH)}


@dataclass(frozen=True)
class Reading:
    """One table while it is read. decimal, dates: what `options` in project.yaml say, or nothing.

    quoted: whether a cell stands in quotes in the file.
    """

    table: Table
    findings: Findings
    content: bytes = b""
    decimal: str = ""
    dates: str = ""

    def quoted(self, text: str) -> bool:
        return f'"{text}"'.encode() in self.content

    def place(self, column: str) -> str:
        """Where a problem is: "parcels.csv, column 'weight'"."""
        return f"{self.table.name}, column {shown(column, 60)!r}"

    def named(self, cells: Any, rows: Any) -> str:
        """Some cells with their rows: "'many' (row 5), 'few' (row 9) and 3 more"."""
        first = [f"{shown(cells[n], 40)!r} (row {self.table.numbers[n]})" for n in rows[:NAMED]]
        more = f" and {len(rows) - NAMED} more" if len(rows) > NAMED else ""
        return ", ".join(first) + more

    def rows(self, rows: Sequence[int]) -> str:
        """Some rows: "12 rows (5, 8, 9 ...)"."""
        first = ", ".join(str(self.table.numbers[n]) for n in rows[:NAMED])
        return f"{counted(len(rows), 'row')} ({first}{', ...' if len(rows) > NAMED else ''})"


def answers(project: Project) -> dict[str, str]:
    """How project.yaml says that own numbers and dates are to be read. Raises ProblemError."""
    said = {}
    for name, possible in ANSWERS.items():
        said[name] = str(project.options.get(name) or "")
        if said[name] not in ("", *possible):
            raise ProblemError(
                f"`options.{name}` in project.yaml is {said[name]!r}: write {possible[0]!r} or "
                f"{possible[1]!r}."
            )
    return said


def counted(count: int, what: str) -> str:
    """ "1 cell", "2 cells"."""
    return f"{count} {what}{'' if count == 1 else 's'}"
