"""Part the rows as the model will be used.

It learns from the past, and is tested on what came later. Whether on customers, machines or
countries that it has not met depends on the question.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from .enough import check_groups, check_times, lacking
from .times import moment

PARTS = ("train", "validation", "test")
KNOWN, NEW = "known groups", "new groups"
MOST_LABELS = 20  # with more different answers, they are amounts and not labels


def parts_of(about: pd.DataFrame, seed: int, asked: str = "") -> tuple[np.ndarray, str]:
    """(rows,): 0 for train, 1 validation, 2 test, -1 left out; and a sentence on how.

    about: a frame with the columns label, group and time. With a time the latest rows are the test:
    that is how the model will be used. With a group as well, rows of a later part's groups leave
    the earlier parts. Where that would cost more than half of them, as when every country has a row
    for every year, the groups alone decide. Without either, chance decides.

    asked: what new rows are. KNOWN: of groups that come again, so that time alone decides where
    most do. NEW: of groups that nobody has met, so that the groups alone decide.
    """
    has_groups, has_times = ((about[role] != "").any() for role in ("group", "time"))
    if asked == NEW and has_groups:
        how = "Split by group, as `tested_on` in project.yaml asks for new groups: all rows of one"
        return _checked(_by_group(about, seed), about), f"{how} group are in the same part."
    if not has_times:
        how = "Split by chance."
        if has_groups:
            how = "Split by group: all rows of one group are in the same part."
        return _checked(_by_group(about, seed), about), how
    part, how = _by_time(about["time"]), "Split by time: learnt from the past, tested on the latest"
    if not has_groups:
        return _checked(part, about), f"{how} rows."
    alone = _without_shared_groups(about["group"], part)
    if (alone[part < 2] < 0).mean() <= 0.5 and not _lacks(alone, about["label"]):
        out = (alone < 0).sum()
        return _checked(alone, about), (
            f"{how} rows. No group is in two parts: {out} earlier rows of groups that come again "
            "were left out."
        )
    if asked == KNOWN:
        return _checked(part, about), (
            f"{how} rows. Groups come again in all parts, as they do in use; the model does not "
            "see which row is whose. How far it is off for new groups is another question: "
            "`tested_on: new groups` under `options` in project.yaml asks it."
        )
    why = "most groups have rows at many times, and a model that knows a group from earlier would"
    why += " only have to remember it"
    if (alone[part < 2] < 0).mean() <= 0.5:
        why = "by time, a part would have no row with one of the labels"
    return _checked(_by_group(about, seed), about), f"Split by group and not by time: {why}."


def _by_time(times: pd.Series) -> np.ndarray:
    """The first 60 %, the next 20 % and the last 20 %; rows of one moment stay together."""
    moments = times.map({text: moment(text) for text in times.unique()}).to_numpy(dtype=float)
    check_times(moments.tolist())
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
    check_groups(groups)
    amounts = about["label"].nunique() > MOST_LABELS
    labels = np.zeros(len(about), dtype=int) if amounts else about["label"].factorize()[0]
    folds = StratifiedGroupKFold(n_splits=5, shuffle=True, random_state=seed)
    part = np.zeros(len(about), dtype=int)
    for fold, (_, places) in enumerate(folds.split(labels, labels, groups.factorize()[0])):
        part[places] = max(0, fold - 2)  # folds 0 to 2 are for training
    return part


def _lacks(part: np.ndarray, labels: pd.Series) -> tuple[str, str] | None:
    """The first part that is empty or lacks a label, and that label."""
    expected = [""] if labels.nunique() > MOST_LABELS else sorted(labels.unique())
    for number, name in enumerate(PARTS):
        there = labels[part == number]
        for label in expected:
            if len(there) == 0 or (label and label not in set(there)):
                return name, "" if len(there) == 0 else label
    return None


def _checked(part: np.ndarray, about: pd.DataFrame) -> np.ndarray:
    """`part`. Raises ProblemError when one of the three is empty, or lacks a label."""
    if found := _lacks(part, about["label"]):
        name, label = found
        raise lacking(name, label, about[about["label"] == label] if label else about)
    return part
