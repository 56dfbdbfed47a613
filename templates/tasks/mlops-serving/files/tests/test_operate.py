"""What is planted is what is said, the gate acts on it, and what came of it is counted."""

from __future__ import annotations

import html
from functools import cache

import numpy as np
import pandas as pd
import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import baseline, config, predict, scores, show
from proof_of_concept.config import ProblemError
from proof_of_concept.model import Service, logistic
from proof_of_concept.operate import acts, incidents
from proof_of_concept.operate.gate import ALARM, BACK, HELD, PROMOTED, WELL, Gate
from proof_of_concept.operate.incidents import DRIFT, KINDS, SLOW, WORSE, Incident
from proof_of_concept.replay.faults import CATEGORY, MISSING, UNIT
from proof_of_concept.replay.run import Candidate, Ending, Event, Operator, replay
from proof_of_concept.replay.traffic import Sample, Traffic, traffic_of
from proof_of_concept.replay.versions import called, fitted
from proof_of_concept.service import schema
from proof_of_concept.service.trial import Canary
from proof_of_concept.tables.columns import Column

COLUMNS = (
    Column("age", "number", (), 0.0, 10.0, "EUR"),
    Column("size", "number", (), 0.0, 10.0),
    Column("plan", "choice", ("a", "b")),
)
LIMITS = {column.name: 0.6 for column in COLUMNS}


def rows(count: int, seed: int = 0, rare: float = 13.0, noise: float = 1.0) -> Sample:
    """The outcome comes with age and size, more so on plan b, and seldom where `rare` is high."""
    random = np.random.default_rng(seed)
    age, size = random.uniform(0, 10, (2, count))
    plan = random.choice(["a", "b"], count).astype(object)
    score = age + 0.8 * size + 4 * (plan == "b") + noise * random.normal(size=count)
    return pd.DataFrame({"age": age, "size": size, "plan": plan}), (score > rare).astype(int)


KNOWN = rows(900)
FIRST = fitted(COLUMNS, *KNOWN, logistic)
CLEAN = traffic_of(COLUMNS, KNOWN, rows(720, seed=1), 0, weeks=6)


def traffic(kind: str, column: str = "") -> Traffic:
    """Six weeks of 120 requests; an incident lasts for the third and fourth."""
    return incidents.planted(CLEAN, [Incident(kind, 2, 2, column)], 0)


def gated(made: Traffic) -> Ending:
    return replay(made, Gate(FIRST, LIMITS, KNOWN[0]), logistic)


@cache
def behind_gate(kind: str, column: str) -> Ending:
    """What became of it behind the gate, worked out once."""
    return gated(traffic(kind, column))


@pytest.mark.parametrize(
    ("kind", "column", "event"),
    [(UNIT, "age", ALARM), (MISSING, "age", ALARM), (CATEGORY, "plan", ALARM), (WORSE, "", HELD),
     (SLOW, "", BACK), (DRIFT, "age", PROMOTED)],
)  # fmt: skip
def test_the_gate_acts_on_each_kind(kind: str, column: str, event: str) -> None:
    gate = behind_gate(kind, column)
    made = gate.traffic
    naive = replay(made, Operator(FIRST), logistic)
    kinds = {one.kind for one in gate.events}
    assert event in kinds and not np.isnan(acts.delays(gate)[0]), gate.events
    assert acts.delays(gate)[0] == 20 or kind not in (UNIT, CATEGORY)  # all is refused: at once
    if event == ALARM:
        assert WELL in kinds and gate.numbers[-1] != gate.numbers[300]
    during = made.places(made.planted[0])
    # To who never changes anything; and a median may stand in for what is missing.
    harmless = kind in (WORSE, SLOW, MISSING)
    assert gate.bad[during].sum() < naive.bad[during].sum() or harmless
    # To who never takes a candidate no bad one happens.
    assert acts.suffered(naive).tolist() == [0 if kind in (WORSE, SLOW) else 240]
    assert acts.met(gate).all() and not naive.events


def test_what_learnt_nothing_is_held_where_the_outcome_is_rare() -> None:
    """Who always says the usual outcome is seldom wrong: the chances tell it, the calls do not."""
    known = rows(900, 0, 18.0, 3.0)
    clean = traffic_of(COLUMNS, known, rows(720, 50, 18.0, 3.0), 0, weeks=6)
    made = incidents.planted(clean, [Incident(WORSE, 2, 2)], 0)
    gate = replay(made, Gate(fitted(COLUMNS, *known, logistic), LIMITS, known[0]), logistic)
    assert known[1].mean() < 0.1 and (HELD, 240) in {(one.kind, one.place) for one in gate.events}


def test_without_incidents_it_is_quiet() -> None:
    gate = gated(CLEAN)
    assert {one.kind for one in gate.events} <= {HELD, PROMOTED} and gate.available.all()
    held = [one.place for one in gate.events if one.kind == HELD]
    assert not acts.needless(gate, ALARM).any() and acts.needless(gate, HELD).sum() == len(held)
    gate.events.append(Event(100, ALARM, "", "age"))
    assert np.flatnonzero(acts.needless(gate, ALARM)).tolist() == [100]


def test_a_catch_has_the_right_reason_beyond_chance() -> None:
    ending = baseline.usual(traffic(WORSE))
    ending.events[:] = [Event(240, BACK, ""), Event(240, HELD, "", sure=False)]
    assert np.isnan(acts.delays(ending)[0]) and not acts.needless(ending, HELD, BACK).any()
    ending.events.append(Event(260, HELD, ""))
    assert acts.delays(ending).tolist() == [20]
    found = acts.caught(ending)
    assert found == {"value": 1, "low": 0.025, "high": 1}  # 0.025 ** (1 / 1), by hand


def test_no_version_is_promoted_while_a_column_is_above_its_limit() -> None:
    gate = Gate(FIRST, LIMITS, KNOWN[0])
    gate.trial = Candidate(FIRST, 2), Canary()
    gate.watch.limits["age"] = 0.0
    for place in range(0, 100, 20):
        gate.watch.above = set()
        gate.seen(place, CLEAN.cells.iloc[place : place + 20], np.zeros(20, bool))
    assert PROMOTED not in {one.kind for one in gate.events}


def test_the_usual_answer_is_a_baseline() -> None:
    gate = behind_gate(UNIT, "age")
    usual, truth = baseline.usual(gate.traffic), gate.traffic.truth == 1
    assert usual.available.all() and usual.bad.mean() == truth.mean()
    every = np.arange(len(truth))
    for one, least, most in ((usual, 0, 0), (gate, 0.7, 1)):
        said = called(one.chances) == 1
        assert least <= scores.share_of(said, truth)(every) <= most  # recall
        assert least <= scores.share_of(truth, said)(every) <= most  # precision


def test_one_rule_reads_the_column_that_tells_most() -> None:
    name, ruled = baseline.one_rule(traffic(MISSING, "age"), FIRST.middles)
    assert name == "age" and ruled.available.all()
    assert ruled.bad.mean() < baseline.usual(ruled.traffic).bad.mean() - 0.05
    assert len(set(ruled.chances[240:480])) == 1  # every gap is answered as the median is


def test_the_gain_is_told_with_and_without_the_incident_that_gives_most() -> None:
    both = Incident(MISSING, 0, 1, "plan"), Incident(UNIT, 2, 2, "age")
    made = incidents.planted(CLEAN, both, 0)
    gate, naive = gated(made), replay(made, Operator(FIRST), logistic)
    assert scores.gains_most(gate, naive).kind == UNIT
    metrics = {one["name"]: one for one in scores.rows_of(gate, naive, naive, "x", 0)}
    kept = made.weeks // 2 != 1
    for side, one in (("model", gate), ("second", naive)):
        assert metrics["bad_without"][side]["value"] == pytest.approx(1000 * one.bad[kept].mean())
    every, quiet, *_ = scores.per_incident(gate, naive, naive, naive, naive)
    assert (every["requests"], quiet["requests"]) == (720, 360)
    assert metrics["caught"]["unit"].startswith("of 2, baselines 2;")


def test_what_is_retrained_unseen_takes_the_bad_candidate() -> None:
    ending = replay(traffic(SLOW), baseline.Weekly(FIRST), logistic)
    assert ending.late[240:360].mean() > 0.2 and not ending.late[480:600].any()


def test_what_is_planted_is_what_is_said() -> None:
    during = (CLEAN.weeks == 2) | (CLEAN.weeks == 3)
    struck, clean = (made.cells["age"].to_numpy() for made in (traffic(UNIT, "age"), CLEAN))
    np.testing.assert_allclose(struck, np.where(during, 100, 1) * clean)
    assert traffic(WORSE).cells.equals(CLEAN.cells)
    made = traffic(DRIFT, "age")
    turned = made.truth != CLEAN.truth
    assert not turned[~during].any() and (made.truth[turned] == 1).all()
    assert 0.2 < turned[during].mean() < 0.6
    assert traffic(WORSE).slipped == {2, 3} == traffic(SLOW).slow


def test_incidents_strike_what_tells_most() -> None:
    found = {one.kind: one.column for one in incidents.planned(COLUMNS, ["age", "size", "plan"])}
    assert set(found) == set(KINDS)
    assert (found[UNIT], found[CATEGORY], found[DRIFT], found[SLOW]) == ("age", "plan", "size", "")
    numbers = {one.kind: one.column for one in incidents.planned(COLUMNS[:2], ["size", "age"])}
    assert CATEGORY not in numbers and numbers[UNIT] == "age"  # size has no unit to mistake


@pytest.fixture
def model(workspace: object, monkeypatch: pytest.MonkeyPatch) -> Service:
    """A model that learnt from a third of the synthetic data."""
    synthetic = pytest.importorskip(f"{config.__package__}.synthetic")
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 3)
    assert commands.main(["collect"]) == 0
    return predict.load()


def test_a_story_is_told_and_what_cannot_be_is_one_sentence(model: Service) -> None:
    for kind in (UNIT, CATEGORY, MISSING):
        names = incidents.suited(kind, model.version.columns)
        page = show.answer(predict.happen(model, kind, names[0])) if names else ""
        assert not names or (html.escape(names[0]) in page and "Nobody looks, week 4" in page)
    with pytest.raises(ProblemError, match="cannot happen to"):
        predict.happen(model, UNIT, "no such column")
    with pytest.raises(ProblemError, match="There is no incident"):
        predict.happen(model, "an earthquake")


def test_one_row_is_answered_or_refused_in_a_sentence(model: Service) -> None:
    row = schema.examples(model)[0]["cells"]
    cells = schema.cells_of(model, schema.Input(cells=row))
    assert predict.predict(model, row) == schema.answer(model, cells)
    choices = [one.name for one in model.version.columns if one.kind == "choice"]
    for name in choices[:1]:
        with pytest.raises(ProblemError, match="never met"):
            schema.answer(model, cells.assign(**{name: "never"}))
    with pytest.raises(ProblemError, match="no such column"):
        schema.cells_of(model, schema.Input(cells={"no such column": 1}))
