"""Pictures come in with their labels and groups, and each picture once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from proof_of_concept import config, data, sources
from proof_of_concept.collect import collect
from proof_of_concept.examples import folder
from proof_of_concept.gather import folder_names
from proof_of_concept.pictures import downloads
from proof_of_concept.plumbing import results
from proof_of_concept.plumbing.credits import Item, read_sources

LABELS = ("ripe / red", "CON", "???")


def draw(path: Path, seed: int, size: int = 80) -> Path:
    """A picture of large squares, another one for each seed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    squares = np.random.default_rng(seed).integers(0, 255, (4, 4, 3), dtype=np.uint8)
    Image.fromarray(squares).resize((size, size), Image.Resampling.NEAREST).save(path)
    return path


@pytest.fixture
def project(workspace: Path) -> config.Project:
    return replace(config.load_project(), labels=LABELS, queries={}, contact="me@example.org")


@pytest.fixture
def mine(workspace: Path) -> Path:
    """Twelve pictures of each label; those of the first come from five sessions."""
    for number, name in enumerate(("Ripe, red", "con", "03")):
        for place in range(12):
            session = f"session {place % 5}/" if number == 0 else ""
            draw(workspace / "mine" / name / f"{session}{place}.png", 100 * number + place)
    return workspace / "mine"


def test_your_own_pictures_by_folder(project: config.Project, mine: Path) -> None:
    summary = collect(project, "own", folder=mine)
    assert summary["labels"] == dict.fromkeys(LABELS, 12)
    examples = data.load(project)
    assert {example.group for example in examples} == {"", *(f"session {n}" for n in range(5))}
    assert examples[0].file == "pictures/03/00000.jpg"
    assert list(folder_names(project).values()) == ["01 ripe red", "02 con", "03"]


def test_a_picture_counts_once_and_never_under_two_labels(
    project: config.Project, mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Image.open(mine / "con" / "0.png") as image:
        image.resize((200, 200)).save(mine / "con" / "again.jpg", quality=80)
    draw(mine / "con" / "both.png", 500)
    draw(mine / "03" / "both.png", 500, size=120)
    assert collect(project, "own", folder=mine)["labels"] == dict.fromkeys(LABELS, 12)


def test_a_picture_that_you_delete_is_left_out(project: config.Project, mine: Path) -> None:
    collect(project, "own", folder=mine)
    (folder() / data.load(project)[0].file).unlink()
    assert len(data.load(project)) == 35


@pytest.mark.parametrize(
    ("file", "words"),
    [("stray.png", "no folder of a label"), ("unripe/0.png", "01 ripe red")],
)
def test_wrong_pictures_of_yours_are_one_sentence(
    project: config.Project, mine: Path, file: str, words: str
) -> None:
    draw(mine / file, 7)
    with pytest.raises(config.ProblemError, match=words):
        collect(project, "own", folder=mine)


def test_labels_by_a_table(
    project: config.Project, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = ["File;Label;Session"]
    for number in range(36):
        draw(workspace / "mine" / "raw" / f"{number}.png", number)
        rows.append(f"raw\\{number}.PNG;{LABELS[number % 3].upper()};day {number % 5}")
    rows.append("gone.png;CON;day 1")
    (workspace / "mine" / "labels.csv").write_text("\n".join(rows), encoding="utf-16")
    collect(project, "own", folder=workspace / "mine")
    examples = data.load(project)
    assert [example.label for example in examples] == [LABELS[n % 3] for n in range(36)]
    assert {example.group for example in examples} == {f"day {number}" for number in range(5)}
    assert "gone.png" in capsys.readouterr().out
    # What was collected, collected again, is the same; and a change of its table counts.
    before = {path: path.read_bytes() for path in folder().rglob("*") if path.is_file()}
    collect(project, "own", folder=folder())
    assert before == {path: path.read_bytes() for path in folder().rglob("*") if path.is_file()}
    table = data.examples_file().read_text(encoding="utf-8").replace(",???,", ",CON,", 1)
    data.examples_file().write_text(table, encoding="utf-8")
    assert collect(project, "own", folder=folder())["labels"] == dict(
        zip(LABELS, (12, 13, 11), strict=True)
    )


def test_folders_at_any_depth_and_a_few_broken_pictures(
    project: config.Project, mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (mine / "train").mkdir()
    for name in ("con", "03"):
        (mine / name).rename(mine / "train" / name)
    (mine / "train" / "con" / "x.png").write_bytes(b"no picture")
    assert collect(project, "own", folder=mine)["labels"] == dict.fromkeys(LABELS, 12)
    said = capsys.readouterr().out
    assert "Left out 1 of 37 pictures" in said and "con/x.png" in said and "no split" in said
    for number in range(3):
        (mine / "train" / "con" / f"{number}.png").write_bytes(b"")
    with pytest.raises(config.ProblemError, match="3 pictures: The file is empty"):
        collect(project, "own", folder=mine)


def test_sessions_above_the_labels_are_groups(project: config.Project, workspace: Path) -> None:
    for number in range(60):
        place = f"all/day {number % 5}/{('Ripe red', 'con', '03')[number % 3]}"
        draw(workspace / "mine" / place / f"{number}.png", number)
    collect(project, "own", folder=workspace / "mine")
    groups = {example.group for example in data.load(project)}
    assert groups == {f"all/day {number}" for number in range(5)}


def test_what_a_program_drew_is_not_yours(project: config.Project, mine: Path) -> None:
    folder().mkdir(parents=True)
    results.write_summary("synthetic", 0, 3)
    with pytest.raises(config.ProblemError, match="synthetic"):
        collect(project, "own", folder=folder())


def test_real_pictures_come_with_their_licence(
    project: config.Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def search(client: object, query: str, limit: int, label: str, **_: object) -> Iterator[Item]:
        for number in range(limit):
            id = f"attic-{LABELS.index(label)}-{number}"
            licence = "CC-BY-4.0" if number else ""
            yield Item(id=id, source="attic", licence=licence, label=label, author=f"by {number}")

    def fetch(client: object, item: Item, target: Path) -> Item:
        size = 40 if item.id.endswith("-1") else 80  # one of each label is too small
        draw(target / f"{item.id}.png", 1000 * LABELS.index(item.label) + int(item.id[8:]), size)
        return replace(item, file=f"{target.name}/{item.id}.png", sha256=item.id)

    # A source of this test's own: which ones a project has is up to project.yaml.
    module = SimpleNamespace(NAME="attic", TERMS="", PAUSE=0, DAILY_BUDGET=9, search=search)
    monkeypatch.setitem(sys.modules, f"{sources.__name__}.attic", module)
    monkeypatch.setattr(sources, "NAMES", ["attic"])
    monkeypatch.setattr(downloads, "fetch_picture", fetch)
    assert collect(project, "attic", limit=15)["labels"] == dict.fromkeys(LABELS, 13)
    assert {example.group for example in data.load(project)} >= {"by 2", "by 9"}
    rows = read_sources(config.DATA / "SOURCES.csv")
    assert len(rows) == 42 and {row.licence for row in rows} == {"CC-BY-4.0"}
