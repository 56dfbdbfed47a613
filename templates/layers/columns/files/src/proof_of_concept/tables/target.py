"""The number that is asked for of each row, where a project asks for one: `target`."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from ..config import ProblemError, Project
from ..intake.text import key
from .columns import Column, column_of
from .reading import Reading

ANSWER = "label"  # the column of own tables that has the answers of a project without a target
FEWEST = 100  # rows with a number: below that a split leaves too few to learn or measure
STEPS = 1000  # from the least that is usual to the most: how finely a number is said


def read_target(project: Project) -> Column | None:
    """The number that project.yaml asks for; nothing for a project that tells labels apart.

    Raises ProblemError with what to fix there.
    """
    raw = project.options.get("target")
    if raw is None:
        return None
    if not isinstance(raw, Mapping) or raw.get("values") or raw.get("role"):
        raise ProblemError("`target` in project.yaml is a number: give it name, min, max and unit.")
    target = column_of(raw)
    names = [key(str(column.get("name"))) for column in project.options.get("columns", ())]
    if key(target.name) in names:
        raise ProblemError(
            f"{target.name!r} is the target and a column in project.yaml: take the column out, as "
            "nobody knows it beforehand."
        )
    return target


def needed_target(project: Project) -> Column:
    """The number that project.yaml asks for. Raises ProblemError where it asks for none."""
    target = read_target(project)
    if target is None:
        raise ProblemError(
            "project.yaml has no `target`: say under `options` what is asked for, by its name, "
            "min, max and unit."
        )
    return target


def answer_names(target: Column | None) -> tuple[str, ...]:
    """What the column of own tables that has the answers may be called."""
    return (target.name, target.title, ANSWER) if target else (ANSWER,)


def digits_of(target: Column) -> int:
    """How many decimals of it are said."""
    return max(0, -math.floor(math.log10((target.high - target.low) / STEPS)))


def with_unit(target: Column, value: float) -> str:
    """A number for people: "184,500 EUR"."""
    return f"{value:,.{digits_of(target)}f} {target.unit}".strip()


def between(target: Column, low: float, high: float) -> str:
    """The ends of an interval for people: "140 to 230 EUR"."""
    first = with_unit(target, low).removesuffix(target.unit).strip()
    return f"{first} to {with_unit(target, high)}"


def kept_amounts(reading: Reading, name: str, values: np.ndarray) -> list[str]:
    """(rows,) numbers as they are kept. A row without one is a problem, which is said."""
    lacking = np.flatnonzero(np.isnan(values))
    if len(lacking):
        advice = "write a number, or take the rows out"
        problem = f"{reading.rows(lacking.tolist())} without an answer: {advice}"
        reading.findings.problem(reading.place(name), problem)
    return ["" if math.isnan(value) else str(value).removesuffix(".0") for value in values.tolist()]


def check_amounts(texts: Sequence[str], target: Column) -> None:
    """Raise ProblemError when the kept answers are no numbers, or too few of them."""
    for text in texts:
        try:
            usable = math.isfinite(float(text))
        except ValueError:
            usable = False
        if not usable:
            raise ProblemError(
                f"The answer {text[:40]!r} in the collected rows is no number: collect again, with "
                f"a number of {target.title} in each row."
            )
    if len(texts) < FEWEST or len(set(texts)) < 2:
        raise ProblemError(
            f"{FEWEST} different rows are needed, with more than one {target.name}, and there are "
            f"{len(texts)}: collect more."
        )
