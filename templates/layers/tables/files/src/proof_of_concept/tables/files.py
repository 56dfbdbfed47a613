"""CSV files as people have them: commas, semicolons or tabs, and a decimal comma."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from ..config import ProblemError, Project
from .columns import Column, column_with, features_of
from .parts import moment
from .rows import Rows, rows_of

MOST_BYTES = 50_000_000
ENDINGS = (".csv", ".tsv", ".txt")
UNREADABLE = 0.2  # above this share of cells that are no numbers, the column is a wrong one


@dataclass(frozen=True)
class Table:
    """A CSV file: its name, and its rows as text. The names in its head are the frame's columns."""

    name: str
    rows: pd.DataFrame
    decimal_comma: bool

    def cells(self, name: str) -> pd.Series:
        """The cells of a column; letter case makes no difference, spaces neither."""
        found = [head for head in self.rows.columns if head.casefold() == name.casefold()]
        if not found:
            raise ProblemError(f"{self.name} lacks {name!r}: its head must name every column.")
        return self.rows[found[0]]

    def read(self, columns: Sequence[Column]) -> pd.DataFrame:
        """These columns, read. Raises ProblemError when one is missing, or is no numbers."""
        raw = {column.name: self.cells(column.name) for column in columns}
        kept = {}
        for column in columns:
            kept[column.name], strange = column.read(raw[column.name], self.decimal_comma)
            if column.kind == "number" and strange.mean() > UNREADABLE:
                example = str(raw[column.name][strange].tolist()[0])[:40]
                raise ProblemError(
                    f"The column {column.name!r} of {self.name} should hold numbers and has "
                    f"{example!r}: mend it, or give the column `values` in project.yaml."
                )
            if strange.any():
                kind = "numbers" if column.kind == "number" else "values of project.yaml"
                print(f"{self.name}: {strange.sum()} cells of {column.name!r} are no {kind}")
        return pd.DataFrame(kept)


def parse(name: str, content: bytes, most: int = MOST_BYTES, most_rows: int = 10**9) -> Table:
    """What a CSV file of at most `most` bytes holds. Raises ProblemError when it is none."""
    binary = content.startswith(b"PK\x03\x04") or b"\0" in content[:10_000]
    if binary or not name.lower().endswith(ENDINGS):
        raise ProblemError(f"{name} is no CSV file: export the table as CSV in UTF-8.")
    if len(content) > most:
        raise ProblemError(f"{name} is larger than {most // 1_000_000} MB: shorten it.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProblemError(f"{name} is not in UTF-8: save it as CSV in UTF-8.") from None
    first = text.lstrip().partition("\n")[0]
    separator = max(",;\t", key=first.count)
    try:
        lines = [line for line in csv.reader(io.StringIO(text), delimiter=separator) if any(line)]
    except csv.Error as error:
        raise ProblemError(f"{name} is no CSV file ({error}): export it again.") from None
    if len(lines) < 2 or len(lines[0]) < 2:
        raise ProblemError(
            f"{name} is no table: the first line must name the columns, with commas or "
            "semicolons between them, and the rows follow."
        )
    head = [" ".join(cell.split()) for cell in lines[0]]
    for number, line in enumerate(lines[1:], start=2):
        if len(line) != len(head):
            raise ProblemError(
                f"{name} has {len(line)} cells in row {number} and {len(head)} in its head: "
                'put texts that hold a comma in "quotes".'
            )
    if len(lines) - 1 > most_rows:
        raise ProblemError(
            f"{name} has {len(lines) - 1} rows and {most_rows} are the most: give it in parts."
        )
    rows = pd.DataFrame(lines[1:], columns=pd.Index(head), dtype=object)
    return Table(name, rows.loc[:, ~rows.columns.duplicated()], separator == ";")


def own_rows(project: Project, columns: Sequence[Column], path: Path) -> Rows:
    """Your own rows: CSV files, or a folder of them, with the project's columns and `label`."""
    files = [path] if path.is_file() else sorted(path.glob("*.csv"))
    if not files:
        raise ProblemError(f"{path} has no .csv with a column for each of project.yaml: add one.")
    known = {" ".join(label.casefold().split()): label for label in project.labels}
    roles = [column_with(columns, role) for role in ("group", "time")]
    about, tables = [], []
    for file in files:
        table = parse(file.name, file.read_bytes())
        answers, cells = table.cells("label"), table.read(columns)
        tables.append(cells[[column.name for column in features_of(columns)]])
        asides = [cells[role.name] if role else [""] * len(cells) for role in roles]
        for number, (answer, group, time) in enumerate(zip(answers, *asides, strict=True), start=2):
            where, answer = f"{table.name}:{number}", " ".join(answer.split())
            if known and answer.casefold() not in known:
                raise ProblemError(
                    f"{where} has the label {answer!r}: write one of those in project.yaml."
                )
            try:
                if roles[1]:
                    moment(time)
            except ProblemError as problem:
                raise ProblemError(f"{where}: {problem}") from None
            about.append((where, "own", known.get(answer.casefold(), answer), group, time))
    return rows_of(about, pd.concat(tables))
