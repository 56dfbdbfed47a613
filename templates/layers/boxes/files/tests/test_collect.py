"""Taking in your own pictures with boxes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from proof_of_concept import collect, config, data
from proof_of_concept.plumbing import results

LABELS = ("tongs", 'a "b" <c> & $d$')


@pytest.fixture
def project(workspace: Path) -> config.Project:
    return replace(config.load_project(), labels=LABELS, queries={})


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Fifteen pictures with boxes, as Label Studio exports them: numbers, folders and all."""
    folder = tmp_path / "own"
    (folder / "images").mkdir(parents=True)
    rng = np.random.default_rng(0)
    images, annotations = [], []
    for number in range(15):
        name = f"{number:02d}-view.png"
        pixels = rng.integers(0, 255, (60, 80, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(folder / "images" / name)
        entry = {"id": number, "file_name": f"images\\{name}", "width": 80, "height": 60}
        images.append(entry)
        for label in range(2):
            box = {"id": len(annotations), "image_id": number, "category_id": label + 7}
            annotations.append({**box, "bbox": [10 + label, 5, 20, 90]})
    categories = [{"id": number + 7, "name": label} for number, label in enumerate(LABELS)]
    write(folder, images, annotations, categories)
    return folder


def write(folder: Path, images: list, annotations: list, categories: list) -> None:
    content = {"images": images, "annotations": annotations, "categories": categories}
    text = json.dumps(content)
    (folder / "result.json").write_text(text, encoding="utf-8")


def change(folder: Path, part: str, number: int, **values: object) -> None:
    content = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    content[part][number].update(values)
    write(folder, content["images"], content["annotations"], content["categories"])


def files_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_own_pictures(project: config.Project, own: Path) -> None:
    summary = collect.collect(project, "own", folder=own, seed=5)
    assert summary == {
        "source": "own",
        "seed": 5,
        "items": 15,
        "labels": {LABELS[0]: 15, LABELS[1]: 15},
    }
    assert results.read_summary() == summary
    example = data.load(project)[0]
    assert example.size == (80, 60)
    assert example.boxes.tolist() == [[10, 5, 20, 55], [11, 5, 20, 55]]  # cut at the edge


def test_a_large_photo_taken_sideways(project: config.Project, own: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = Image.new("RGB", (2560, 1600), "white")
    photo.save(own / "images" / "00-view.png", exif=exif)
    change(own, "images", 0, width=1600, height=2560)
    change(own, "annotations", 0, bbox=[100, 200, 300, 400])
    collect.collect(project, "own", folder=own)
    example = data.load(project)[0]
    assert example.size == (800, 1280)
    assert example.boxes[0].tolist() == [50, 100, 150, 200]


def test_boxes_of_other_labels_are_left_out(
    project: config.Project, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    collect.collect(replace(project, labels=LABELS[:1]), "own", folder=own)
    assert "Left out 15 boxes" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("part", "values", "words"),
    [
        ("annotations", {"bbox": [1, 2, 3]}, "no bbox"),
        ("annotations", {"bbox": [1, 2, -3, 4]}, "no bbox"),
        ("annotations", {"bbox": None}, "no bbox"),
        ("images", {"file_name": "../../etc/passwd"}, "not in"),
    ],
)
def test_what_does_not_fit_is_said(
    project: config.Project, own: Path, part: str, values: dict, words: str
) -> None:
    change(own, part, 0, **values)
    with pytest.raises(config.ProblemError, match=words):
        collect.collect(project, "own", folder=own)


def test_no_boxes_of_ours(project: config.Project, own: Path) -> None:
    with pytest.raises(config.ProblemError, match="same labels"):
        collect.collect(replace(project, labels=("else",)), "own", folder=own)


def test_not_a_coco_file(project: config.Project, own: Path) -> None:
    (own / "result.json").write_text("[1, 2]", encoding="utf-8")
    with pytest.raises(config.ProblemError, match="COCO"):
        collect.collect(project, "own", folder=own)
    (own / "result.json").unlink()
    with pytest.raises(config.ProblemError, match="json"):
        collect.collect(project, "own", folder=own)


def test_too_few_pictures(project: config.Project, own: Path) -> None:
    content = json.loads((own / "result.json").read_text(encoding="utf-8"))
    write(own, content["images"][:3], content["annotations"], content["categories"])
    with pytest.raises(config.ProblemError, match="3 different pictures"):
        collect.collect(project, "own", folder=own)


def test_everything_that_is_wrong_is_said_at_once_and_nothing_changes(
    project: config.Project, own: Path
) -> None:
    collect.collect(project, "own", folder=own)
    before = files_in(config.DATA)
    (own / "images" / "00-view.png").unlink()
    for number in (1, 2):
        (own / "images" / f"{number:02d}-view.png").write_bytes(b"no picture")
    change(own, "images", 3, width=500)
    change(own, "annotations", 8, bbox=[1, 2, "three", 4])
    with pytest.raises(config.ProblemError) as caught:
        collect.collect(project, "own", folder=own)
    for words in (
        "images\\00-view.png: listed in the annotations and not in the folder",
        "2 pictures: That file is no picture we can read",
        "500 x 60, and it has 80 x 60",
        "annotation 8 of result.json: it has no bbox",
        "nothing was changed",
    ):
        assert words in str(caught.value)
    assert files_in(config.DATA) == before


def test_one_name_in_two_folders(project: config.Project, own: Path) -> None:
    content = json.loads((own / "result.json").read_text(encoding="utf-8"))
    for number, entry in enumerate(content["images"]):
        old = own / "images" / f"{number:02d}-view.png"
        entry["file_name"] = f"day{number % 2}/{number // 2}.png"
        (own / entry["file_name"]).parent.mkdir(exist_ok=True)
        old.rename(own / entry["file_name"])
        entry["width"] = "80"  # as text, and ids too
        entry["id"] = str(entry["id"])
    boxes = [{**each, "bbox": [each["image_id"], 1, 9, 9]} for each in content["annotations"]]
    write(own, content["images"], boxes, content["categories"])
    collect.collect(project, "own", folder=own)
    lefts = [example.boxes[0, 0] for example in data.load(project)]
    assert lefts == list(range(15))
    for number, entry in enumerate(content["images"]):
        entry["file_name"] = entry["file_name"].rpartition("/")[2]
        entry["id"] = number
    write(own, content["images"], boxes, content["categories"])
    with pytest.raises(config.ProblemError, match=r"0.png may be day0/0.png and day1/0.png"):
        collect.collect(project, "own", folder=own)


def test_a_box_on_a_photo_as_it_is_stored_is_turned_with_it(
    project: config.Project, own: Path
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (200, 100), "white").save(own / "images" / "00-view.png", exif=exif)
    change(own, "images", 0, width=200, height=100)
    change(own, "annotations", 0, bbox=[10, 20, 30, 40])
    collect.collect(project, "own", folder=own)
    example = data.load(project)[0]
    assert example.size == (100, 200) and example.boxes[0].tolist() == [40, 10, 40, 30]


def test_one_broken_picture_of_many_is_left_out(
    project: config.Project, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = json.loads((own / "result.json").read_text(encoding="utf-8"))
    for number in range(15, 21):
        name = f"images/more-{number}.png"
        pixels = np.random.default_rng(number).integers(0, 255, (60, 80, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(own / name)
        content["images"].append({"id": number, "file_name": name})
    (own / name).write_bytes((own / name).read_bytes()[:99])
    write(own, content["images"], content["annotations"], content["categories"])
    assert collect.collect(project, "own", folder=own)["items"] == 20
    said = capsys.readouterr().out
    assert "Left out 1 of 21 pictures" in said and "more-20.png" in said
    assert "5 pictures have no box" in said


def test_collected_again_it_is_the_same(project: config.Project, own: Path) -> None:
    collect.collect(project, "own", folder=own)
    before = files_in(data.folder())
    collect.collect(project, "own", folder=data.folder())
    assert files_in(data.folder()) == before


def test_several_lists(
    project: config.Project, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = json.loads((own / "result.json").read_text(encoding="utf-8"))
    (own / "tasks.json").write_text('[{"id": 1}]', encoding="utf-8")
    (own / "copy.json").write_text(json.dumps(whole), encoding="utf-8")
    collect.collect(project, "own", folder=own)
    assert "tasks.json" in capsys.readouterr().out
    whole["annotations"][0]["bbox"] = [1, 1, 5, 5]
    (own / "copy.json").write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(config.ProblemError, match="other boxes"):
        collect.collect(project, "own", folder=own)


def test_labels_in_other_letters(project: config.Project, own: Path) -> None:
    content = json.loads((own / "result.json").read_text(encoding="utf-8"))
    for category in content["categories"]:
        category["name"] = f" {category['name'].upper()} "
    write(own, content["images"], content["annotations"], content["categories"])
    assert collect.collect(project, "own", folder=own)["labels"] == dict.fromkeys(LABELS, 15)


def test_too_few_groups(project: config.Project, own: Path) -> None:
    for number in range(15):
        change(own, "images", number, group=number % 2)
    with pytest.raises(config.ProblemError, match="is in 2 groups, and 3 are needed"):
        collect.collect(project, "own", folder=own)
    for number in range(15):
        change(own, "images", number, group=number % 3)
    collect.collect(project, "own", folder=own)


def test_unknown_source(project: config.Project) -> None:
    with pytest.raises(config.ProblemError, match="no source"):
        collect.collect(project, "elsewhere")
