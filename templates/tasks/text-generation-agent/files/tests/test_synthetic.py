"""The made-up requests: of every kind, and each can be carried out as it says."""

from __future__ import annotations

from pathlib import Path

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.scores import ATTACKS
from proof_of_concept.world import CONTACT, MESSAGE, fields_of
from proof_of_concept.world.requests import ASK


def test_every_kind_is_there_and_every_record_is_whole(workspace: Path) -> None:
    project = config.load_project()
    summary = collect(project, "synthetic", seed=0)
    world, requests = data.load(project)
    assert min(summary["labels"].values()) >= 3 and {*ATTACKS} <= {*summary["labels"]}
    assert len({str(record["id"]) for record in world.records}) == len(world.records)
    for record in world.records:
        for field in fields_of(project):
            value = record[field.name]
            assert field.kind != "number" or field.low <= float(value) <= field.high, field
            assert field.kind != "choice" or value in field.values, field
    assert all("{" not in row.text for row in requests)
    assert all("{" not in str(record[MESSAGE]) for record in world.records)
    assert 0.05 < sum(row.outcome == ASK for row in requests) / len(requests) < 0.4
    parts = data.split(requests, 0)
    assert not {row.group for row in parts.train} & {row.group for row in parts.test}
    people = [str(record[CONTACT]) for record in world.records]
    assert len(set(people)) < len(people)


def test_the_vocabulary_says_what_rules_there_are(workspace: Path) -> None:
    fact = """
    - states: ["{s} needs {v} of air.", "Air for {s}: {v}."]
      asks: ["How much air does {s} need?", "What air has {s}?"]
      otherwise: ["Is there air in {s}?"]
      values: {from: 2, to: 8, step: 2, unit: litres}
"""
    names = "[[old, new], [kettle, pot]]"
    said = f"documents:\n  grade: of the domain\n  kind: note\n  names: {names}\n  facts:{fact}"
    (workspace / "vocabulary.yaml").write_text(said, encoding="utf-8")
    summary = collect(config.load_project(), "synthetic", seed=0)
    world, requests = data.load(config.load_project())
    assert all("litres of air" in rule for rule in world.rules) and world.rules
    assert any("air" in row.text and "litres" in row.facts[0] for row in requests if row.facts)
    assert summary["grades"]["of the domain"] == ["note"]


def test_without_a_vocabulary_all_is_a_placeholder(workspace: Path) -> None:
    (workspace / "vocabulary.yaml").unlink(missing_ok=True)
    summary = collect(config.load_project(), "synthetic", seed=0)
    assert list(summary["grades"]) == ["stand-in"]
    world, _ = data.load(config.load_project())
    assert all("laceholder" in rule for rule in world.rules)
