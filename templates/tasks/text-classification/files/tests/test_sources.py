"""Real texts keep their label, their writer and their licence on the way in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.provenance import Item, read_sources

stack_exchange = pytest.importorskip("proof_of_concept.sources.stack_exchange")


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
        item = Item(id=id, source="stack_exchange", licence=licence, label=label, query=query)
        yield replace(item, text=text, author=author)


def test_real_texts_come_with_their_licence(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(stack_exchange, "search", search)
    project = replace(config.load_project(), labels=("a", "b"), contact="me@example.org")
    project = replace(project, queries={"a": ("first", "second")})
    summary = collect(project, "stack_exchange", limit=20)
    # 20 of each, without those lacking a licence, and without the text that has both labels.
    assert summary["labels"] == {"a": 16, "b": 18}
    assert {example.group for example in data.load(project)} >= {"writer 2", "writer 9"}
    rows = read_sources(config.DATA / "SOURCES.csv")
    assert len(rows) == 35 and {row.licence for row in rows} == {"CC-BY-SA-4.0"}
    assert "Left out 3" in capsys.readouterr().out
