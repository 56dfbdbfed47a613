"""The replay tells nothing before its time, plants what it says, and the gate acts on it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from proof_of_concept.baseline import Unattended, Weekly
from proof_of_concept.config import ProblemError
from proof_of_concept.operate import incidents
from proof_of_concept.operate.ending import ALARM, BACK, HELD, PROMOTED, WELL, Ending
from proof_of_concept.operate.gate import Gate
from proof_of_concept.operate.incidents import (
    CATEGORY,
    DRIFT,
    KINDS,
    MISSING,
    SLOW,
    UNIT,
    WORSE,
)
from proof_of_concept.operate.replay import Job, replay
from proof_of_concept.operate.traffic import Traffic, traffic_of
from proof_of_concept.scores import Operation
from proof_of_concept.tables.columns import Column
from proof_of_concept.versions import called, fitted

COLUMNS = (
    Column("age", "number", (), 0.0, 10.0),
    Column("size", "number", (), 0.0, 10.0),
    Column("plan", "choice", ("a", "b")),
    Column("luck", "number", (), 0.0, 1.0),
)
LIMITS = {column.name: 0.6 for column in COLUMNS}


def rows(count: int, seed: int = 0) -> tuple[pd.DataFrame, np.ndarray]:
    """The outcome comes with age and size, more so on plan b; luck says nothing."""
    random = np.random.default_rng(seed)
    age, size = random.uniform(0, 10, (2, count))
    plan = random.choice(["a", "b"], count).astype(object)
    score = age + 0.8 * size + 4 * (plan == "b") + random.normal(size=count)
    cells = {"age": age, "size": size, "plan": plan, "luck": random.random(count)}
    return pd.DataFrame(cells), (score > 13).astype(int)


KNOWN = rows(900)
FIRST = fitted(COLUMNS, *KNOWN)


def traffic(*kinds: str, column: str = "age") -> Traffic:
    """Six weeks of 120 requests; each incident lasts for the third and fourth."""
    planned = [
        incidents.Incident(kind, 2, 2, column * (kind not in (WORSE, SLOW))) for kind in kinds
    ]
    return traffic_of(COLUMNS, KNOWN, rows(720, seed=1), planned, 0, weeks=6)


def gated(*kinds: str, column: str = "age") -> Operation:
    made = traffic(*kinds, column=column)
    return Operation(made, replay(made, Gate(FIRST, LIMITS, KNOWN[0])))


@pytest.mark.parametrize(
    ("kind", "column", "event"),
    [(UNIT, "age", ALARM), (MISSING, "age", ALARM), (CATEGORY, "plan", ALARM), (WORSE, "", HELD),
     (SLOW, "", BACK), (DRIFT, "age", PROMOTED)],
)  # fmt: skip
def test_the_gate_acts_on_each_kind(kind: str, column: str, event: str) -> None:
    operation = gated(kind, column=column)
    naive = Operation(operation.traffic, replay(operation.traffic, Unattended(FIRST)))
    kinds = {one.kind for one in operation.ending.events}
    assert event in kinds and not np.isnan(operation.delays[0]), operation.ending.events
    if event == ALARM:
        assert WELL in kinds and operation.ending.numbers[-1] != operation.ending.numbers[300]
    during = operation.traffic.places(operation.traffic.incidents[0])
    # To who never changes anything; and a median may stand in for what is missing.
    harmless = (WORSE, SLOW, MISSING)
    assert operation.bad[during].sum() < naive.bad[during].sum() or kind in harmless
    assert np.isnan(naive.delays).all() and not naive.ending.events


def test_without_incidents_it_is_quiet() -> None:
    operation = gated()
    kinds = {one.kind for one in operation.ending.events}
    assert kinds <= {HELD, PROMOTED} and not operation.false_acts.any()
    assert operation.available.all()


def test_what_is_retrained_unseen_takes_the_bad_candidate() -> None:
    made = traffic(SLOW)
    ending = replay(made, Weekly(FIRST))
    assert ending.late[made.weeks == 2].mean() > 0.2 and not ending.late[made.weeks == 4].any()


def test_nothing_is_known_before_its_time() -> None:
    made, seen = traffic(DRIFT), list[tuple[int, int, int]]()

    class Watching(Unattended):
        def week(self, place: int, job: Job) -> None:
            seen.append((place, len(job.truth) - job.before, len(job.cells) - job.before))

    replay(made, Watching(FIRST))
    assert seen == [(120 * week,) * 3 for week in range(6)]


def test_what_is_planted_is_what_is_said() -> None:
    clean = rows(720, seed=1)[0]
    made = traffic(UNIT)
    during = (made.weeks == 2) | (made.weeks == 3)
    np.testing.assert_allclose(made.cells["age"][during], 100 * clean["age"][during])
    assert made.cells[~during].equals(clean[~during])
    assert set(traffic(MISSING, column="plan").cells["plan"][during]) == {""}
    assert any("new" in one for one in traffic(CATEGORY, column="plan").cells["plan"][during])
    truth = rows(720, seed=1)[1]
    turned = traffic(DRIFT).truth != truth
    assert not turned[~during].any() and (traffic(DRIFT).truth[turned] == 1).all()
    assert 0.2 < turned[during].mean() < 0.5


def test_incidents_strike_what_tells_most() -> None:
    tells = incidents.most_telling(COLUMNS, *KNOWN)
    assert tells[0] == "age" and tells[-1] == "luck"
    planned = {one.kind: one.column for one in incidents.planned(COLUMNS, tells)}
    assert set(planned) == set(KINDS) and (planned[UNIT], planned[CATEGORY]) == ("age", "plan")
    numbers = [column for column in COLUMNS if column.kind == "number"]
    assert CATEGORY not in {one.kind for one in incidents.planned(numbers, ["age", "size", "luck"])}


def test_a_version_refuses_what_it_has_never_met() -> None:
    cells = pd.DataFrame({name: [9.0, np.nan, 9.0] for name in ("age", "size", "luck")})
    chances = FIRST.chances(cells.assign(plan=["b", "", "c"]))
    assert chances[0] > 0.9 and 0 < chances[1] < 1 and np.isnan(chances[2])
    assert called(chances).tolist()[::2] == [1, -1]
    assert not np.isnan(fitted(COLUMNS[:1], *KNOWN).chances(cells)).any()


def test_scores_count_by_hand() -> None:
    made = traffic(UNIT)
    ending = Ending(np.full(720, 0.9), np.zeros(720, bool), np.ones(720, int), made.truth)
    ending.chances[:10], ending.late[5:20] = np.nan, True
    assert (~ending.available).sum() == 20
    assert ending.bad.sum() == 20 + (made.truth[20:] == 0).sum()
    operation = Operation(made, ending)
    assert operation.suffered.tolist() == [240] and np.isnan(operation.delays[0])


def test_too_few_rows_are_one_sentence() -> None:
    with pytest.raises(ProblemError, match="too few to be replayed"):
        traffic_of(COLUMNS, KNOWN, rows(40), (), 0)
    assert replace(traffic(), incidents=()).has(UNIT, 2) is False
