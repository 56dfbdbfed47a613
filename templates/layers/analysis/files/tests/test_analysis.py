"""SQL counts what pandas counts, and an experiment is read as it was made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from proof_of_concept import analysis, config
from proof_of_concept.analysis import experiment, outcome, own, queries
from proof_of_concept.analysis.looks import false_alarms
from proof_of_concept.analysis.pages import analysis_pages
from proof_of_concept.config import ProblemError
from proof_of_concept.intake.findings import Findings
from proof_of_concept.synthetic import journeys
from proof_of_concept.synthetic.journeys import events

STEPS = ("comes", "looks", "pays")
DAYS = pd.Timedelta(days=queries.DAYS)


def log() -> pd.DataFrame:
    """Two hundred people over half a year; some steps before their turn, some twice."""
    random = np.random.default_rng(0)
    who = random.integers(0, 200, 3000).astype(str)
    when = pd.Timestamp("2026-01-01") + pd.to_timedelta(random.integers(0, 180, 3000), unit="D")
    what = random.choice([*STEPS, "other"], 3000, p=[0.05, 0.1, 0.02, 0.83])
    return pd.DataFrame({"who": who, "what": what, "when": when})


def of(events: pd.DataFrame) -> pd.DataFrame:
    people = sorted(events["who"].unique())
    return pd.DataFrame({"who": people, "segment": [f"s{len(one)}" for one in people]})


def in_time(events: Any) -> Any:
    """By who, the day of the first step, of those who had the time for all."""
    day = events[events["what"] == STEPS[0]].groupby("who")["when"].min()
    return day[day + DAYS <= events["when"].max()]


def test_the_funnel_is_that_of_pandas() -> None:
    events: Any = log()
    found = queries.ask("funnel", events, STEPS, of(events))
    first = day = in_time(events)
    counts = [len(day)]
    for step in STEPS[1:]:
        later = events[events["what"] == step].set_index("who")["when"]
        before, due = (one.reindex(later.index) for one in (day, first + DAYS))
        day = later[(later >= before) & (later <= due)].groupby("who").min()
        counts.append(len(day))
    assert found["people"].tolist() == counts and counts[0] > counts[-1] > 0
    assert found["of_all"][2] == pytest.approx(100 * counts[2] / counts[0], abs=0.05)


def test_retention_is_that_of_pandas() -> None:
    events: Any = log()
    found = queries.ask("retention", events, STEPS, of(events))
    month = events["when"].dt.year * 12 + events["when"].dt.month
    first = month.groupby(events["who"]).transform("min")
    for row in found.to_dict("records"):
        year, number = map(int, row["cohort"].split("-"))
        inside = first == 12 * year + number
        active = events["who"][inside & (month - first == row["months_after"])].nunique()
        people = events["who"][inside].nunique()
        assert row["people"] == people
        assert row["share"] == pytest.approx(100 * active / people, abs=0.06)
    assert (found[found["months_after"] == 0]["share"] == 100).all()
    # The log ends on 29 June: June is not whole.
    assert found["cohort"].max() < "2026-06" and found["months_after"].max() == 4


def test_segments_are_parted() -> None:
    events: Any = log()
    found = queries.ask("funnel_by_segment", events, STEPS, of(events))
    assert found["began"].sum() == len(in_time(events))
    # By the rule of the other funnel: in order and in time.
    whole = queries.ask("funnel", events, STEPS, of(events))["people"]
    assert found["finished"].sum() == whole.iloc[-1] > 0


def test_those_who_come_back_do_so_from_the_first_month_on() -> None:
    who = np.arange(2000)
    made: Any = events(who.astype(str), who % 2, STEPS, np.random.default_rng(0))
    found = queries.ask("retention", made, STEPS, of(made))
    shares: Any = found.groupby("months_after")["share"].mean()
    assert 60 < shares[1] < 80 and 40 < shares[2] < 60


def test_who_is_new_has_no_figure_from_before() -> None:
    who, random = np.arange(2000), np.random.default_rng(0)
    made: Any = events(who.astype(str), who % 2, STEPS, random)
    table: Any = journeys.experiment(who.astype(str), who % 2, made, random)[0]
    past = (table["when"] - table["who"].map(made.groupby("who")["when"].min())).dt.days
    assert (table["before"].isna() == (past < journeys.PAST)).all()
    assert 0 < table["before"].isna().mean() < 0.1


def trial(lift: float, count: int = 4000, seed: int = 1) -> pd.DataFrame:
    random = np.random.default_rng(seed)
    usual, variant = random.lognormal(3, 0.5, count), random.random(count) < 0.5
    before, after = (usual * random.lognormal(0, 0.2, count) for _ in range(2))
    return pd.DataFrame(
        {
            "who": np.arange(count).astype(str),
            "arm": np.where(variant, "variant", "control"),
            "when": pd.Timestamp("2026-01-01"),
            "before": before,
            "outcome": after * (1 + lift * variant),
        }
    )


def test_the_effect_is_that_of_scipy_and_narrower_with_what_was_before() -> None:
    table = trial(0.1)
    reading = experiment.read(table, 0.02)
    arms = [table["outcome"][table["arm"] == arm] for arm in ("variant", "control")]
    found = stats.ttest_ind(*arms, equal_var=False).confidence_interval()
    middle = arms[1].mean()
    assert reading.plain[1:] == pytest.approx((found.low / middle, found.high / middle))
    widths = [high - low for _, low, high in (reading.plain, reading.adjusted)]
    assert widths[1] < 0.7 * widths[0] and reading.correlation > 0.8
    assert reading.adjusted[1] < 0.1 < reading.adjusted[2]
    assert reading.decision.startswith("Roll it out")


def test_intervals_hold_what_is_true_as_often_as_they_say() -> None:
    held = 0
    for seed in range(40):
        _, low, high = experiment.read(trial(0.05, 600, seed), 0.02).adjusted
        held += low <= 0.05 <= high
    assert 33 <= held <= 40  # of 38 expected, three standard deviations


def test_power_is_what_it_says() -> None:
    """An effect of the size that is called detectable is rolled out about four times in five."""
    reading = experiment.read(trial(0.0, 600), 0.05)
    again = [experiment.read(trial(reading.detectable, 600, seed), 0.05) for seed in range(40)]
    assert 0.6 < np.mean([one.decision.startswith("Roll it out") for one in again]) < 0.97
    needed = 600 * ((reading.detectable - 0.05) / 0.05) ** 2
    assert f"For one of 10.0% that takes about {needed:,.0f} in all" in reading.power


def test_one_look_errs_as_it_should_and_daily_looks_do_not() -> None:
    outcome = np.random.default_rng(0).lognormal(3, 0.5, 3000)
    alone, peeking = false_alarms(outcome, 0)
    assert 0.02 < alone < 0.09 < 2 * alone < peeking < 0.4


@pytest.mark.parametrize(
    ("lift", "worthwhile", "says"),
    [(0, 0.1, "Drop it"), (-0.2, 0, "Stop it"), (0.03, 0.04, "It works"), (0, 0.01, "run a")],
)
def test_the_decision_follows_from_the_interval(lift: float, worthwhile: float, says: str) -> None:
    assert says in experiment.read(trial(lift), worthwhile).decision


def test_a_split_that_is_none_is_not_read() -> None:
    table = trial(0.1)
    lost = table.index[table["arm"] == "variant"][:400]
    assert "Do not read it" in experiment.read(table.drop(lost), 0.02).decision


def test_without_anything_from_before_the_interval_is_the_plain_one() -> None:
    reading = experiment.read(trial(0.1).assign(before=np.nan), 0.02)
    assert reading.adjusted == pytest.approx(reading.plain) and reading.correlation == 0


def collected(tmp_path: Path, name: str, text: str) -> list[str]:
    (tmp_path / name).write_text(text, encoding="utf-8")
    findings = Findings()
    own.read(tmp_path / name, {str(n) for n in range(300)}, STEPS, findings)
    return list(map(str, findings.problems))


ARMS = "".join(f"{n},{('control', 'variant')[n % 2]},2026-01-01,1,2\n" for n in range(300))


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("events.csv", "who,what\n1,comes\n", "it lacks when"),
        ("events.csv", "who,what,when\n1,comes,soon\n", "must be a day"),
        ("events.csv", "who,what,when\n1,comes,2026-01-01\n", "no event"),
        (
            "experiment.csv",
            f"who,arm,when,before,outcome\n{ARMS}1,control,2026-01-01,1,2\n",
            "twice",
        ),
        (
            "experiment.csv",
            "who,arm,when,before,outcome\n1,a,2026-01-01,1,2\n",
            "control or variant",
        ),
        ("experiment.csv", f"who,arm,when,before,outcome\n{ARMS}299,a,2026-01-01,1,no\n", "number"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, name: str, text: str, says: str) -> None:
    problems = " ".join(collected(tmp_path, name, text))
    assert says.replace("twice", "there already") in problems


def test_a_good_experiment_has_no_problem(tmp_path: Path) -> None:
    assert not collected(
        tmp_path,
        "experiment.csv",
        f"who;arm;when;outcome\n{ARMS}".replace(",1,", ",").replace(",", ";"),
    )


def test_without_tables_there_are_no_pages(workspace: Path) -> None:
    found = analysis.analyse(config.load_project(), pd.DataFrame({"who": [], "segment": []}), 0)
    assert analysis.read() == found and analysis_pages(found) == {}
    with pytest.raises(ProblemError, match="list of steps"):
        own.funnel(config.Project("n", "p", "t", options={"funnel": "pays"}))


def test_a_page_begins_with_the_decision() -> None:
    assert analysis.verdict({"experiment": None}) == ""
    read = experiment.read(trial(0.1), 0.02).described()
    said = analysis.verdict({"experiment": {**read, "change": "a new button", "outcome": ""}})
    assert said.startswith("The experiment on a new button: Roll it out")
    assert "above the 2.0% that would pay" in said
    for planted, says in ((0.1, "10%: the interval holds it"), (0.5, "the interval misses it")):
        told = {**read, "change": "", "outcome": "", "planted": planted}
        assert says in analysis.verdict({"experiment": told})


def test_segments_that_differ_in_the_outcome_are_told_from_those_that_do_not() -> None:
    table = trial(0.0)
    people = pd.DataFrame({"who": table["who"], "segment": np.arange(len(table)) % 3})
    alike = outcome.compare(table, people)
    assert alike and alike["p"] > 0.01 and len(alike["rows"]) == 3
    assert sum(row["count"] for row in alike["rows"]) == (table["arm"] == "control").sum()
    raised = table.assign(outcome=table["outcome"] * (1 + (people["segment"] == 2)))
    apart = outcome.compare(raised, people)
    assert apart and apart["p"] < 0.001 and apart["rows"][0]["segment"] == "2"
    assert all(row["low"] < row["mean"] < row["high"] for row in apart["rows"])
    assert "differ by more than chance" in outcome.told(apart, "sales")
    assert outcome.compare(table, people.assign(segment="all")) is None
    columns = ["sales last year", "visits"]
    assert outcome.measured_too("sales in the four weeks after", columns) == columns[:1]
    assert outcome.measured_too("number of visits", columns) == columns[1:]
    assert 'made of "visits" too' in outcome.told({**apart, "columns": columns[1:]}, "visits")
