"""The data is fit to learn from: made for these labels, and split without leaks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data, synthetic
from proof_of_concept.collect import collect
from proof_of_concept.plumbing.results import read_summary

HOSTILE = ("$x$ <script>", "--- {{y}} 'a' \"b\"", "?", "z" * 120)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sixth of the synthetic data is enough here."""
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 6)


def test_the_same_seed_makes_the_same_data(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 2)
    project = replace(config.load_project(), labels=HOSTILE[:2])
    collect(project, "synthetic", seed=1)
    first = data.examples_file().read_bytes()
    collect(project, "synthetic", seed=2)
    assert data.examples_file().read_bytes() != first
    collect(project, "synthetic", seed=1)
    assert data.examples_file().read_bytes() == first


def test_parts_have_every_label_and_share_no_group(workspace: Path) -> None:
    project = replace(config.load_project(), labels=HOSTILE)
    summary = collect(project, "synthetic", seed=0)
    assert set(summary["labels"]) == set(HOSTILE)
    assert read_summary() == summary
    split = data.split(data.load(project), seed=0)
    parts = (split.train, split.validation, split.test)
    assert all({example.label for example in part} == set(HOSTILE) for part in parts)
    groups = [{example.group for example in part} for part in parts]
    assert sum(map(len, groups)) == len(set.union(*groups))


def test_a_group_may_say_its_part(workspace: Path) -> None:
    project = replace(config.load_project(), labels=HOSTILE)
    collect(project, "synthetic", seed=0)
    rows = data.load(project)
    apart = {part: f"{part} only: some" for part in data.PARTS}
    told = [replace(row, group=group) for row, group in zip(rows, apart.values(), strict=False)]
    split = data.split([*told, *rows[3:]], seed=3)
    for part, group in apart.items():
        assert group in {example.group for example in getattr(split, part)}
    assert data.meant_for("test only: Anna") == "test"
    assert data.meant_for("writer 3") == data.meant_for("for us only: x") == ""
