"""Pictures from the web: fetched, written down, and made ready for boxes."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from proof_of_concept import collect, config, data, sources
from proof_of_concept.boxes import labelling
from proof_of_concept.pictures import downloads
from proof_of_concept.plumbing.credits import Item, read_sources

LABELS = ("tongs", 'a "b" <c> & $d$')


def test_label_studio_gets_every_label_as_it_is() -> None:
    view = ElementTree.fromstring(labelling.label_studio(LABELS))
    assert [label.get("value") for label in view.iter("Label")] == list(LABELS)


def test_pictures_from_the_web_wait_for_boxes(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = replace(config.load_project(), labels=LABELS, queries={})

    def search(client: object, query: str, limit: int, label: str, **_: object) -> Iterator[Item]:
        for number in range(limit + 5):
            name = f"x-{LABELS.index(label)}-{number}"
            licence = "CC0-1.0" if number else "unknown"
            yield Item(id=name, source="web", licence=licence, query=query, label=label)

    def fetch(client: object, item: Item, folder: Path) -> Item:
        folder.mkdir(parents=True, exist_ok=True)
        seed = int(item.id.replace("x-", "").replace("-", ""))
        pixels = np.random.default_rng(seed).integers(0, 255, (8, 8), dtype=np.uint8)
        Image.fromarray(pixels).resize((64, 64)).save(folder / f"{item.id}.png")
        return replace(item, file=f"{folder.name}/{item.id}.png", sha256=item.id)

    web = SimpleNamespace(
        NAME="web", TERMS="https://example.org", PAUSE=0, DAILY_BUDGET=9, search=search
    )
    monkeypatch.setattr(sources, "NAMES", ["web"])
    monkeypatch.setitem(sys.modules, f"{sources.__name__}.web", web)
    monkeypatch.setattr(downloads, "fetch_picture", fetch)
    summary = collect.collect(project, "web", limit=4)
    assert summary["labels"] == {LABELS[0]: 3, LABELS[1]: 3}
    assert len(read_sources(config.DATA / "SOURCES.csv")) == 6
    assert len(list((config.RAW / "to_label").iterdir())) == 6
    assert ElementTree.parse(config.RAW / "label_studio.xml").getroot().tag == "View"
    assert "--source own" in capsys.readouterr().out
    with pytest.raises(config.ProblemError, match="draw"):
        data.load(project)
