"""The columns of the table, as project.yaml lists them, and how their cells are read."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..config import ProblemError, Project
from ..intake.text import key
from .cells import cells_of
from .numbers import GAP, LARGEST

FEWEST, MOST = 3, 20  # columns to learn from; a group and a time do not count
_WHOLE = re.compile(r"(0|[1-9][0-9]*)[.,]0+")


@dataclass(frozen=True)
class Column:
    """One column. `kind` is "number", "choice", "group" or "time"; the last two split the data.

    `values` are those of a choice, `low` to `high` the usual range of a number, and `field` is the
    column's name in a real data source.
    """

    name: str
    kind: str
    values: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 100.0
    unit: str = ""
    field: str = ""
    ranged: bool = True  # whether project.yaml says low and high

    @property
    def title(self) -> str:
        """The name with its unit: "tenure (months)"."""
        return f"{self.name} ({self.unit})" if self.unit not in ("", self.name) else self.name

    @property
    def digits(self) -> int:
        """How many decimals make sense: about 100 steps from low to high, or whole numbers."""
        wide = self.high - self.low
        whole = self.low.is_integer() and self.high.is_integer() and wide >= 3
        return 0 if whole else max(0, -math.floor(math.log10(wide / 100)))

    def shown(self, cell: Any) -> str:
        """A cell for people: "3 months", or "unknown" when it is empty."""
        if cell == "" or pd.isna(cell):
            return "unknown"
        return f"{plain(cell) if self.kind == 'number' else cell} {self.unit}".strip()

    def read(self, cells: pd.Series) -> tuple[pd.Series, pd.Series]:
        """Cells as they are kept, each read by itself, and which could not be read.

        Numbers are floats, NaN where there is none; all else is text. A choice takes the spelling
        of project.yaml: " Monthly" is "monthly".
        """
        texts = cells.fillna("").astype(str)
        if self.kind == "number":
            looked_at = cells_of(texts, self.unit)
            kept = pd.Series(looked_at.values(), cells.index)
            gap = np.isin(np.arange(len(cells)), looked_at.places(GAP))
            return kept, kept.isna() & ~gap
        known = {spelled(value): value for value in self.values}
        kept = {text: known.get(spelled(text), " ".join(text.split())) for text in texts.unique()}
        read = texts.map(kept).astype(object)
        return read, (read != "") & ~read.isin(self.values) & (self.kind == "choice")


def read_columns(project: Project) -> tuple[Column, ...]:
    """The columns of project.yaml, checked. Raises ProblemError with what to fix there."""
    columns = tuple(column_of(raw) for raw in project.options.get("columns", ()))
    names = [key(column.name) for column in columns]
    for name in names:
        if names.count(name) > 1:
            raise ProblemError(f"project.yaml lists the column {name!r} twice: rename one of them.")
    if "label" in names:
        raise ProblemError('No column can be called "label", where answers stand: rename it.')
    for role in ("group", "time"):
        if sum(column.kind == role for column in columns) > 1:
            raise ProblemError(f"project.yaml has two columns with the role {role}: keep one.")
    count = len(features_of(columns))
    if not FEWEST <= count <= MOST:
        wanted = f"{FEWEST} to {MOST}"
        raise ProblemError(f"project.yaml has {count} columns to learn from: list {wanted}.")
    return columns


def features_of(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns to learn from: numbers and choices."""
    return tuple(column for column in columns if column.kind in ("number", "choice"))


def column_with(columns: Sequence[Column], role: str) -> Column | None:
    """The column with the role "group" or "time", if there is one."""
    return next((column for column in columns if column.kind == role), None)


def described(columns: Sequence[Column]) -> list[dict[str, Any]]:
    """Columns as a saved model keeps them, to be compared with those of project.yaml."""
    kept = [{**asdict(column), "values": list(column.values)} for column in columns]
    return [{name: said for name, said in one.items() if name != "ranged"} for one in kept]


def column_of(raw: Mapping[str, Any]) -> Column:
    """One entry of `columns` in project.yaml."""
    name = " ".join(str(raw.get("name") or "").split())
    if not name:
        raise ProblemError("A column in project.yaml has no `name`: give it one.")
    field, role = str(raw.get("from") or ""), raw.get("role")
    if role in ("group", "time"):
        return Column(name, role, field=field)
    if role is not None:
        raise ProblemError(f"The column {name!r} has the role {role!r}: write group or time.")
    if raw.get("values") is not None:
        values = raw["values"] if isinstance(raw["values"], list) else []
        if any(isinstance(value, bool) or value is None for value in values):
            problem = f"The `values` of {name!r} need quotes around words like yes, no and null."
            raise ProblemError(problem)
        texts = tuple(dict.fromkeys(" ".join(str(value).split()) for value in values))
        if len({spelled(text) for text in texts}) < max(2, len(texts)):
            raise ProblemError(f"The column {name!r} needs two or more different `values`.")
        return Column(name, "choice", texts, field=field)
    low, high = raw.get("min", 0), raw.get("max", 100)
    for value in (low, high):
        if type(value) not in (int, float) or not abs(value) < LARGEST:
            raise ProblemError(f"The column {name!r} has {value!r} as min or max: write a number.")
    if not low < high:
        raise ProblemError(f"The column {name!r} has min {low:g} and max {high:g}: swap them.")
    unit, ranged = str(raw.get("unit") or ""), "min" in raw and "max" in raw
    return Column(name, "number", (), float(low), float(high), unit, field, ranged)


def plain(value: float, digits: int | None = None) -> str:
    """A number for people: "12", "0.5", "0.0000001", never "1e-07"."""
    rounded = value if digits is None else round(value, digits)
    return np.format_float_positional(rounded + 0.0, trim="-")  # adding zero: no "-0"


def spelled(text: str) -> str:
    """What answers and values are compared by: "Yes" is "yes", and "1.0" is "1"."""
    return _WHOLE.sub(r"\1", found) if _WHOLE.fullmatch(found := key(text)) else found
