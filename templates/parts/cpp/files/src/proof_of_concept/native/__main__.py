"""What C++ gains on this computer: `python -m proof_of_concept.native`."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

import numpy as np

from ..config import ProblemError
from . import built, means

SIZES = (1_000, 10_000, 100_000)
ROUNDS = 500


def with_numpy(values: np.ndarray) -> np.ndarray:
    """The same in NumPy, a sample after the other."""
    draws, count = np.random.default_rng(0), len(values)
    samples = (values[draws.integers(count, size=count)] for _ in range(ROUNDS))
    return np.array([sample.mean() for sample in samples])


def seconds(work: Callable[[], object]) -> float:
    """How long it takes, the better of two."""
    taken = []
    for _ in range(2):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> int:
    """Print a table: seconds of NumPy, of C++ on one core, and on all of them."""
    try:
        built()
    except ProblemError as problem:
        print(problem, file=sys.stderr)
        return 1
    print(f"{ROUNDS} samples; seconds of NumPy, C++ on one core, C++ on {os.cpu_count()}")
    for size in SIZES:
        values = np.random.default_rng(size).normal(size=size)
        taken = (
            seconds(lambda values=values: with_numpy(values)),
            seconds(lambda values=values: means(values, ROUNDS, threads=1)),
            seconds(lambda values=values: means(values, ROUNDS)),
        )
        print(f"{size:8,} values  " + "  ".join(f"{one:8.4f}" for one in taken))
    return 0


if __name__ == "__main__":
    sys.exit(main())
