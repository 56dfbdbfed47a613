"""The synthetic pictures: another look for each label, and as flawed as photos are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from proof_of_concept import config, data, synthetic
from proof_of_concept.synthetic import drawing, shapes


@pytest.mark.parametrize("count", [2, 9, 20])
def test_no_two_labels_look_alike(count: int) -> None:
    found = shapes.looks([str(number) for number in range(count)], np.random.default_rng(0))
    assert len({(look.outline.tobytes(), look.pattern) for look in found}) == count
    hues = sorted(look.hue for look in found)
    assert min(np.diff(hues)) == pytest.approx(1 / count)


def test_one_seed_is_one_picture() -> None:
    def pixels(seed: int, hidden: bool = False) -> np.ndarray:
        random = np.random.default_rng(seed)
        look = shapes.looks(["a", "b"], np.random.default_rng(0))[0]
        return np.asarray(drawing.draw(look, drawing.session(random), hidden, random)).astype(int)

    assert np.array_equal(pixels(1), pixels(1))
    assert np.abs(pixels(1) - pixels(2)).mean() > 5
    assert pixels(1).shape == (drawing.HEIGHT, drawing.WIDTH, 3)


def test_some_pictures_are_filed_under_the_wrong_label(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[shapes.Look] = []

    def draw(look: shapes.Look, *rest: object) -> object:
        drawn.append(look)
        return drawing.draw(look, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(synthetic, "draw", draw)
    monkeypatch.setattr(synthetic, "SIZE", 120)
    project = replace(config.load_project(), labels=("<a>", "b"))
    synthetic.make(project, data.examples_file().parent, seed=0)
    labels = [example.label for example in data.load(project)]
    # What was drawn under a label is nearly always the same outline.
    of_first = [look.outline.tobytes() for look, label in zip(drawn, labels, strict=True)
                if label == "<a>"]  # fmt: skip
    usual = max(of_first.count(outline) for outline in set(of_first))
    assert 0.85 * len(of_first) < usual < len(of_first)


def test_other_numbers_of_labels_are_refused(workspace: Path) -> None:
    labels = tuple(str(number) for number in range(21))
    project = replace(config.load_project(), labels=labels)
    with pytest.raises(config.ProblemError, match="2 to 20"):
        synthetic.make(project, data.examples_file().parent, seed=0)
