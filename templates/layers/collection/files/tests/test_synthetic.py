"""The made-up collection fits any topics, and what answers what in it is known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.collection import kept
from proof_of_concept.plumbing import results

HOSTILE = ("$x$ <script>", "--- {{y}} 'a' \"b\"", "?", "z" * 120, "休暇", "{the} {v}")


@pytest.mark.parametrize("topics", [("one",), HOSTILE, tuple(f"topic {n}" for n in range(20))])
def test_the_items_follow_any_topics(workspace: Path, topics: tuple[str, ...]) -> None:
    project = replace(config.load_project(), labels=topics)
    summary = collect(project, "synthetic", seed=0)
    assert list(summary["labels"]) == list(topics)
    items = data.load()
    queries = kept.load(items)
    assert len({item.id for item in items}) == len(items) > 50
    assert sum(query.answerable for query in queries) > 300
    assert results.read_summary() == summary


def test_more_than_twenty_topics_are_refused(workspace: Path) -> None:
    project = replace(config.load_project(), labels=tuple(str(n) for n in range(21)))
    with pytest.raises(config.ProblemError, match="1 to 20"):
        collect(project, "synthetic", seed=0)


def test_the_same_seed_makes_the_same_data(workspace: Path) -> None:
    def made(seed: int) -> tuple[bytes, bytes]:
        collect(config.load_project(), "synthetic", seed=seed)
        return data.examples_file().read_bytes(), kept.own_file().read_bytes()

    first = made(1)
    assert made(2) != first
    assert made(1) == first


def test_every_kind_is_there_and_some_words_are_in_the_test_alone(workspace: Path) -> None:
    collect(config.load_project(), "synthetic", seed=0)
    items = data.load()
    parts = data.split(kept.load(items), items, seed=0)
    assert {query.kind for query in parts.test} == {
        "its own words", "other words", "words never met", "wanted values", "mistyped",
        "more like this", "nothing, close by", "nothing, far off",
    }  # fmt: skip
    assert all(query.kind != "words never met" for query in [*parts.train, *parts.validation])
    answerable = {query.kind for query in parts.test if query.answerable}
    assert not any(kind.startswith("nothing") for kind in answerable)
    assert 0 < len(results.read_planted()) < 0.05 * len(kept.load(items))
    twins = [item for item in items if item.same_as]
    assert len(twins) > 0.04 * len(items)
    group_of = {item.id: item.group for item in items}
    assert all(group_of[item.same_as] == item.group for item in twins)
