"""Look for what would make the figures too good: columns that know the answer, shared rows.

A single column that nearly decides the answer is hardly ever a lucky find. Mostly it was filled in
afterwards ("date of cancellation"), or is the answer under another name. With such a column the
model would shine in the reports and be of no use when the answer is not known yet. So it stops.
"""

from __future__ import annotations

from collections.abc import Sequence

from .baseline import all_rules
from .columns import Column
from .config import ProblemError
from .data import Example, written_out
from .split import Split

# ROC AUC of one column alone. YOUR TURN (PLAN.md, week 2): are the columns known in time?
TOO_GOOD, SUSPICIOUS = 0.99, 0.95


def check(columns: Sequence[Column], parts: Split, labels: Sequence[str]) -> list[str]:
    """What to know about these parts, a sentence each, printed too. No look at test answers.

    Raises ProblemError when a column copies the answer or nearly does, or a group is in two parts.
    """
    seen = [*parts.train, *parts.validation]
    for column in columns:
        if all(example.cells[column.name].casefold() == example.label.casefold() for example in seen):
            raise ProblemError(
                f"The column {column.name!r} is the same as the label in every row: take it out of "
                "`columns` in project.yaml."
            )
    sentences = []
    for auc, rule in all_rules(columns, parts.train, parts.validation, labels[1]):
        if auc >= TOO_GOOD:
            raise ProblemError(
                f"The column {rule.column.name!r} alone has a ROC AUC of {auc:.3f}, so it probably "
                "gives the answer away: take it out of `columns` in project.yaml, or raise "
                "TOO_GOOD in leaks.py if it is really known beforehand."
            )
        if auc >= SUSPICIOUS:
            sentences.append(
                f"The column {rule.column.name!r} alone has a ROC AUC of {auc:.2f} on the "
                "validation part: make sure that it is known before the answer is."
            )
    sentences += shared(columns, parts)
    for sentence in sentences:
        print(f"Look: {sentence}")
    return sentences


def shared(columns: Sequence[Column], parts: Split) -> list[str]:
    """How many test rows have a twin in training. Raises ProblemError for a group in two parts."""
    earlier = [*parts.train, *parts.validation]
    both = {e.group for e in earlier} & {e.group for e in parts.test} - {""}
    if both:
        raise ProblemError(f"The group {min(both)!r} is in training and test: split by group.")

    def rows(examples: Sequence[Example]) -> list[str]:
        return [written_out(columns, example.cells) for example in examples]

    known = set(rows(earlier))
    twins = sum(row in known for row in rows(parts.test))
    if not twins:
        return []
    return [
        f"{twins} of {len(parts.test)} test rows have a twin among the earlier ones, the same in "
        "every column; with few columns that happens without any copying."
    ]
