"""How good segments are: do they hold, do they differ, and are they the true ones."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

TIMES = 4  # segments learnt anew from resampled rows, to see whether they hold


def agreement(one: np.ndarray, other: np.ndarray) -> float:
    """The adjusted Rand index (Hubert and Arabie, 1985): 1 for the same segments, 0 for chance.

    one, other: (rows,), numbers of segments from 0. It is scikit-learn's adjusted_rand_score; the
    intervals ask for it some ten thousand times, and this takes a tenth of the time.
    """
    wide = int(other.max()) + 1
    table = np.bincount(one * wide + other, minlength=(int(one.max()) + 1) * wide).astype(float)
    table = table.reshape(-1, wide)
    both, rows, columns = (
        float((counts * (counts - 1)).sum()) / 2
        for counts in (table, table.sum(axis=1), table.sum(axis=0))
    )
    pairs = len(one) * (len(one) - 1) / 2
    by_chance, most = rows * columns / pairs, (rows + columns) / 2
    return (both - by_chance) / (most - by_chance) if most != by_chance else 1.0


def stability(reference: np.ndarray, again: np.ndarray) -> float:
    """The mean agreement with segments learnt anew. again: (times, rows)."""
    return float(np.mean([agreement(reference, one) for one in again]))


def again(one: Any, seen: pd.DataFrame, cells: pd.DataFrame, seed: int) -> np.ndarray:
    """(TIMES, rows): where `cells` come when segments like `one` are learnt from other draws."""
    random, found = np.random.default_rng(seed), []
    for time in range(TIMES):
        drawn = seen.iloc[random.integers(0, len(seen), len(seen))].reset_index(drop=True)
        found.append(one.again(drawn, time).assign(cells))
    return np.array(found)


def made_of(groups: np.ndarray, of: np.ndarray, count: int) -> list[str]:
    """Which planted groups each found segment is made of, in words; shares below 5 % are left out.

    groups: (rows,), names; of: (rows,), the found segment of each, below `count`.
    """
    told = []
    for number in range(count):
        shares = pd.Series(groups[of == number]).value_counts(normalize=True)
        parts = [f"{share:.0%} {group}" for group, share in shares.items() if share >= 0.05]
        listed = ", ".join(parts)
        mixture = len(shares) > 0 and shares.iloc[0] < 0.5
        told.append(f"a mixture of {listed}" if mixture else listed)
    return told


def within_reach(truth: np.ndarray, unclear: np.ndarray) -> float:
    """The agreement of whoever places all rows rightly but every second unclear one.

    truth: (rows,), numbers of segments; unclear: (rows,), whether a row lies between two.
    """
    wrong = np.flatnonzero(unclear)[::2]
    placed = truth.copy()
    placed[wrong] = (truth[wrong] + 1) % (truth.max() + 1)
    return agreement(truth, placed)


def silhouettes(points: np.ndarray, of: np.ndarray) -> np.ndarray:
    """(rows,): how much nearer each is to its own segment than to the next (-1 to 1)."""
    # Imported here: the demo asks for no score, and starts sooner.
    from sklearn.metrics import silhouette_samples

    return np.asarray(silhouette_samples(points, of)) if len(set(of)) > 1 else np.zeros(len(of))


def squares(
    points: np.ndarray, of: np.ndarray, seen: np.ndarray, seen_of: np.ndarray
) -> np.ndarray:
    """(rows, 2): squared distance to the mean of the own segment, and to the mean of all.

    points, of: the rows that are measured and their segments; seen, seen_of: those learnt from.
    """
    middle = seen.mean(axis=0)
    count = int(max(of.max(), seen_of.max())) + 1
    means = np.array(
        [seen[seen_of == n].mean(axis=0) if (seen_of == n).any() else middle for n in range(count)]
    )
    own, every = ((points - centre) ** 2 for centre in (means[of], middle))
    return np.stack([own.sum(axis=1), every.sum(axis=1)], axis=1)


def spread_within(distances: np.ndarray) -> float:
    """The share of all spread that is left inside the segments. distances: as squares() has it."""
    return float(distances[:, 0].sum() / distances[:, 1].sum())


def matched(truth: np.ndarray, of: np.ndarray) -> dict[int, int]:
    """For each true segment the found one that it is, so that most rows fit (Hungarian method)."""
    from scipy.optimize import linear_sum_assignment

    counts = np.zeros((truth.max() + 1, of.max() + 1))
    np.add.at(counts, (truth, of), 1)
    rows, columns = linear_sum_assignment(-counts)
    return dict(zip(rows.tolist(), columns.tolist(), strict=True))
