"""Taking in your own pictures with masks, and making ready those from the web."""

from __future__ import annotations

import json
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from proof_of_concept import collect, config, data, sources
from proof_of_concept.masks import labelling
from proof_of_concept.pictures import downloads
from proof_of_concept.plumbing import results
from proof_of_concept.plumbing.credits import Item

LABELS = ("tongs", 'a "b" <c> & $d$')
POLYGON = [[10, 5, 30, 5, 30, 45, 10, 45]]


@pytest.fixture
def project(workspace: Path) -> config.Project:
    return replace(config.load_project(), labels=LABELS, queries={})


def picture(number: int, size: tuple[int, int] = (80, 60)) -> Image.Image:
    pixels = np.random.default_rng(number).integers(0, 255, (*size[::-1], 3), dtype=np.uint8)
    return Image.fromarray(pixels)


def ids() -> np.ndarray:
    mask = np.zeros((60, 80), np.uint8)
    mask[5:46, 10:31], mask[50:] = 1, 2
    return mask


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Fifteen pictures, each with an image of label numbers in masks/."""
    folder = tmp_path / "own"
    for part in ("images", "masks"):
        (folder / part).mkdir(parents=True)
    for number in range(15):
        picture(number).save(folder / "images" / f"view {number:02d}.png")
        Image.fromarray(ids()).save(folder / "masks" / f"view {number:02d}.png")
    return folder


@pytest.fixture
def coco(own: Path) -> Path:
    """The same with outlines in a COCO file."""
    for file in (own / "masks").iterdir():
        file.unlink()
    images, annotations = [], []
    for number in range(15):
        entry = {
            "id": number,
            "file_name": f"images\\view {number:02d}.png",
            "group": f"g{number // 3}",
        }
        images.append({**entry, "width": 80, "height": 60})
        for label, shape in enumerate((POLYGON, [[0, 50, 79, 50, 79, 59, 0, 59]])):
            about = {"id": len(annotations), "image_id": number, "category_id": label + 7}
            annotations.append({**about, "segmentation": shape})
    names = [{"id": number + 7, "name": label.upper()} for number, label in enumerate(LABELS)]
    write(own, {"images": images, "annotations": annotations, "categories": names})
    return own


def write(folder: Path, content: dict[str, Any]) -> None:
    (folder / "result.json").write_text(json.dumps(content), encoding="utf-8")


def change(folder: Path, part: str, number: int, **values: object) -> None:
    content = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    content[part][number].update(values)
    write(folder, content)


def take(project: config.Project, folder: Path) -> list[data.Example]:
    collect.collect(project, "own", folder=folder, seed=5)
    return data.load(project)


def files_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_masks_in_files(project: config.Project, own: Path) -> None:
    examples = take(project, own)
    assert len(examples) == 15 and (examples[3].mask() == ids()).all()
    counts = {LABELS[0]: 15, LABELS[1]: 15}
    assert results.read_summary() == {"source": "own", "seed": 5, "items": 15, "labels": counts}


def test_outlines_in_coco(project: config.Project, coco: Path) -> None:
    examples = take(project, coco)
    assert (examples[0].mask() == ids()).all()
    assert [example.group for example in examples[2:4]] == ["g0", "g1"]
    # What was kept is taken in again as it is, groups too.
    before = files_in(data.folder())
    collect.collect(project, "own", folder=data.folder())
    assert files_in(data.folder()) == before


def test_counts_of_pixels_in_coco(project: config.Project, coco: Path) -> None:
    inside = (ids() == 1).T.ravel()
    ends = [0, *(np.flatnonzero(np.diff(inside)) + 1).tolist(), inside.size]
    counts = np.diff(ends).tolist()
    change(coco, "annotations", 0, segmentation={"size": [60, 80], "counts": counts})
    assert (take(project, coco)[0].mask() == ids()).all()


def test_a_mask_in_colours_needs_its_names(project: config.Project, own: Path) -> None:
    colours = np.array([(0, 0, 0), (250, 50, 83), (9, 9, 200)], np.uint8)
    for file in (own / "masks").iterdir():
        Image.fromarray(colours[ids()]).save(file)
    with pytest.raises(config.ProblemError, match=r"labelmap\.txt"):
        take(project, own)
    lines = ["# label:color_rgb:parts:actions", "background:0,0,0::", f"{LABELS[1]}:9,9,200::"]
    (own / "labelmap.txt").write_text("\n".join([*lines, f"{LABELS[0]}:250,50,83::"]), "utf-8")
    assert (take(project, own)[7].mask() == ids()).all()
    (own / "labelmap.txt").write_text("\n".join(lines), "utf-8")
    with pytest.raises(config.ProblemError, match="#fa3253 is not in labelmap"):
        take(project, own)


def test_one_label_in_white_on_black(project: config.Project, own: Path) -> None:
    for file in (own / "masks").iterdir():
        Image.fromarray((ids() > 0).astype(np.uint8) * 255).save(
            file.with_name(f"{file.stem}_mask.png")
        )
        file.unlink()
    examples = take(replace(project, labels=LABELS[:1]), own)
    assert ((examples[0].mask() == 1) == (ids() > 0)).all()


@pytest.mark.parametrize("as_stored", [True, False])
def test_a_large_photo_taken_sideways(project: config.Project, own: Path, as_stored: bool) -> None:
    exif, upright = (
        Image.Exif(),
        Image.fromarray(ids()).resize((600, 1280), Image.Resampling.NEAREST),
    )
    exif[0x0112] = 6
    picture(0, (1280, 600)).save(own / "images" / "view 00.png", exif=exif)
    drawn = upright.transpose(Image.Transpose.ROTATE_90) if as_stored else upright
    drawn.save(own / "masks" / "view 00.png")
    mask = take(project, own)[0].mask()
    assert mask.shape == (640, 300)
    assert (mask != np.asarray(upright.resize((300, 640), Image.Resampling.NEAREST))).mean() < 0.01


@pytest.mark.parametrize(
    ("part", "values", "words"),
    [
        ("annotations", {"segmentation": [[1, 2, 3]]}, "no list of polygons"),
        ("annotations", {"segmentation": [[1, 2, 3, 4, 5, None]]}, "no number"),
        ("annotations", {"segmentation": []}, "no outline"),
        ("annotations", {"segmentation": {"size": [60, 80], "counts": "abc"}}, "compressed"),
        ("annotations", {"segmentation": {"size": [60, 80], "counts": [5]}}, "do not fill"),
        ("annotations", {"category_id": 99}, "category_id"),
        ("images", {"file_name": "../../etc/passwd"}, "not in the folder"),
        ("images", {"width": 500}, "another shape"),
    ],
)
def test_what_does_not_fit_is_said(
    project: config.Project, coco: Path, part: str, values: dict, words: str
) -> None:
    take(project, coco)
    before = files_in(config.DATA)
    change(coco, part, 0, **values)
    with pytest.raises(config.ProblemError, match=words):
        take(project, coco)
    assert files_in(config.DATA) == before


def test_other_labels_numbers_and_shapes(project: config.Project, own: Path, coco: Path) -> None:
    with pytest.raises(config.ProblemError, match="same labels"):
        take(replace(project, labels=("else",)), coco)
    (coco / "result.json").write_text("[1, 2]", encoding="utf-8")
    with pytest.raises(config.ProblemError, match="no mask"):
        take(project, coco)
    for number in range(15):
        Image.fromarray(ids() * 3).save(own / "masks" / f"view {number:02d}.png")
    with pytest.raises(config.ProblemError, match="value 3, 6"):
        take(project, own)
    Image.fromarray(ids()[:30]).save(own / "masks" / "view 00.png")
    with pytest.raises(config.ProblemError, match="another shape"):
        take(project, own)


def test_masks_and_pictures_that_are_alone_are_counted(
    project: config.Project, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "images" / "view 00.png").unlink()
    (own / "masks" / "view 01.png").unlink()
    assert len(take(project, own)) == 13
    said = capsys.readouterr().out
    assert "masks without a picture: masks/view 00.png" in said
    assert "without a mask of the same name: images/view 01.png" in said


def test_label_studio_gets_every_label_as_it_is() -> None:
    view = ElementTree.fromstring(labelling.label_studio(LABELS))
    assert [label.get("value") for label in view.iter("Label")] == list(LABELS)


def test_pictures_from_the_web_wait_for_outlines(
    project: config.Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def search(client: object, query: str, limit: int, label: str, **_: object) -> Iterator[Item]:
        for number in range(limit):
            name = f"x-{LABELS.index(label)}-{number}"
            yield Item(id=name, source="web", licence="CC0-1.0", query=query, label=label)

    def fetch(client: object, item: Item, folder: Path) -> Item:
        folder.mkdir(parents=True, exist_ok=True)
        coarse = picture(int(item.id.replace("x-", "").replace("-", "")), (8, 8))
        coarse.resize((64, 64)).save(folder / f"{item.id}.png")
        return replace(item, file=f"{folder.name}/{item.id}.png", sha256=item.id)

    web = SimpleNamespace(
        NAME="web", TERMS="https://example.org", PAUSE=0, DAILY_BUDGET=9, search=search
    )
    monkeypatch.setattr(sources, "NAMES", ["web"])
    monkeypatch.setitem(sys.modules, f"{sources.__name__}.web", web)
    monkeypatch.setattr(downloads, "fetch_picture", fetch)
    summary = collect.collect(project, "web", limit=3)
    assert summary["labels"] == {LABELS[0]: 3, LABELS[1]: 3}
    assert len(list((config.RAW / "to_label").iterdir())) == 6
    assert "--source own" in capsys.readouterr().out
    with pytest.raises(config.ProblemError, match="draw"):
        data.load(project)
