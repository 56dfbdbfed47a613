"""The incidents of the replay: what is planted in the traffic, when, and in which column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..tables.columns import Column

UNIT, CATEGORY, MISSING = "a unit changes", "a category is new", "values go missing"
DRIFT, WORSE, SLOW = "the outcome drifts", "a candidate is worse", "a candidate is slow"
KINDS = (UNIT, CATEGORY, MISSING, DRIFT, WORSE, SLOW)
OF_COLUMN = (UNIT, CATEGORY, MISSING, DRIFT)
WEEKS = 13  # of a replay: a quarter of a year
# Kind, first week, and for how many weeks. YOUR TURN (PLAN.md, week 1): what happened to you?
PLAN = (
    (UNIT, 1, 2), (WORSE, 4, 1), (CATEGORY, 5, 1), (SLOW, 7, 1), (MISSING, 8, 1), (DRIFT, 10, 3),
)  # fmt: skip
FACTOR = 100  # of a unit that changes, as from euros to cents
TURNED = 0.75  # the share of the usual outcomes that turn where the outcome drifts


@dataclass(frozen=True)
class Incident:
    """kind: one of KINDS; first: its first week, from 0; weeks: how many; column: "" for none."""

    kind: str
    first: int
    weeks: int
    column: str = ""

    @property
    def told(self) -> str:
        """What happens, in a sentence."""
        return {
            UNIT: f"{self.column!r} arrives {FACTOR} times too large, as if its unit had changed.",
            CATEGORY: f"The most common value of {self.column!r} arrives under a name of its own.",
            MISSING: f"{self.column!r} arrives empty: something upstream stopped filling it in.",
            DRIFT: f"On one side of {self.column!r}, where the outcome looked for was rare, it "
            f"comes in {TURNED:.0%} of the rows that would have had the other.",
            WORSE: "The training job joins the outcomes to the wrong rows, and learns nothing.",
            SLOW: "The week's candidate takes ten times as long to answer, once it has traffic.",
        }[self.kind]


def planned(columns: Sequence[Column], tells: Sequence[str]) -> tuple[Incident, ...]:
    """The incidents of a replay. tells: the names of the columns, the most telling first.

    What no column here can have, such as a new category where all are numbers, is left out.
    """
    found = []
    for kind, first, weeks in PLAN:
        fit = [name for name in tells if suits(kind, next(c for c in columns if c.name == name))]
        if kind not in OF_COLUMN:
            found.append(Incident(kind, first, weeks))
        elif fit:
            column = fit[1] if kind == DRIFT and len(fit) > 1 else fit[0]
            found.append(Incident(kind, first, weeks, column))
    return tuple(found)


def suits(kind: str, column: Column) -> bool:
    """Whether an incident can happen to a column: only a number has a unit."""
    needed = {UNIT: "number", CATEGORY: "choice"}
    return needed.get(kind, column.kind) == column.kind


def most_telling(
    columns: Sequence[Column], cells: pd.DataFrame, truth: np.ndarray
) -> tuple[str, ...]:
    """The names of the columns, first the one by whose values the outcome differs most.

    A number counts by fifths.
    """
    spread = {}
    for column in columns:
        own = cells[column.name]
        bins: Any = pd.qcut(own, 5, duplicates="drop") if column.kind == "number" else own
        shares: Any = pd.Series(truth).groupby(bins.astype(str).to_numpy()).transform("mean")
        spread[column.name] = float(shares.std())
    return tuple(sorted(spread, key=lambda name: -spread[name]))


def changed_cells(incident: Incident, cells: pd.DataFrame, commonest: str) -> pd.DataFrame:
    """The rows as they arrive while an incident lasts. commonest: the usual value of a choice."""
    own = cells[incident.column] if incident.column else pd.Series(dtype=object)
    if incident.kind == UNIT:
        return cells.assign(**{incident.column: own * FACTOR})
    if incident.kind == CATEGORY:
        return cells.assign(**{incident.column: own.where(own != commonest, f"{commonest} (new)")})
    if incident.kind == MISSING:
        empty = np.nan if pd.api.types.is_numeric_dtype(own) else ""
        return cells.assign(**{incident.column: pd.Series(empty, own.index, dtype=own.dtype)})
    return cells


def on_rare_side(column: Column, known: pd.Series, truth: np.ndarray, own: pd.Series) -> np.ndarray:
    """(rows,): whether `own` lies where the outcome looked for is rarer among the known rows.

    Of a number that is above or below the median, of a choice the values with the smaller shares.
    """
    if column.kind == "number":
        middle: Any = known.median()
        above, below = (known > middle).to_numpy(), (known <= middle).to_numpy()
        rare = truth[above].sum() * below.sum() < truth[below].sum() * above.sum()
        return (own > middle if rare else own <= middle).to_numpy()
    shares: Any = pd.Series(truth).groupby(known.to_numpy()).mean()
    return own.isin(shares.index[shares < truth.mean()]).to_numpy()
