"""CSV files as people have them: commas, semicolons or tabs, and a decimal comma."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .columns import Column, clean, column_with, features_of
from .config import ProblemError, Project
from .data import Example
from .split import moment

MOST_BYTES = 50_000_000
UNREADABLE = 0.2  # above this share of cells that are no numbers, the column is a wrong one


@dataclass(frozen=True)
class Table:
    """A CSV file: the names in its head, and its rows as {name: cell}."""

    name: str
    head: list[str]
    rows: list[dict[str, str]]
    decimal_comma: bool


def read_table(path: Path) -> Table:
    """The rows of a CSV file. Raises ProblemError when it is none."""
    content = path.read_bytes()[: MOST_BYTES + 1]
    if content.startswith(b"PK\x03\x04") or b"\0" in content[:10_000]:
        raise ProblemError(f"{path.name} is no CSV file: export the table as CSV in UTF-8.")
    if len(content) > MOST_BYTES:
        raise ProblemError(f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB: shorten it.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProblemError(f"{path.name} is not in UTF-8: save it as CSV in UTF-8.") from None
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        lines = [line for line in csv.reader(io.StringIO(text), delimiter=delimiter) if any(line)]
    except csv.Error as error:
        raise ProblemError(f"{path.name} is no CSV file ({error}): export it again.") from None
    if len(lines) < 2 or len(lines[0]) < 2:
        raise ProblemError(
            f"{path.name} is no table: the first line must name the columns, with commas or "
            "semicolons between them, and the rows follow."
        )
    head = [" ".join(name.split()) for name in lines[0]]
    for number, line in enumerate(lines[1:], start=2):
        if len(line) != len(head):
            raise ProblemError(
                f"{path.name} has {len(line)} cells in row {number} and {len(head)} in its head: "
                'put texts that hold a comma in "quotes".'
            )
    rows = [dict(zip(head, line, strict=True)) for line in lines[1:]]
    return Table(path.name, head, rows, delimiter == ";")


def names_in(table: Table, names: Sequence[str]) -> dict[str, str]:
    """{name: how the table writes it}; letter case makes no difference.

    Raises ProblemError when one is missing.
    """
    by_name = {name.casefold(): name for name in table.head}
    missing = [name for name in names if name.casefold() not in by_name]
    if missing:
        listed = ", ".join(repr(name) for name in missing[:3])
        more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
        raise ProblemError(f"{table.name} lacks {listed}{more}: its head must name every column.")
    return {name: by_name[name.casefold()] for name in names}


def cells_of(table: Table, columns: Sequence[Column]) -> list[dict[str, str]]:
    """The cells of these columns, cleaned, a dictionary a row.

    Raises ProblemError when a column is missing, or should hold numbers and does not.
    """
    names = names_in(table, [column.name for column in columns])
    rows: list[dict[str, str]] = [{} for _ in table.rows]
    for column in columns:
        strange = []
        for row, raw in zip(rows, table.rows, strict=True):
            text = raw[names[column.name]]
            row[column.name], readable = clean(column, text, table.decimal_comma)
            if not readable:
                strange.append(text)
        if column.kind == "number" and len(strange) > UNREADABLE * len(rows):
            raise ProblemError(
                f"The column {column.name!r} of {table.name} should hold numbers and has "
                f"{strange[0][:40]!r}: mend it, or give the column `values` in project.yaml."
            )
        if strange:
            kind = "numbers" if column.kind == "number" else "values of project.yaml"
            print(f"{table.name}: {len(strange)} cells of {column.name!r} are no {kind}")
    return rows


def own_examples(project: Project, columns: tuple[Column, ...], path: Path) -> Iterator[Example]:
    """Your own rows: CSV files with the project's columns and `label`. `path`: a file or a folder."""
    files = [path] if path.is_file() else sorted(path.glob("*.csv"))
    if not files:
        raise ProblemError(f"{path} has no .csv with a column for each of project.yaml: add one.")
    group, time = column_with(columns, "group"), column_with(columns, "time")
    known = {" ".join(label.casefold().split()): label for label in project.labels}
    for file in files:
        table = read_table(file)
        answer = names_in(table, ["label"])["label"]
        for number, (raw, cells) in enumerate(
            zip(table.rows, cells_of(table, columns), strict=True), start=2
        ):
            where, label = f"{table.name}:{number}", " ".join(raw[answer].split())
            if label.casefold() not in known:
                raise ProblemError(
                    f"{where} has the label {label!r}: write one of the two in project.yaml."
                )
            if time:
                try:
                    moment(cells[time.name])
                except ProblemError as problem:
                    raise ProblemError(f"{where}: {problem}") from None
            yield Example(
                where,
                {column.name: cells[column.name] for column in features_of(columns)},
                known[label.casefold()],
                cells[group.name] if group else "",
                cells[time.name] if time else "",
                "own",
            )
