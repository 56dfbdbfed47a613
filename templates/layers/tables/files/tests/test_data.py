"""The rows are fit to learn from: made for these columns, each once, parted without leaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from proof_of_concept import config, data, synthetic
from proof_of_concept.collect import collect
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.plumbing.results import read_summary
from proof_of_concept.tables.rows import Rows, deduplicate, rows_of, with_content

COLUMNS = (
    {"name": '<b>$x$ "=1+1"', "min": 0, "max": 1e-7},
    {"name": "id", "values": ["?", "12:30", "O'Brien's"]},
    {"name": "source", "min": -1e12, "max": 1e12},
)
GROUP, TIME = {"name": "who", "role": "group"}, {"name": "when", "role": "time"}


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synthetic, "SIZE", 600)


def project(*more: dict[str, str]) -> Project:
    """The project, with columns of these tests."""
    own = config.load_project()
    return replace(own, options={**own.options, "columns": (*COLUMNS, *more)})


def made(labels: Sequence[str], groups: int = 0, times: int = 0) -> Rows:
    """Rows that differ in their one cell, with these labels over and over."""
    count = 600
    about = [
        (
            f"{n}", "own", labels[n % len(labels)],
            f"g{n % groups}" if groups else "", f"{2000 + n * times // count}" if times else "",
        )
        for n in range(count)
    ]  # fmt: skip
    return rows_of(about, pd.DataFrame({"a": [float(n) for n in range(count)]}))


YES_NO = ("yes", "no", "no")


def test_the_same_seed_makes_the_same_data(workspace: Path) -> None:
    contents = []
    for seed in (1, 2, 1):
        collect(config.load_project(), "synthetic", seed=seed)
        contents.append(data.examples_file().read_bytes())
    assert contents[0] == contents[2] != contents[1]


@pytest.mark.parametrize("roles", [(), (GROUP,), (TIME,), (GROUP, TIME)])
def test_synthetic_data_follows_any_columns(workspace: Path, roles: tuple[dict[str, str]]) -> None:
    summary = collect(project(*roles), "synthetic", seed=0)
    assert read_summary() == summary
    rows = data.load(project(*roles))
    tiny = rows.cells['<b>$x$ "=1+1"']
    assert tiny.nunique() > 20 and tiny.min() >= 0 and tiny.max() < 2e-6
    assert {"?", "12:30", "O'Brien's"} <= set(rows.cells["id"])
    assert rows.cells.replace("", None).isna().any(axis=None), "some cells are missing"
    assert (rows.about["group"] != "").all() == (GROUP in roles)
    assert (rows.about["time"] != "").all() == (TIME in roles)


def test_a_row_counts_once_and_never_with_two_answers() -> None:
    rows = made(YES_NO)
    twice = rows.take([*range(600), 3, 4])
    twice.about.loc[601, "label"] = "yes"
    kept = deduplicate(twice).about["id"].tolist()
    assert kept == [f"{n}" for n in range(600) if n != 4]
    assert len(deduplicate(twice, amounts=True)) == 601  # two like flats may have two prices


def test_a_coarse_table_repeats_itself_and_keeps_its_rows() -> None:
    rows = made(YES_NO)
    coarse = Rows(rows.cells * 0, rows.about)
    assert deduplicate(coarse) is coarse
    assert len(deduplicate(coarse.take([*range(600), 5]))) == 600  # the very same row


def test_by_time_the_test_is_the_latest() -> None:
    parts = data.split(made(YES_NO, times=50), seed=0)
    times = [part.about["time"] for part in (parts.train, parts.validation, parts.test)]
    assert times[0].max() < times[1].min() and times[1].max() < times[2].min()
    assert 0.1 < len(parts.test) / 600 < 0.3 and "Split by time" in parts.how


@pytest.mark.parametrize(("times", "how"), [(0, "Split by group:"), (20, "and not by time")])
@pytest.mark.parametrize("labels", [YES_NO, [f"{n}.5" for n in range(600)]])
def test_no_group_is_in_two_parts(labels: Sequence[str], times: int, how: str) -> None:
    parts = data.split(made(labels, groups=40, times=times), seed=0)
    groups = [set(part.about["group"]) for part in (parts.train, parts.validation, parts.test)]
    assert not groups[0] & groups[1] and not groups[0] & groups[2] and not groups[1] & groups[2]
    assert all(groups) and how in parts.how


def test_known_groups_are_parted_by_time_all_the_same() -> None:
    known = replace(config.load_project(), options={"tested_on": "known groups"})
    parts = data.split(made(YES_NO, groups=4, times=20), seed=0, asked=data.asked(known))
    assert parts.train.about["time"].max() < parts.test.about["time"].min()
    assert "Groups come again in all parts" in parts.how


def test_a_row_says_whose_and_when_it_is_and_how_far_it_looks() -> None:
    assert "whose date no column says" in data.unit(project())
    assert "what comes again may be in two parts" in data.unit(project())
    own = project(GROUP, TIME)
    assert "of one 'who', as of its 'when'" in data.unit(own)
    own = replace(own, options={**own.options, "horizon": "3 weeks"})
    assert data.unit(own).endswith("Its outcome is what comes within 3 weeks of that.")


def test_groups_that_come_again_leave_the_earlier_parts(workspace: Path) -> None:
    collect(project(GROUP, TIME), "synthetic", seed=0)
    parts = data.split(data.load(project(GROUP, TIME)), seed=0)
    earlier = pd.concat([parts.train.about, parts.validation.about])
    assert not set(earlier["group"]) & set(parts.test.about["group"])
    assert earlier["time"].max() < parts.test.about["time"].min()
    assert "were left out" in parts.how


def test_a_part_without_a_label_is_one_sentence() -> None:
    rows = made(YES_NO, times=50)
    rows.about.loc[rows.about["time"] >= "2038", "label"] = "no"
    with pytest.raises(ProblemError, match="has no row with the label 'yes'"):
        data.split(rows, seed=0)


def test_an_outcome_that_ended_is_parted_by_groups_if_there_are_some() -> None:
    rows = made(YES_NO, groups=600, times=50)
    rows.about.loc[rows.about["time"] >= "2038", "label"] = "no"
    assert "no row with one of the labels" in data.split(rows, seed=0).how


@pytest.mark.parametrize(
    ("groups", "times", "words"),
    [(2, 0, "of 2 groups"), (0, 1, "of 1 moment"), (4, 1, "of 1 moment"), (3, 9, "of 3 groups")],
)
def test_too_little_to_part_is_one_sentence(groups: int, times: int, words: str) -> None:
    with pytest.raises(ProblemError, match=words) as caught:
        data.split(made(YES_NO, groups, times), seed=0)
    assert "are needed" in str(caught.value) and "\n" not in str(caught.value)


def test_rows_that_look_alike_are_told_apart_by_their_number() -> None:
    about = [("1", "own", "a", "", ""), ("2", "own", "b", "", "")] * 2
    alike = rows_of(about, pd.DataFrame({"n": [1.0] * 4}))
    contents = with_content(alike).about["content"]
    assert contents.nunique() == 4
    assert contents[:2].tolist() == with_content(alike.take([0, 1])).about["content"].tolist()
