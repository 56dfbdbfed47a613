"""The index of drift, and how two samples of a column are compared."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy", reason="the extra `monitoring` is not installed")

import pandas as pd

from proof_of_concept.drift.compare import ALARM, drift, psi


def test_the_index_is_that_of_the_books() -> None:
    assert psi(np.array([50, 50]), np.array([500, 500])) == 0
    # (0.8 - 0.5) ln(0.8 / 0.5) + (0.2 - 0.5) ln(0.2 / 0.5)
    assert psi(np.array([50, 50]), np.array([80, 20])) == pytest.approx(0.4159, abs=1e-4)


def test_numbers_words_and_gaps_are_compared() -> None:
    random = np.random.default_rng(0)
    before = pd.DataFrame({"n": random.normal(size=900), "w": random.choice(["a", "b"], 900)})
    again = pd.DataFrame({"n": random.normal(size=900), "w": random.choice(["a", "b"], 900)})
    assert {one.state for one in drift(before, again)} == {"steady"}
    moved = again.assign(n=again["n"] + 1)
    furthest = drift(before, moved)[0]
    assert (furthest.column, furthest.state) == ("n", "alarm")
    gaps = again.assign(n=again["n"].where(random.random(900) > 0.4))
    assert drift(before, gaps)[0].psi > ALARM
    new = again.assign(w="c")
    assert drift(before, new)[0].column == "w" and drift(before, new)[0].p_value < 0.01
