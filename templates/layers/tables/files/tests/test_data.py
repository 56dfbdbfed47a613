"""The rows are fit to learn from: made for these columns, each once, split without leaks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data, leaks
from proof_of_concept.collect import collect, read_summary
from proof_of_concept.columns import features_of, read_columns
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.split import Split, moment, split

Example = data.Example
COLUMNS = (
    {"name": '<b>$x$ "=1+1"', "min": 0, "max": 1e-7},
    {"name": "id", "values": ["?", "12:30", "O'Brien's"]},
    {"name": "source", "min": -1e12, "max": 1e12},
)
GROUP, TIME = {"name": "who", "role": "group"}, {"name": "when", "role": "time"}


def project(*more: dict[str, str]) -> Project:
    return replace(config.load_project(), labels=("$no$", "<yes>"), columns=(*COLUMNS, *more))


def rows(count: int, groups: int = 0, times: int = 0) -> list[Example]:
    """Made-up rows: the outcome comes in every third."""
    return [
        Example(
            f"{n}", {"a": f"{n}"}, "yes" if n % 3 == 0 else "no",
            f"g{n % groups}" if groups else "", f"{2000 + n * times // count}" if times else "",
        )
        for n in range(count)
    ]  # fmt: skip


def test_the_same_seed_makes_the_same_data(workspace: Path) -> None:
    collect(config.load_project(), "synthetic", seed=1)
    first = data.examples_file().read_bytes()
    collect(config.load_project(), "synthetic", seed=2)
    assert data.examples_file().read_bytes() != first
    collect(config.load_project(), "synthetic", seed=1)
    assert data.examples_file().read_bytes() == first


@pytest.mark.parametrize("roles", [(), (GROUP,), (TIME,), (GROUP, TIME)])
def test_synthetic_data_follows_any_columns(workspace: Path, roles: tuple[dict[str, str]]) -> None:
    summary = collect(project(*roles), "synthetic", seed=0)
    assert read_summary() == summary
    examples = data.load(project(*roles))
    assert 0.15 < summary["labels"]["<yes>"] / len(examples) < 0.35
    cells = [example.cells for example in examples]
    tiny = [float(row['<b>$x$ "=1+1"']) for row in cells if row['<b>$x$ "=1+1"']]
    assert len(set(tiny)) > 20 and min(tiny) >= 0 and max(tiny) < 2e-6
    assert {"?", "12:30", "O'Brien's"} <= {row["id"] for row in cells}
    assert any(not all(row.values()) for row in cells), "some cells are missing"
    assert bool(examples[0].group) == (GROUP in roles)
    assert bool(examples[0].time) == (TIME in roles)


def test_a_row_counts_once_and_never_with_two_answers() -> None:
    twin = replace(rows(40)[3], id="twin")
    other = replace(rows(40)[5], id="other", label="yes")
    kept = [example.id for example in data.deduplicate([*rows(40), twin, other])]
    assert kept == [f"{n}" for n in range(40) if n != 5]


def test_a_coarse_table_repeats_itself_and_keeps_its_rows() -> None:
    coarse = [replace(example, cells={"a": "x"}) for example in rows(40)]
    assert data.deduplicate(coarse) == coarse


def test_by_time_the_test_is_the_latest() -> None:
    parts = split(rows(600, times=50), seed=0)
    latest = [max(e.time for e in part) for part in (parts.train, parts.validation)]
    assert latest[0] < min(e.time for e in parts.validation)
    assert latest[1] < min(e.time for e in parts.test)
    assert 0.1 < len(parts.test) / 600 < 0.3 and "Split by time" in parts.how


@pytest.mark.parametrize(("times", "how"), [(0, "Split by group:"), (20, "and not by time")])
def test_no_group_is_in_two_parts(times: int, how: str) -> None:
    parts = split(rows(600, groups=40, times=times), seed=0)
    groups = [{e.group for e in part} for part in (parts.train, parts.validation, parts.test)]
    assert not groups[0] & groups[1] and not groups[0] & groups[2] and not groups[1] & groups[2]
    assert all(groups) and how in parts.how


def test_groups_that_come_again_leave_the_earlier_parts(workspace: Path) -> None:
    collect(project(GROUP, TIME), "synthetic", seed=0)
    parts = split(data.load(project(GROUP, TIME)), seed=0)
    earlier = [*parts.train, *parts.validation]
    assert not {e.group for e in earlier} & {e.group for e in parts.test}
    assert max(e.time for e in earlier) < min(e.time for e in parts.test)
    assert "were left out" in parts.how


def test_times_as_people_write_them() -> None:
    texts = ["2024", "2024-02", "2024-02-03", "2024-02-03T10:00:00Z", "04.02.2024", "2025"]
    numbers = [moment(text) for text in texts]
    assert numbers == sorted(numbers) and len(set(numbers)) == len(texts)
    with pytest.raises(ProblemError, match="write dates as"):
        moment("last week")


def leaky(cells: list[dict[str, str]]) -> Split:
    """Parts in which the cells of each row are these, over and over."""
    made = [replace(e, cells=cells[n % len(cells)]) for n, e in enumerate(rows(900))]
    return Split(made[:540], made[540:720], made[720:])


def test_columns_that_know_the_answer_are_found(workspace: Path) -> None:
    columns = features_of(read_columns(project()))
    number, choice, other = (column.name for column in columns)
    blank = {number: "", choice: "?", other: "1"}
    copies = [{**blank, choice: "yes"}, {**blank, choice: "no"}, {**blank, choice: "no"}]
    with pytest.raises(ProblemError, match="the same as the label"):
        leaks.check(columns, leaky(copies), ("no", "yes"))
    telling = [{**blank, other: "9"}, {**blank, other: "1"}, {**blank, other: "2"}]
    with pytest.raises(ProblemError, match="gives the answer away"):
        leaks.check(columns, leaky(telling), ("no", "yes"))
    sentences = leaks.check(columns, leaky([blank]), ("no", "yes"))
    assert len(sentences) == 1 and "180 of 180 test rows have a twin" in sentences[0]


def test_a_group_in_two_parts_is_refused() -> None:
    made = rows(60, groups=3)
    with pytest.raises(ProblemError, match="in training and test"):
        leaks.shared((), Split(made[:30], made[30:45], made[45:]))


def test_a_part_without_an_outcome_is_one_sentence() -> None:
    late = [replace(e, label="no") if e.time >= "2038" else e for e in rows(600, times=50)]
    with pytest.raises(ProblemError, match="has no row with the label 'yes'"):
        split(late, seed=0)
