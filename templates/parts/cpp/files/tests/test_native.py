"""The bootstrap in C++: as many threads as you like, and the intervals that NumPy has."""

from __future__ import annotations

import numpy as np
import pytest

from proof_of_concept import native
from proof_of_concept.config import ProblemError
from proof_of_concept.plumbing.intervals import bootstrap

needs_compiler = pytest.mark.skipif(not native.compiler(), reason="there is no C++ compiler here")


@needs_compiler
def test_its_interval_is_that_of_numpy() -> None:
    values = np.random.default_rng(0).exponential(3, 400)
    said = native.means(values, rounds=4000, seed=1)
    usual = bootstrap(lambda places: float(values[places].mean()), len(values), rounds=4000)
    # The spread of the means is known; the ends of an interval of 4000 draws are off by less.
    spread = values.std() / np.sqrt(len(values))
    ends = np.percentile(said, [2.5, 97.5])
    assert ends == pytest.approx([usual.low, usual.high], abs=spread / 5)
    assert said.mean() == pytest.approx(values.mean(), abs=spread / 10)
    assert said.std() == pytest.approx(spread, rel=0.1)


@needs_compiler
def test_threads_and_seeds() -> None:
    values = np.arange(50, dtype="float32")[::2]
    one = native.means(values, rounds=101, seed=7, threads=1)
    assert np.array_equal(one, native.means(values, rounds=101, seed=7, threads=4))
    assert np.array_equal(one[:1], native.means(values, rounds=1, seed=7, threads=9))
    assert not np.array_equal(one, native.means(values, rounds=101, seed=8, threads=1))
    assert native.means(np.ones(1), rounds=3).tolist() == [1, 1, 1]


@pytest.mark.parametrize("values", [np.empty(0), np.ones((2, 2))])
def test_nothing_to_draw_from(values: np.ndarray) -> None:
    with pytest.raises(ValueError, match="one value"):
        native.means(values)


def test_without_a_compiler_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "compiler", lambda: "")
    native.built.cache_clear()
    with pytest.raises(ProblemError, match="install"):
        native.means(np.ones(3))
    native.built.cache_clear()
