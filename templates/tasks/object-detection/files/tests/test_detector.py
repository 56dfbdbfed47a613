"""From pictures to answers, on a small set of synthetic trays."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import yaml
from PIL import Image

from proof_of_concept import config, data, evaluate, plots, predict, synthetic
from proof_of_concept.plumbing import space

LABELS = ("-o 'hook' <b>$x$</b>", '🔧 ../../spanner | "x"')


@pytest.fixture
def project(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> config.Project:
    """A project of two tools whose names are hard to write down, and few pictures."""
    content = yaml.safe_load((workspace / "project.yaml").read_text(encoding="utf-8"))
    text = yaml.safe_dump({**content, "labels": list(LABELS)}, allow_unicode=True)
    (workspace / "project.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(synthetic, "SESSIONS", 10)
    monkeypatch.setattr(synthetic, "PER_SESSION", 5)
    monkeypatch.setattr(evaluate, "ROUNDS", 20)
    monkeypatch.setattr(plots, "ROUNDS", 20)
    return config.load_project()


def test_every_label_of_the_project_has_a_tool(workspace: Path) -> None:
    project = config.load_project()
    rng = np.random.default_rng(0)
    empty, light, blur, zoom = synthetic.session(rng)
    drawn = [synthetic.draw(len(project.labels), empty, light, blur, zoom, rng) for _ in range(40)]
    found = {label for _, tools in drawn for label, _ in tools}
    assert found == set(range(len(project.labels)))
    for picture, tools in drawn:
        for _, (x, y, width, height) in tools:
            assert min(x, y) >= 0 and min(width, height) > 4
            assert x + width <= picture.width and y + height <= picture.height


def test_the_same_seed_draws_the_same_pictures(
    project: config.Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synthetic, "SESSIONS", 1)
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        synthetic.make(project, tmp_path / name, seed)
    a, b, c = (
        [path.read_bytes() for path in sorted((tmp_path / name).rglob("*.*"))] for name in "abc"
    )
    assert a == b
    assert a != c


def test_all_the_way(project: config.Project, workspace: Path) -> None:
    # 1. Without a model or data, the first answer draws trays and trains.
    model = predict.load()
    assert (config.MODELS / "model.npz").is_file()
    assert model.labels == LABELS

    # 2. Answers are about every label, and boxes lie where the picture is.
    example = data.load(project)[0]
    answer = predict.predict(model, example.picture())
    assert [label for label, _, _ in answer.presence] == list(LABELS)
    assert {box.label for box in answer.boxes} == {
        label for label, there, _ in answer.presence if there
    }
    larger = predict.predict(model, example.picture().resize((1280, 960)))
    for (_, _, first), (_, _, second) in zip(answer.presence, larger.presence, strict=True):
        assert first == pytest.approx(second, abs=0.15)

    # 3. A photo that was taken with the camera on its side is turned upright.
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: show it turned by a quarter clockwise
    path = workspace / "turned.png"
    example.picture().rotate(90, expand=True).save(path, exif=exif)
    with Image.open(path) as turned:
        assert predict.predict(model, turned) == answer

    # 4. The measured figures are complete, and the pictures are there.
    metrics = evaluate.evaluate(project, project.seed)
    assert json.loads((config.REPORTS / "metrics.json").read_text(encoding="utf-8")) == metrics
    assert [row["label"] for row in metrics["per_label"]] == list(LABELS)
    images = [plot["file"] for plot in metrics["plots"]]
    images += [mistake["image"] for mistake in metrics["mistakes"]]
    assert all((config.REPORTS / image).is_file() for image in images)
    assert 1 <= len(list(config.EXAMPLES.iterdir())) <= 6

    # 5. So is the static page, with the boxes drawn on each example.
    page = (space.build("static") / "index.html").read_text(encoding="utf-8")
    assert page.count("<article>") == page.count('src="pictures/example-') >= 1

    # 6. The saved model refuses other labels.
    with pytest.raises(config.ProblemError, match="other labels"):
        type(model).load(config.MODELS / "model.npz", [*LABELS, "new"])


def test_no_session_is_in_two_parts(project: config.Project) -> None:
    synthetic.make(project, data.folder(), 0)
    parts = data.split(data.load(project), 0)
    groups = [{e.group for e in part} for part in (parts.train, parts.validation, parts.test)]
    assert not groups[0] & groups[1] and not groups[0] & groups[2] and not groups[1] & groups[2]
    for part in (parts.train, parts.validation, parts.test):
        assert data.presence(part, len(LABELS)).any(axis=0).all()


def test_a_picture_that_is_there_twice_counts_once(project: config.Project) -> None:
    synthetic.make(project, data.folder(), 0)
    before = len(data.load(project))
    images = data.folder() / "images"
    (images / "0001.jpg").write_bytes((images / "0000.jpg").read_bytes())
    assert len(data.load(project)) == before - 1


def test_a_damaged_model_is_refused(workspace: Path) -> None:
    from proof_of_concept.model import Detector

    path = workspace / "model.npz"
    path.write_bytes(b"not a model")
    with pytest.raises(config.ProblemError, match="train again"):
        Detector.load(path, ["a"])
    np.savez(path, header=np.array(json.dumps({"format": "x"})))
    with pytest.raises(config.ProblemError, match="train again"):
        Detector.load(path, ["a"])


def test_no_labels(workspace: Path) -> None:
    from proof_of_concept.collect import collect

    with pytest.raises(config.ProblemError, match="labels"):
        collect(replace(config.load_project(), labels=()), "synthetic")
