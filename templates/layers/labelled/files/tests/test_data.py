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
    """A third of the synthetic data is enough here."""
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 3)


def test_the_same_seed_makes_the_same_data(workspace: Path) -> None:
    project = config.load_project()
    collect(project, "synthetic", seed=1)
    first = data.examples_file().read_bytes()
    collect(project, "synthetic", seed=2)
    assert data.examples_file().read_bytes() != first
    collect(project, "synthetic", seed=1)
    assert data.examples_file().read_bytes() == first


def test_synthetic_data_follows_any_labels(workspace: Path) -> None:
    project = replace(config.load_project(), labels=HOSTILE)
    summary = collect(project, "synthetic", seed=0)
    assert set(summary["labels"]) == set(HOSTILE)
    assert read_summary() == summary


def test_no_group_is_in_two_parts(workspace: Path) -> None:
    project = config.load_project()
    collect(project, "synthetic", seed=0)
    parts = data.split(data.load(project), seed=0)
    groups = [
        {example.group for example in part} for part in (parts.train, parts.validation, parts.test)
    ]
    assert not groups[0] & groups[1] and not groups[0] & groups[2] and not groups[1] & groups[2]
    for part in (parts.train, parts.validation, parts.test):
        assert {example.label for example in part} == set(project.labels)
