"""CSV files as people have them: commas, semicolons or tabs, and a decimal comma."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from .columns import Column, column_with, features_of
from .config import ProblemError, Project
from .data import Rows, rows_of
from .split import moment

MOST_BYTES = 50_000_000
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
            example = raw[column.name][strange].iloc[:1].to_string(index=False)[:40]
            if column.kind == "number" and strange.mean() > UNREADABLE:
                raise ProblemError(
                    f"The column {column.name!r} of {self.name} should hold numbers and has "
                    f"{example!r}: mend it, or give the column `values` in project.yaml."
                )
            if strange.any():
                kind = "numbers" if column.kind == "number" else "values of project.yaml"
                print(f"{self.name}: {strange.sum()} cells of {column.name!r} are no {kind}")
        return pd.DataFrame(kept)


def parse(name: str, content: bytes, most: int = MOST_BYTES) -> Table:
    """What a CSV file of at most `most` bytes holds. Raises ProblemError when it is none."""
    if content.startswith(b"PK\x03\x04") or b"\0" in content[:10_000]:
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
        # Without `header`, a row that is longer than the first one is an error.
        lines = pd.read_csv(
            io.StringIO(text), sep=separator, header=None, dtype=str, keep_default_na=False
        )
    except ValueError as error:  # pandas' ParserError and EmptyDataError
        reason = " ".join(str(error).split())
        raise ProblemError(
            f"{name} is no table ({reason}): the first line must name the columns, with commas or "
            'semicolons between them, and texts that hold one must be in "quotes".'
        ) from None
    if len(lines) < 2 or len(lines.columns) < 2:
        raise ProblemError(
            f"{name} is no table: the first line must name the columns, with commas or "
            "semicolons between them, and the rows follow."
        )
    short = lines.index[lines.isna().any(axis=1)]
    if len(short):
        raise ProblemError(
            f"{name} has {lines.loc[short[0]].count()} cells in row {short[0] + 1} and "
            f"{len(lines.columns)} in its head: fill in what is missing."
        )
    rows = lines.iloc[1:].reset_index(drop=True)
    rows.columns = [" ".join(cell.split()) for cell in lines.iloc[0]]
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
