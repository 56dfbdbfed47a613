"""The synthetic pictures: another look for each label, and as flawed as photos are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from proof_of_concept import config, data, synthetic
from proof_of_concept.synthetic import pictured, shapes
from proof_of_concept.synthetic.sprites import Sprites

LABELS = ("<a>", "b")


def pixels(look: shapes.Look, seed: int, hidden: bool = False) -> np.ndarray:
    known = shapes.Shapes((look,), {})
    random = np.random.default_rng(seed)
    place = pictured.session(known, random)
    picture = pictured.draw(known, Sprites({}), look, place, hidden, False, random)
    return np.asarray(picture).astype(int)


def test_one_seed_is_one_picture() -> None:
    look, other = shapes.load(LABELS, Path("none.json")).looks
    assert np.array_equal(pixels(look, 1), pixels(look, 1))
    assert np.abs(pixels(look, 1) - pixels(look, 2)).mean() > 5
    assert np.abs(pixels(look, 1) - pixels(other, 1)).mean() > 1
    assert pixels(look, 1).shape == (pictured.HEIGHT, pictured.WIDTH, 3)


def test_a_mark_is_there_and_clean_is_without() -> None:
    scratch = shapes.Look("bad", "mark", "of the domain", what="scratch")
    clean = shapes.Look("good", "clean", "of the domain")
    assert np.abs(pixels(scratch, 3) - pixels(scratch, 3, hidden=True)).max() > 40
    assert np.abs(pixels(clean, 3) - pixels(scratch, 3, hidden=True)).max() == 0


def test_some_pictures_are_filed_under_the_wrong_label(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    def draw(known, sprites, look, *rest):
        drawn.append(look.label)
        return pictured.draw(known, sprites, look, *rest)

    monkeypatch.setattr(synthetic, "draw", draw)
    monkeypatch.setattr(synthetic, "SIZE", 120)
    project = replace(config.load_project(), labels=LABELS)
    synthetic.make(project, data.examples_file().parent, seed=0)
    labels = [example.label for example in data.load(project)]
    right = sum(shown == label for shown, label in zip(drawn, labels, strict=True))
    assert 0.85 * len(labels) < right < len(labels)


def test_other_numbers_of_labels_are_refused(workspace: Path) -> None:
    labels = tuple(str(number) for number in range(21))
    project = replace(config.load_project(), labels=labels)
    with pytest.raises(config.ProblemError, match="2 to 20"):
        synthetic.make(project, data.examples_file().parent, seed=0)
