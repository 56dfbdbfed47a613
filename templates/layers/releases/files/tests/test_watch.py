"""What is loud twice is an alarm, and a candidate is tried before it serves."""

from __future__ import annotations

import numpy as np
import pandas as pd

from proof_of_concept.drift.watch import WINDOW, Watch, limit
from proof_of_concept.service import trial
from proof_of_concept.service.trial import Canary, better


def test_an_alarm_is_what_is_loud_twice() -> None:
    random = np.random.default_rng(0)
    usual = pd.DataFrame({"n": random.normal(size=900), "w": random.choice(["a", "b"], 900)})
    numbers = pd.Series(usual["n"])
    limits = {"n": limit(numbers.head(600), numbers.tail(300), 20), "w": 0.6}
    assert 0.25 <= limits["n"] < 2
    watch = Watch(usual, limits)
    watch.add(usual.head(WINDOW - 1))
    assert not watch.moved()  # too few to tell
    watch.add(usual.head(1))
    assert set(watch.moved()) == {"n", "w"} and not watch.alarms()
    watch.add(usual.tail(WINDOW).assign(w="c"))
    assert not watch.alarms() and set(watch.alarms()) == {"w"}
    watch.add(usual.tail(WINDOW))
    assert not watch.alarms(["w"]) and len(watch.window) == WINDOW


def test_two_states_can_be_usual() -> None:
    usual = pd.DataFrame({"w": ["a", "b"] * 300})
    watch, gaps = Watch(usual, {"w": 0.6}), usual.assign(w="")
    watch.add(gaps.head(WINDOW))
    assert watch.moved()["w"] > 0.6
    watch.cleared = gaps.tail(200)  # the outcomes said that it was none
    assert watch.moved()["w"] < 0.6
    watch.add(usual.head(WINDOW))  # and neither is the way back
    assert watch.moved()["w"] < 0.6


def test_a_version_is_better_only_beyond_chance() -> None:
    right, few, many = (1.0 * (np.arange(100) < count) for count in (0, 1, 9))
    assert better(right, many) and not better(many, right)
    assert not better(right, few) and not better(right, right)


def test_a_canary_gets_every_fifth_request_and_is_judged_by_them() -> None:
    good, bad = Canary(), Canary()
    while not good.passed:
        good.seen(np.zeros(20, bool))
    assert good.came == trial.LENGTH and good.tried[:, 0].tolist() == [48, 12]
    assert not good.takes(20).any()
    bad.seen(bad.takes(20))
    assert bad.failed and not bad.passed and bad.told.startswith("4 of 4 canary answers")
    worse = Canary()
    worse.seen(np.ones(60, bool))  # all are bad: that is not for the candidate
    assert worse.passed
