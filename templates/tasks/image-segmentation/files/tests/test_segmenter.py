"""The model learns areas, marks them where they are, is saved, and is shown as it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from proof_of_concept import baseline, config, data, features, model, show, synthetic
from proof_of_concept.config import ProblemError
from proof_of_concept.masks import VOID
from proof_of_concept.predict import predict
from proof_of_concept.synthetic import scene, shapes
from proof_of_concept.synthetic.sprites import Sprites
from proof_of_concept.train import places, train

LABELS = ("-o 'hook' <b>$x$</b>", '🔧 ../../spanner | "x"')


class Halves:
    """Says that the left half shows the first label."""

    def __init__(self, limit: float = 0.5) -> None:
        self.labels: tuple[str, ...] = LABELS
        self.limit = limit

    def likely(self, picture: Image.Image) -> np.ndarray:
        shares = np.zeros((6, 8, 3))
        shares[:, :4, 1] = shares[:, 4:, 0] = 1
        return shares


@pytest.fixture
def project(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> config.Project:
    """Some synthetic pictures are there."""
    found = replace(config.load_project(), labels=LABELS)
    monkeypatch.setattr(synthetic, "SIZE", 63)
    synthetic.make(found, data.folder(), 0)
    return found


def test_a_mask_is_as_large_as_the_picture_and_only_where_it_is_likely() -> None:
    picture = Image.new("RGB", (160, 120))
    mask = model.mark(Halves(), picture)
    assert mask.shape == (120, 160) and (mask[:, :70] == 1).all() and not mask[:, 90:].any()
    unsure = np.full((4, 4, 3), (0.6, 0.3, 0.1))
    assert (model.marked(unsure, 0.61, (8, 8)) == 1).all()
    assert not model.marked(unsure, 0.59, (8, 8)).any()


def test_another_light_hardly_changes_the_numbers() -> None:
    pixels = np.random.default_rng(0).integers(60, 120, (40, 60, 3), dtype=np.uint8)
    told = features.colours(Image.fromarray(pixels))
    twice = features.colours(Image.fromarray(2 * pixels))
    assert np.abs(told - twice).max() < 0.15 and np.abs(np.median(told, axis=(0, 1))).max() < 1e-5
    assert features.describe(Image.fromarray(pixels)).shape[:2] == (20, 30)


def test_a_dark_line_is_a_ridge() -> None:
    light = np.zeros((21, 21))
    light[10] = -1
    told = features.ridges(light)
    assert told[10].min() > 2 * np.abs(told[15]).max() and told[10, 10] > 0.05


def test_pixels_of_every_label_are_learnt_from_and_void_is_not(project: config.Project) -> None:
    examples = data.load(project)[:9]
    numbers, ids = places(examples, features.describe, 0)
    assert set(ids.tolist()) == {0, 1, 2} and len(numbers) == len(ids)
    naive = baseline.UsualPlace(examples, LABELS)
    assert naive.shares.shape == (24, 32, 3) and naive.shares.sum(axis=2).max() < 1.001


def test_saved_and_loaded_it_answers_the_same(project: config.Project) -> None:
    train(project, 0)
    picture = data.load(project)[0].picture()
    first, again = (predict(model.load(project), picture) for _ in range(2))
    assert first.areas == again.areas and first.mask.shape == (picture.height, picture.width)
    assert model.load(project, "colours").likely(picture).shape == (72, 96, 3)
    with pytest.raises(ProblemError, match="other labels"):
        model.load(replace(project, labels=("a", "b")))


def test_an_answer_shows_its_words_and_does_nothing_else() -> None:
    page = show.answer(predict(Halves(), Image.new("RGB", (160, 120))))
    assert "<script" not in page and "<b>$x$" not in page and "&lt;b&gt;$x$" in page
    assert page.count("<img") == 1 and page.count("<tr>") == 3
    assert "50.0% of the picture is marked" in page
    nothing = show.answer(predict(Halves(limit=-1), Image.new("RGB", (80, 60))))
    assert "Nothing is marked" in nothing


def test_masks_are_where_something_was_drawn() -> None:
    known = shapes.load(config.load_project().labels)
    sprites, rng = Sprites(known.drawings), np.random.default_rng(0)
    place = scene.session(known, rng)
    drawn = [scene.draw(known, sprites, place, rng) for _ in range(40)]
    assert {label for _, things in drawn for label, _ in things} == set(
        range(1, 1 + len(known.looks))
    )
    for picture, things in drawn:
        assert all(seen.shape == (picture.height, picture.width) for _, seen in things)
        assert not things or np.sum([seen for _, seen in things], axis=0).max() <= 1
    ring = np.ones((9, 9), bool)
    ring[4, 4] = False
    assert scene.without_gaps(ring).all()


def test_the_same_seed_draws_the_same_pictures_and_sessions_stay_together(
    project: config.Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synthetic, "SIZE", 14)
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        synthetic.make(project, tmp_path / name, seed)
    a, b, c = ([p.read_bytes() for p in sorted((tmp_path / n).rglob("*.*"))] for n in "abc")
    assert a == b and a != c
    parts = data.split(data.load(project), 0)
    groups = [{e.group for e in part} for part in (parts.train, parts.validation, parts.test)]
    assert not groups[0] & groups[1] and not groups[0] & groups[2] and not groups[1] & groups[2]
    assert VOID not in parts.test[0].mask()
