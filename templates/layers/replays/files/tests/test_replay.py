"""A replay tells nothing before its time, faults do what they say, and versions refuse."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from sklearn.linear_model import LogisticRegression

from proof_of_concept.config import ProblemError
from proof_of_concept.replay import faults
from proof_of_concept.replay.faults import CATEGORY, MISSING, UNIT, struck
from proof_of_concept.replay.run import Candidate, Ending, Job, Operator, replay
from proof_of_concept.replay.traffic import Sample, traffic_of
from proof_of_concept.replay.versions import called, fitted, wrong
from proof_of_concept.tables.columns import Column

COLUMNS = (
    Column("age", "number", (), 0.0, 10.0, "months"),
    Column("plan", "choice", ("a", "b")),
    Column("luck", "number", (), 0.0, 1.0),
)


def fit(matrix: np.ndarray, truth: np.ndarray, weights: np.ndarray) -> LogisticRegression:
    return LogisticRegression(max_iter=500).fit(matrix, truth, sample_weight=weights)


def rows(count: int, seed: int = 0) -> Sample:
    """The outcome comes with age, more so on plan b; luck says nothing."""
    random = np.random.default_rng(seed)
    age, plan = random.uniform(0, 10, count), random.choice(["a", "b"], count).astype(object)
    score = age + 4 * (plan == "b") + random.normal(size=count)
    cells = pd.DataFrame({"age": age, "plan": plan, "luck": random.random(count)})
    return cells, (score > 7).astype(int)


KNOWN = rows(900)
FIRST = fitted(COLUMNS, *KNOWN, fit)
TRAFFIC = traffic_of(COLUMNS, KNOWN, rows(720, seed=1), 0, weeks=6)


def test_a_version_refuses_what_it_has_never_met() -> None:
    cells = pd.DataFrame({"age": [9.0, np.nan, 9.0], "plan": ["b", "", "c"], "luck": 0.5})
    chances = FIRST.chances(cells)
    assert chances[0] > 0.9 and 0 < chances[1] < 1 and np.isnan(chances[2])
    assert called(chances).tolist()[::2] == [1, -1] and wrong(FIRST, cells, np.ones(3))[2]
    assert not np.isnan(fitted(COLUMNS[:1], *KNOWN, fit).chances(cells)).any()


def test_nothing_is_known_before_its_time() -> None:
    seen, jobs = list[int](), list[Job]()

    class Watching(Operator):
        def week(self, place: int, job: Job) -> None:
            jobs.append(job)
            assert len(job.cells) == len(job.truth) == job.before + place == 900 + place

        def seen(self, place: int, cells: pd.DataFrame, bad: np.ndarray) -> None:
            seen.append(place)

    ending = replay(TRAFFIC, Watching(FIRST), fit)
    assert seen == list(range(0, 720, 20)) and [job.last for job in jobs[:3]] == [900, 900, 1020]
    assert ending.available.all() and ending.bad.mean() < 0.2 and (ending.numbers == 1).all()
    np.testing.assert_array_equal(ending.chances, FIRST.chances(TRAFFIC.cells))


def test_a_bad_job_makes_a_bad_version_and_slow_ones_are_late() -> None:
    class Trusting(Operator):
        def week(self, place: int, job: Job) -> None:
            version = job.version(np.ones(len(job.truth), bool))
            self.served = Candidate(version, next(self.numbers), job.slow)

    made = replace(TRAFFIC, slipped={1}, slow={3})
    ending = replay(made, Trusting(FIRST), fit)
    bad = [ending.bad[made.weeks == week].mean() for week in range(6)]
    assert bad[1] > bad[0] + 0.2 and bad[2] < 0.2 and bad[4] < 0.2
    assert ending.late[made.weeks == 3].mean() > 0.2 and not ending.late[made.weeks != 3].any()


def test_the_latest_rows_count_most_where_they_should() -> None:
    turned = np.concatenate([KNOWN[1][:600], 1 - KNOWN[1][600:]])
    job = Job(COLUMNS, KNOWN[0], turned, 900, 900, False, False, fit)
    new = KNOWN[0].iloc[600:], turned[600:]
    every = np.ones(900, bool)
    recent, even = (wrong(one, *new).mean() for one in job.versions(every, (50, np.inf)))
    assert recent < 0.2 < 0.5 < even


def test_faults_do_what_they_say() -> None:
    age, plan = KNOWN[0]["age"], KNOWN[0]["plan"]
    np.testing.assert_allclose(struck(UNIT, age, age), 100 * age)
    assert struck(MISSING, age, age).isna().all() and (struck(MISSING, plan, plan) == "").all()
    found = struck(CATEGORY, plan, pd.Series(["", "", "", "a", "a", "b"]))
    assert found.tolist() == ["a (new)" if cell == "a" else cell for cell in plan]
    assert faults.suited(UNIT, COLUMNS) == ["age"]  # luck has no unit
    assert faults.suited(CATEGORY, COLUMNS) == ["plan"] and len(faults.suited("", COLUMNS)) == 3
    assert all("'age'" in faults.told(one, "age") for one in (UNIT, CATEGORY, MISSING))


def test_the_column_that_tells_most_is_first() -> None:
    tells = faults.most_telling(*KNOWN)
    assert tells[0] == "age" and tells[-1] == "luck"
    common = faults.how_common(KNOWN[0]["plan"], KNOWN[1], pd.Series(["a", "b", "c"]))
    assert common[0] < common[1] and np.isnan(common[2])


def test_answers_are_counted_by_hand() -> None:
    chances, late = np.full(720, 0.9), np.zeros(720, bool)
    chances[:10], late[5:20] = np.nan, True
    ending = Ending(TRAFFIC, chances, late, np.ones(720, int), [])
    assert (~ending.available).sum() == 20
    assert ending.bad.sum() == 20 + (TRAFFIC.truth[20:] == 0).sum()


def test_too_few_rows_are_one_sentence() -> None:
    with pytest.raises(ProblemError, match="too few to be replayed"):
        traffic_of(COLUMNS, KNOWN, rows(40), 0, weeks=6)


def test_a_number_far_from_all_that_were_met_is_refused_in_the_replay_too() -> None:
    cells = KNOWN[0].head(5).assign(age=[6.0, 19.0, 600.0, -5.0, np.nan])
    assert FIRST.strange(cells)["age"].tolist() == [False, False, True, True, False]
    made = replace(TRAFFIC, cells=TRAFFIC.cells.assign(age=600.0))
    assert not replay(made, Operator(FIRST), fit).available.any()
