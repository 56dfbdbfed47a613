"""Whether rows can be parted to learn and to measure: what is missing for it, in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from ..config import ProblemError
from .reading import counted
from .times import moment

FOLDS = 5  # of groups, and so many groups at least


def check_groups(groups: pd.Series) -> None:
    """Raise a ProblemError when there are fewer groups than parts to put them in."""
    count = groups.nunique()
    if count < FOLDS:
        named = ", ".join(repr(name) for name in groups.unique()[:FOLDS])
        raise ProblemError(
            f"The rows are of {counted(count, 'group')} ({named}), and {FOLDS} are needed to test "
            "on groups that the model has not met: collect rows of more, or take the column with "
            "`role: group` out of project.yaml, and collect again."
        )


def check_times(moments: Sequence[float]) -> None:
    """Raise a ProblemError when there are fewer moments than parts."""
    count = len(set(moments))
    if count < 3:
        raise ProblemError(
            f"The rows are of {counted(count, 'moment')}, and 3 are needed to learn from the past "
            "and test on what came later: collect rows of more, or take the column with `role: "
            "time` out of project.yaml, and collect again."
        )


def lacking(part: str, label: str, rows: Any) -> ProblemError:
    """The problem of a part without a label, or without any row.

    label: "" for any; rows: those with it, of all parts.
    """
    roles = [role for role in ("time", "group") if (rows[role] != "").any()]
    what = f"row with the label {label!r}" if label else "row"
    where = f"{counted(len(rows), 'row')} of them"
    if "time" in roles:
        times = rows["time"].map({text: moment(text) for text in rows["time"].unique()})
        first, last = (rows["time"][place] for place in (times.idxmin(), times.idxmax()))
        most = rows["time"].value_counts()
        where += f", from {first} to {last}, {most.iloc[0]} of them of {most.index[0]}"
    if "group" in roles:
        where += f", of {counted(rows['group'].nunique(), 'group')}"
    columns = " or ".join(f"`role: {role}`" for role in roles)
    out = f", or take the column with {columns} out of project.yaml" if roles else ""
    return ProblemError(
        f"The {part} part has no {what} (there are {where}): collect some of other times and "
        f"groups{out}."
    )
