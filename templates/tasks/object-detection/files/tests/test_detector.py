"""The detector finds things, survives being saved, and its answers are shown as they are."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from proof_of_concept import config, data, features, show, synthetic
from proof_of_concept.baseline.mean_template import mean_template
from proof_of_concept.boxes.false_alarms import FALSE_ALARMS
from proof_of_concept.boxes.limits import set_limits
from proof_of_concept.config import ProblemError
from proof_of_concept.model import Detector, Template, load, slide
from proof_of_concept.plumbing import store
from proof_of_concept.predict import predict
from proof_of_concept.synthetic import scene, shapes
from proof_of_concept.synthetic.sprites import Sprites

LABELS = ("-o 'hook' <b>$x$</b>", '🔧 ../../spanner | "x"')


def cross(at: tuple[int, int], size: tuple[int, int] = (320, 240)) -> Image.Image:
    """A grey picture with a white cross in the middle of a box of 60 by 60 pixels at x, y."""
    picture = Image.new("RGB", size, (90, 90, 90))
    draw, (x, y) = ImageDraw.Draw(picture), at
    draw.rectangle((x + 10, y + 25, x + 50, y + 35), fill="white")
    draw.rectangle((x + 25, y + 10, x + 35, y + 50), fill="white")
    return picture


@pytest.fixture(scope="module")
def model() -> Detector:
    """Its first template is the cross itself, cut out of a picture; its second fits nothing."""
    small, shrink = features.working_copy(cross((120, 120)))
    level, scale = features.pyramid(small)[1], features.SCALES[1] / shrink
    start = round(120 * scale / features.CELL) + features.PAD
    weights = level[start : start + 9, start : start + 9]
    weights = weights - weights.mean()
    best = float((weights**2).sum())
    there = Template(weights, 0.0, 0.6 * best, 10 / best, (60 * scale, 60 * scale))
    return Detector(LABELS, [there, replace(there, threshold=10 * best)], "abc")


def test_histograms_say_which_way_edges_run() -> None:
    stripes = np.repeat(np.arange(0, 240, 4, dtype=np.uint8)[:, None], 60, axis=1)
    along, across = features.hog(stripes), features.hog(stripes.T)
    assert along.shape == (10, 10, features.BINS) and along.max() <= 0.4
    # The brightness of the first grows downwards: 90 degrees, between the fifth and the sixth bin.
    assert set(along[5, 5].argsort()[-2:].tolist()) == {4, 5}
    assert across[5, 5].argmax() == 0


def test_tones_say_how_light_and_of_which_colour_a_square_is() -> None:
    picture = Image.new("RGB", (60, 60), (90, 90, 90))
    picture.paste((190, 90, 90), (0, 0, 12, 12))
    told = features.tones(np.asarray(picture))
    assert told.shape == (10, 10, features.TONES)
    assert told[0, 0].min() > 0.2 and np.abs(told[5:, 5:]).max() == 0
    assert features.describe(picture).shape == (10, 10, features.CHANNELS)


def test_a_template_slides_over_every_place_it_fits() -> None:
    rng = np.random.default_rng(0)
    level = rng.random((7, 9, features.CHANNELS))
    weights = rng.random((3, 4, features.CHANNELS))
    sums = slide(level, weights)
    assert sums.shape == (5, 6)
    assert sums[2, 1] == pytest.approx((level[2:5, 1:5] * weights).sum())
    assert slide(level[:2], weights).shape == (0, 6)


@pytest.mark.parametrize("larger", [1, 3])
def test_what_is_there_is_found_where_it_is(model: Detector, larger: int) -> None:
    picture = cross((150, 100)).resize((320 * larger, 240 * larger))
    answer = predict(model, picture)
    assert [(label, there) for label, there, _ in answer.presence] == [
        (LABELS[0], True),
        (LABELS[1], False),
    ]
    assert [box.label for box in answer.boxes] == [LABELS[0]]
    assert np.abs(np.array(answer.boxes[0].box[:2]) / larger - (150, 100)).max() < 12
    empty = predict(model, Image.new("RGB", (320, 240), (90, 90, 90)))
    assert empty.boxes == [] and not any(there for _, there, _ in empty.presence)


def test_saved_and_loaded_it_answers_the_same(workspace: Path, model: Detector) -> None:
    project = replace(config.load_project(), labels=LABELS)
    templates = [asdict(template) for template in model.templates]
    store.save({"templates": templates, "trained_on": model.trained_on}, project)
    loaded, picture = load(project), cross((33, 99))
    assert predict(loaded, picture).presence == predict(model, picture).presence
    assert (loaded.labels, loaded.trained_on) == (LABELS, "abc")
    with pytest.raises(ProblemError, match="other labels"):
        load(replace(project, labels=("a", "b")))


def test_an_answer_shows_its_words_and_does_nothing_else(model: Detector) -> None:
    page = show.answer(predict(model, cross((150, 100))))
    assert "<script" not in page and "<b>$x$" not in page and "&lt;b&gt;$x$" in page
    assert page.count("<img") == page.count("<span") == 1
    assert "1 of 2 found" in page and "Not found: 🔧 ../../spanner | &quot;x&quot;." in page
    assert page.count("<tr>") == 3


def test_boxes_are_around_what_is_seen_of_every_label(workspace: Path) -> None:
    known = shapes.load(config.load_project().labels)
    sprites, rng = Sprites(known.drawings), np.random.default_rng(0)
    place = scene.session(known, rng)
    drawn = [scene.draw(known, sprites, place, rng) for _ in range(60)]
    seen = {label for _, found in drawn for label, _ in found}
    assert seen == set(range(len(known.looks)))
    for picture, found in drawn:
        for _, (x, y, width, height) in found:
            assert min(x, y) >= 0 and min(width, height) > 4
            assert x + width <= picture.width and y + height <= picture.height


def test_the_same_seed_draws_the_same_pictures(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synthetic, "SIZE", 8)
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        synthetic.make(config.load_project(), tmp_path / name, seed)
    a, b, c = (
        [path.read_bytes() for path in sorted((tmp_path / name).rglob("*.*"))] for name in "abc"
    )
    assert a == b
    assert a != c


def test_no_session_is_in_two_parts(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = replace(config.load_project(), labels=LABELS)
    monkeypatch.setattr(synthetic, "SIZE", 80)
    synthetic.make(project, data.folder(), 0)
    images = data.folder() / "images"
    before = data.load(project)
    # A picture that is there twice counts once.
    (images / "0001.jpg").write_bytes((images / "0000.jpg").read_bytes())
    examples = data.load(project)
    assert len(examples) == len(before) - 1
    parts = data.split(examples, 0)
    groups = [{e.group for e in part} for part in (parts.train, parts.validation, parts.test)]
    assert not groups[0] & groups[1] and not groups[0] & groups[2] and not groups[1] & groups[2]
    for part in (parts.train, parts.validation, parts.test):
        assert data.presence(part, len(LABELS)).any(axis=0).all()
    # By its content, a picture is in one part only.
    assert len(set(data.contents(parts.train, parts.validation, parts.test))) == len(examples)


def test_limits_keep_false_alarms_below_the_cap(model: Detector) -> None:
    rng = np.random.default_rng(0)
    places = [(int(x), int(y)) for x, y in rng.integers(0, 180, (30, 2))]
    pictures = [cross(place) if n % 3 else cross((400, 400)) for n, place in enumerate(places)]
    levels = [features.pyramid(features.working_copy(picture)[0]) for picture in pictures]
    there = np.array([[bool(n % 3), n % 2 == 0] for n in range(30)])
    limited = Detector(LABELS, set_limits(model.templates, levels, there), None)
    said = np.array([[there for _, there, _ in predict(limited, one).presence] for one in pictures])
    assert said[there[:, 0], 0].all()  # the cross; the second template says nothing
    assert (said & ~there).sum() <= 30 * FALSE_ALARMS


def test_a_mean_template_fits_what_it_was_made_of(model: Detector) -> None:
    empty = replace(model.templates[0], weights=np.zeros((1, 1, 2), np.float32), bias=0.0)
    with_it, without = [np.array([1.0, 0.0])] * 3, [np.array([0.0, 1.0])] * 5
    mean = mean_template(empty, with_it, without)
    assert mean.weights.tolist() == [[[1, -1]]] and mean.bias == 0
