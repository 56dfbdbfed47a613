"""Part the rows as the model will be used.

It learns from the past, and is tested on what came later, and on customers, machines or countries
that it has not met.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..config import ProblemError
from .columns import number

PARTS = ("train", "validation", "test")
MOST_LABELS = 20  # with more different answers, they are amounts and not labels


def parts_of(about: pd.DataFrame, seed: int) -> tuple[np.ndarray, str]:
    """(rows,): 0 for train, 1 validation, 2 test, -1 left out; and a sentence on how.

    about: a frame with the columns label, group and time. With a time the latest rows are the test:
    that is how the model will be used. With a group as well, rows of a later part's groups leave
    the earlier parts. Where that would cost more than half of them, as when every country has a row
    for every year, the groups alone decide. Without either, chance decides.
    """
    has_groups, has_times = ((about[role] != "").any() for role in ("group", "time"))
    if has_times:
        part = _by_time(about["time"])
        how = "Split by time: learnt from the past, tested on the latest rows."
        if has_groups:
            alone = _without_shared_groups(about["group"], part)
            if (alone[part < 2] < 0).mean() <= 0.5:
                how += (
                    f" No group is in two parts: {(alone < 0).sum()} earlier rows of groups that "
                    "come again were left out."
                )
                return _checked(alone, about["label"]), how
            part = _by_group(about, seed)
            how = (
                "Split by group and not by time: most groups have rows at many times, and a model "
                "that knows a group from earlier would only have to remember it."
            )
        return _checked(part, about["label"]), how
    how = "Split by chance."
    if has_groups:
        how = "Split by group: all rows of one group are in the same part."
    return _checked(_by_group(about, seed), about["label"]), how


def _by_time(times: pd.Series) -> np.ndarray:
    """The first 60 %, the next 20 % and the last 20 %; rows of one moment stay together."""
    moments = times.map({text: moment(text) for text in times.unique()}).to_numpy(dtype=float)
    first, second = np.quantile(moments, [0.6, 0.8], method="lower")
    return (moments > first).astype(int) + (moments > second)


def _without_shared_groups(groups: pd.Series, part: np.ndarray) -> np.ndarray:
    """`part`, with -1 for the rows of groups that a later part has as well."""
    last = pd.Series(part, groups.index).groupby(groups).transform("max").to_numpy()
    return np.where((last > part) & (groups != "").to_numpy(), -1, part)


def _by_group(about: pd.DataFrame, seed: int) -> np.ndarray:
    """Five folds: one is the test, one the validation. A row without a group is by itself."""
    # Imported here, because the demo reads rows and splits none: it starts sooner.
    from sklearn.model_selection import StratifiedGroupKFold

    alone = [f"only {place}" for place in range(len(about))]
    groups = about["group"].where(about["group"] != "", pd.Series(alone, about.index))
    amounts = about["label"].nunique() > MOST_LABELS
    labels = np.zeros(len(about), dtype=int) if amounts else about["label"].factorize()[0]
    folds = StratifiedGroupKFold(n_splits=5, shuffle=True, random_state=seed)
    part = np.zeros(len(about), dtype=int)
    for fold, (_, places) in enumerate(folds.split(labels, labels, groups.factorize()[0])):
        part[places] = max(0, fold - 2)  # folds 0 to 2 are for training
    return part


def _checked(part: np.ndarray, labels: pd.Series) -> np.ndarray:
    """`part`. Raises ProblemError when one of the three is empty, or lacks a label."""
    expected = set() if labels.nunique() > MOST_LABELS else set(labels)
    for number_of_part, name in enumerate(PARTS):
        missing = expected - set(labels[part == number_of_part])
        if missing or not (part == number_of_part).any():
            of_it = f" with the label {min(missing)!r}" if missing else ""
            raise ProblemError(
                f"The {name} part has no row{of_it}: collect rows of it from more times and more "
                "groups."
            )
    return part


def moment(text: str) -> float:
    """A time as a number that grows: a year, a count, or a date such as 2026-11 or 2026-11-22.

    Raises ProblemError when it is none of them.
    """
    value = number(text)
    if not np.isnan(value):
        return value  # 2026 and 2026-11 may stand in one column: both are years here
    try:
        if not any(sign.isdigit() for sign in text):
            raise ValueError("pandas knows words such as today")
        day = pd.to_datetime(text, dayfirst="." in text)
    except (ValueError, OverflowError):
        raise ProblemError(
            f"The time {text!r} cannot be read: write dates as 2026-11-22, 2026-11 or 2026."
        ) from None
    return day.year + (day.day_of_year - 1 + day.hour / 24 + day.minute / 1440) / 366
