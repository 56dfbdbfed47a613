"""Real items keep their topic, their address and their credit on the way in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from proof_of_concept import config, data, sources
from proof_of_concept.collect import collect
from proof_of_concept.collection import kept
from proof_of_concept.plumbing.credits import Item, read_sources


def search(
    client: object, query: str, limit: int, label: str = "", **options: object
) -> Iterator[Item]:
    """What the source would find: one item is without a licence."""
    for number in range(limit):
        licence = "CC0-1.0" if number else ""
        item = Item(id=f"{query}-{number}", source="attic", licence=licence, label=label)
        text = f"How do I {query} number {number}?"
        yield replace(item, text=text, source_url="https://example.org", attribution="Ada, CC0")


def test_real_items_come_with_their_licence(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # A source of this test's own: which ones a project has is up to project.yaml.
    module = SimpleNamespace(NAME="attic", TERMS="", PAUSE=0, DAILY_BUDGET=9, search=search)
    monkeypatch.setitem(sys.modules, f"{sources.__name__}.attic", module)
    monkeypatch.setattr(sources, "NAMES", ["attic"])
    project = replace(config.load_project(), labels=("heat",), queries={"heat": ("a", "b")})
    summary = collect(project, "attic", limit=20)
    assert summary["labels"] == {"heat": 18}
    assert len(read_sources(config.DATA / "SOURCES.csv")) == 18
    said = capsys.readouterr().out
    assert "Left out 2" in said and "Write at least" in said
    items = data.load()
    assert kept.load(items) == []
    assert (items[0].topic, items[0].credit) == ("heat", "Ada, CC0")
