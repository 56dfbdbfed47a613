"""Real documents keep their topic, their address and their licence on the way in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data, predict, questions
from proof_of_concept.collect import collect
from proof_of_concept.plumbing.credits import Item, read_sources
from proof_of_concept.train import train

arxiv = pytest.importorskip("proof_of_concept.sources.arxiv")


def search(
    client: object, query: str, limit: int, label: str = "", **options: object
) -> Iterator[Item]:
    """What the source would find: one item is without a licence."""
    for number in range(limit):
        id, licence = f"{query}-{number}", "CC0-1.0" if number else ""
        item = Item(id=id, source="arxiv", licence=licence, label=label, title=f"Paper {number}")
        text = f"We measure {query} with {number} thermometers."
        yield replace(item, text=text, source_url="https://example.org", attribution="Ada, CC0")


def test_real_documents_come_with_their_licence(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(arxiv, "search", search)
    project = replace(config.load_project(), queries={config.load_project().labels[0]: ("a", "b")})
    project = replace(project, labels=project.labels[:1])
    summary = collect(project, "arxiv", limit=20)
    assert summary["labels"] == {project.labels[0]: 18}
    rows = read_sources(config.DATA / "SOURCES.csv")
    assert len(rows) == 18 and {row.licence for row in rows} == {"CC0-1.0"}
    said = capsys.readouterr().out
    assert "Left out 2" in said and "Write at least" in said
    assert questions.load(data.load()) == []
    train(project, seed=0)
    model = predict.AnswerModel.load(predict.model_file(), project.labels)
    source = predict.predict(model, "What do we measure with 7 thermometers?").sources[0]
    assert (source.url, source.credit) == ("https://example.org", "Ada, CC0")
