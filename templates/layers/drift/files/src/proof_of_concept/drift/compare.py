"""How far two samples of a column are apart: PSI, and the test that fits its kind.

The population stability index says how much has moved, the test whether chance alone could do it.
With many rows a test finds every trifle, so the index raises the alarm.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import pandas as pd
from scipy.stats import chi2_contingency, ks_2samp

BINS = 10  # of a number, each with as many of the known rows as the others
LOOK, ALARM = 0.1, 0.25  # of the index, as credit scoring has it: look closer, and act
FEWEST = 50  # rows: with fewer the index is mostly chance
TINY = 1e-4  # stands for a share of 0, whose logarithm there is not


@dataclass(frozen=True)
class Drift:
    """Of one column: its index, the test's p-value, the state, and both samples in a few words."""

    column: str
    psi: float
    p_value: float
    state: str
    known: str
    came: str


def drift(known: pd.DataFrame, came: pd.DataFrame) -> list[Drift]:
    """Of each column of `known`, the furthest first. `came` has the same columns."""
    columns: Any = known.columns
    found = [_of_column(name, known.loc[:, name], came.loc[:, name]) for name in columns]
    return sorted(found, key=lambda one: -one.psi)


def psi(known: np.ndarray, came: np.ndarray) -> float:
    """The population stability index of two histograms over the same bins, (bins,) each."""
    shares = [np.maximum(each / max(each.sum(), 1), TINY) for each in (known, came)]
    return float(((shares[1] - shares[0]) * np.log(shares[1] / shares[0])).sum())


def counts(known: pd.Series, came: pd.Series) -> np.ndarray:
    """(2, bins): how many cells of both samples lie in each bin, for `psi`.

    A number has a bin for each tenth of the known ones, and one for gaps; else each value has one.
    """
    if pd.api.types.is_numeric_dtype(known):
        return _numbers(known.to_numpy(float), came.to_numpy(float))
    tables = [Counter(map(str, sample.tolist())) for sample in (known, came)]
    values = sorted({*tables[0], *tables[1]})
    return np.array([[table[value] for value in values] for table in tables])


def _of_column(name: str, known: pd.Series, came: pd.Series) -> Drift:
    found, tested = counts(known, came), None
    if pd.api.types.is_numeric_dtype(known):
        there: Any = known.dropna(), came.dropna()
        tested = ks_2samp(*there) if min(map(len, there)) else None
        said = [f"median {sample.median():.3g}" for sample in (known, came)]
    else:
        tested = chi2_contingency(found) if found.shape[1] > 1 else None
        texts = [sample.astype(str).value_counts() for sample in (known, came)]
        said = [f"mostly {table.index[0]}" if len(table) else "nothing" for table in texts]
    p_value = 1.0 if tested is None else float(cast(Any, tested).pvalue)
    index = psi(*found)
    state = "alarm" if index >= ALARM else "look" if index >= LOOK else "steady"
    return Drift(name, round(index, 4), round(p_value, 4), state, *said)


def _numbers(known: np.ndarray, came: np.ndarray) -> np.ndarray:
    """(2, bins): the counts of both, gaps in a bin of their own."""
    there = [sample[~np.isnan(sample)] for sample in (known, came)]
    steps = np.linspace(0, 1, BINS + 1)[1:-1]
    edges = np.unique(np.quantile(there[0], steps)) if len(there[0]) else []
    found = []
    for sample, present in zip((known, came), there, strict=True):
        bins = np.bincount(np.searchsorted(edges, present, "right"), minlength=len(edges) + 1)
        found.append([*bins, len(sample) - len(present)])
    return np.array(found)
