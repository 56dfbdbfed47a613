"""Made-up logs have a taste in them that the columns tell, and chance that is noted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from proof_of_concept import config, data, synthetic
from proof_of_concept.interactions.attributes import attributes
from proof_of_concept.interactions.log import Log
from proof_of_concept.interactions.setting import read_setting
from proof_of_concept.plumbing.results import read_planted

OPTIONS: dict[str, Any] = {
    "items": ["film", "films"],
    "people": ["viewer", "viewers"],
    "action": "watched",
    "columns": [
        {"name": "genre", "values": ["drama", "comedy", "thriller"]},
        {"name": "length", "min": 60, "max": 200, "unit": "min"},
        {"name": "language", "values": ["English", "French"]},
    ],
    "names": ["Salt", "Night Train"],
}


@pytest.fixture
def made(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes a log for options that are given beside the usual ones."""
    monkeypatch.setattr(synthetic, "SIZE", 300)

    def make(**options: Any) -> Log:
        project = replace(config.load_project(), options={**OPTIONS, **options})
        synthetic.make(project, data.examples_file().parent, seed=1)
        return data.load(project)

    return make


def test_items_have_the_names_and_values_of_the_job(made: Any) -> None:
    log = made()
    titles = log.catalogue.titles
    assert len(set(titles)) == len(titles)
    assert all(title.startswith(("Salt (", "Night Train (")) for title in titles)
    assert log.people[0].startswith("viewer ")
    assert made(names=[]).catalogue.titles[0].startswith("film 001 (")


def test_people_take_what_is_like_what_they_took(made: Any) -> None:
    log = made()
    columns = read_setting(replace(config.load_project(), options=OPTIONS)).columns
    flags = attributes(log.catalogue, columns).toarray()
    taken = np.zeros((len(log.people), len(log.catalogue)))
    taken[log.person, log.item] = 1
    profile = (taken @ flags) / taken.sum(axis=1, keepdims=True)
    # People differ more in their columns than they would if all took from the whole catalogue.
    spread = profile.std(axis=0).mean()
    shuffled = np.random.default_rng(0).permuted(taken, axis=1)
    chance = (shuffled @ flags / taken.sum(axis=1, keepdims=True)).std(axis=0).mean()
    assert spread > 1.15 * chance


def test_events_by_chance_are_noted(made: Any) -> None:
    log = made()
    (config.DATA / "source.json").write_text('{"source": "synthetic", "seed": 1, "items": 3}')
    planted = read_planted()
    assert set(planted) <= set(log.contents())
    assert 0.03 < len(planted) / len(log) < 0.1


def test_things_come_again_where_the_job_says_so(made: Any) -> None:
    for repeats in ("no", "yes"):
        log = made(repeats=repeats)
        pairs = np.unique(np.stack([log.person, log.item]), axis=1).shape[1]
        assert (pairs < len(log)) == (repeats == "yes")
        assert data.split(log, repeats == "yes").test
