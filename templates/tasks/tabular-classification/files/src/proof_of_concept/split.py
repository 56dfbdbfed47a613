"""Split the rows into three parts as the model will be used: learn from the past, be tested on
what came later, and on customers, machines or countries that it has not met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from .columns import number
from .config import ProblemError
from .data import Example


@dataclass(frozen=True)
class Split:
    """Learn from `train`, choose with `validation`, and look at `test` once, at the end.

    `how` says in a sentence how they were parted.
    """

    train: list[Example]
    validation: list[Example]
    test: list[Example]
    how: str = ""


def split(examples: Sequence[Example], seed: int) -> Split:
    """About 60 % train, 20 % validation, 20 % test, with both outcomes in each.

    With a time the latest rows are the test: that is how the model will be used. With a group as
    well, rows of a later part's groups leave the earlier parts. Where that would cost more than
    half of them, as when every country has a row for every year, the groups alone decide. Without
    either, chance decides.
    """
    has_groups = any(example.group for example in examples)
    if any(example.time for example in examples):
        parts = _by_time(examples)
        if not has_groups:
            how = "Split by time: learnt from the past, tested on the latest rows."
            return _checked(Split(*parts, how))
        alone = _without_shared_groups(parts)
        if sum(map(len, alone[:2])) >= 0.5 * sum(map(len, parts[:2])):
            left_out = sum(map(len, parts)) - sum(map(len, alone))
            how = (
                "Split by time: learnt from the past, tested on the latest rows. No group is in "
                f"two parts: {left_out} earlier rows of groups that come again were left out."
            )
            return _checked(Split(*alone, how))
        how = (
            "Split by group and not by time: most groups have rows at many times, and a model that "
            "knows a group from earlier would only have to remember it."
        )
    elif has_groups:
        how = "Split by group: all rows of one group are in the same part."
    else:
        how = "Split by chance, with the same share of both outcomes in each part."
    return _checked(Split(*_by_group(examples, seed), how))


def _by_time(examples: Sequence[Example]) -> list[list[Example]]:
    """The first 60 %, the next 20 % and the last 20 %; rows of one moment stay together."""
    times = np.array([moment(example.time) for example in examples])
    first, second = np.quantile(times, [0.6, 0.8], method="lower")
    part_of = (times > first).astype(int) + (times > second)
    return [[e for e, p in zip(examples, part_of, strict=True) if p == n] for n in range(3)]


def _without_shared_groups(parts: Sequence[list[Example]]) -> list[list[Example]]:
    """The parts without the rows of groups that a later part has as well."""
    alone = []
    for number_of_part, part in enumerate(parts):
        later = {e.group for other in parts[number_of_part + 1 :] for e in other if e.group}
        alone.append([example for example in part if example.group not in later])
    return alone


def _by_group(examples: Sequence[Example], seed: int) -> list[list[Example]]:
    """Five folds, of which one is the test and one the validation. No group is a group of its own."""
    # Imported here, because the demo reads rows and splits none: it starts sooner.
    from sklearn.model_selection import StratifiedGroupKFold

    labels = [example.label for example in examples]
    groups = [example.group or f"only {number}" for number, example in enumerate(examples)]
    folds = StratifiedGroupKFold(n_splits=5, shuffle=True, random_state=seed)
    part_of = np.zeros(len(examples), dtype=int)
    for fold, (_, indices) in enumerate(folds.split(labels, labels, groups)):
        part_of[indices] = max(0, fold - 2)  # folds 0 to 2 are for training
    return [[e for e, p in zip(examples, part_of, strict=True) if p == n] for n in range(3)]


def _checked(parts: Split) -> Split:
    """The same parts. Raises ProblemError when one of them lacks an outcome."""
    labels = {e.label for part in (parts.train, parts.validation, parts.test) for e in part}
    for name in ("train", "validation", "test"):
        missing = labels - {example.label for example in getattr(parts, name)}
        if missing:
            raise ProblemError(
                f"The {name} part has no row with the label {min(missing)!r}: collect rows of it "
                "from more times and more groups."
            )
    return parts


def moment(text: str) -> float:
    """A time as a number that grows: a year, a count, or a date such as 2026-11 or 2026-11-22.

    Raises ProblemError when it is none of them.
    """
    text = text.strip()
    value = number(text)
    if value is not None:
        # 2026 and 2026-11 may stand in one column: both are years here.
        return value
    for form in ("%Y-%m", "%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y"):
        try:
            return _year(datetime.strptime(text, form))
        except ValueError:
            continue
    try:
        return _year(datetime.fromisoformat(text.replace("Z", "+00:00")).replace(tzinfo=None))
    except ValueError:
        raise ProblemError(
            f"The time {text!r} cannot be read: write dates as 2026-11-22, 2026-11 or 2026."
        ) from None


def _year(day: datetime) -> float:
    """2026.5 is the middle of 2026."""
    start = datetime(day.year, 1, 1)
    return day.year + (day - start).total_seconds() / (366 * 86_400)
