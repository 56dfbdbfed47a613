"""Real texts keep their label, their writer and their licence on the way in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from proof_of_concept import config, data, sources
from proof_of_concept.collect import collect
from proof_of_concept.plumbing.credits import Item, read_sources


def search(
    client: object, query: str, limit: int, label: str = "", **options: object
) -> Iterator[Item]:
    """What the source would find: one item is without a licence, and one has both tags."""
    for number in range(limit):
        id, licence = f"{query}-{number}", "CC-BY-SA-4.0" if number else ""
        text = f"How do I {query} number {number}?"
        if number == 1:
            id, text = "both", "A question with both tags"
        author = f"writer {number}"
        item = Item(id=id, source="attic", licence=licence, label=label, query=query)
        yield replace(item, text=text, author=author)


def test_real_texts_come_with_their_licence(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # A source of this test's own: which ones a project has is up to project.yaml.
    module = SimpleNamespace(NAME="attic", TERMS="", PAUSE=0, DAILY_BUDGET=9, search=search)
    monkeypatch.setitem(sys.modules, f"{sources.__name__}.attic", module)
    monkeypatch.setattr(sources, "NAMES", ["attic"])
    project = replace(config.load_project(), labels=("a", "b"), contact="me@example.org")
    project = replace(project, queries={"a": ("first", "second")})
    summary = collect(project, "attic", limit=20)
    # 20 of each, without those lacking a licence, and without the text that has both labels.
    assert summary["labels"] == {"a": 16, "b": 18}
    assert {example.group for example in data.load(project)} >= {"writer 2", "writer 9"}
    rows = read_sources(config.DATA / "SOURCES.csv")
    assert len(rows) == 35 and {row.licence for row in rows} == {"CC-BY-SA-4.0"}
    assert "Left out 3" in capsys.readouterr().out
