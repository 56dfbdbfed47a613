"""The detector learns, says where things are, and survives being saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from proof_of_concept import config, show
from proof_of_concept.boxes import iou
from proof_of_concept.config import ProblemError
from proof_of_concept.predict import predict

pytest.importorskip("torch", reason="the extra `stronger` is not installed")

import torch

from proof_of_concept import stronger
from proof_of_concept.stronger.changes import Seen, changed, moved, with_pasted
from proof_of_concept.stronger.network import (
    LONG_SIDE,
    Network,
    as_pixels,
    as_tensor,
    peaks,
    targets,
)
from proof_of_concept.stronger.train import fit

LABELS = ("disc", "bar")
Trained = tuple[stronger.NetworkDetector, list[tuple[float, float]]]


@pytest.fixture(autouse=True)
def one_thread() -> None:
    """On a busy machine, threads would wait for each other most of the time."""
    torch.set_num_threads(1)


def drawn(disc: tuple[int, int] | None, bar: tuple[int, int] | None, side: int = 1) -> Image.Image:
    """A grey picture with a red disc of 30 pixels and a blue bar of 40 by 16, where they are."""
    picture = Image.new("RGB", (160 * side, 96 * side), (120, 120, 120))
    draw = ImageDraw.Draw(picture)
    if disc:
        draw.ellipse([side * n for n in (*disc, disc[0] + 29, disc[1] + 29)], fill=(200, 40, 40))
    if bar:
        draw.rectangle([side * n for n in (*bar, bar[0] + 39, bar[1] + 15)], fill=(40, 40, 200))
    return picture


def examples(count: int, random: np.random.Generator) -> list[Seen]:
    """Pictures with a disc on the left half or none, and a bar on the right half or none."""
    found = []
    for _ in range(count):
        disc = (int(random.integers(40)), int(random.integers(60)))
        bar = (80 + int(random.integers(36)), int(random.integers(76)))
        there = random.random(2) < 0.7
        picture = drawn(disc if there[0] else None, bar if there[1] else None)
        boxes = np.array([[*disc, 30, 30], [*bar, 40, 16]], dtype=float)
        found.append(Seen(as_pixels([picture])[0][0], np.flatnonzero(there), boxes[there]))
    return found


@pytest.fixture(scope="module")
def trained() -> Trained:
    """A network after a few epochs."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    random = np.random.default_rng(0)
    pictures = examples(64, random)
    network = Network(2)
    network.mean[:], network.std[:] = 0.45, 0.15
    network.size[:] = torch.tensor([3.5, 3.1])
    losses = fit(network, pictures, pictures[:16], epochs=16, seed=0)
    limits = np.array([[1.0, -1.0], [1.0, -1.0]])
    return stronger.NetworkDetector(network, LABELS, limits, "abc"), losses


def test_the_loss_falls(trained: Trained) -> None:
    losses = trained[1]
    assert losses[-1][0] < losses[0][0] / 2 and min(loss for _, loss in losses) < losses[0][1]


@pytest.mark.parametrize("side", [1, 3])
def test_what_is_there_is_found_where_it_is(trained: Trained, side: int) -> None:
    found = trained[0].find(drawn((20, 40), None, side))
    assert found[0].scores[0] > 0.5 and found[0].scores[0] > found[1].scores.max(initial=0)
    truth = side * np.array([[20.0, 40.0, 30.0, 30.0]])
    # After so few steps a box may still be a third of the disc off.
    assert iou(found[0].boxes[:1], truth)[0, 0] > 0.3
    answer = predict(trained[0], drawn((20, 40), (100, 30), side))
    assert {box.label for box in answer.boxes} == set(LABELS)
    assert show.answer(answer).count("<img") == 1


def test_what_it_should_say_is_read_back_as_the_same_box() -> None:
    size = np.log(np.array([25.0, 25.0]))
    one = Seen(
        np.zeros((96, 160, 3), np.uint8), np.array([1]), np.array([[33.0, 21.0, 40.0, 16.0]])
    )
    heat, shapes, there = targets(one, (2, 24, 40), size)
    assert there.sum() == 1 and heat[0].max() == 0 and heat[1].max() > 0.9
    odds = torch.from_numpy(20 * heat - 10)[None]
    found = peaks(odds, torch.from_numpy(shapes)[None], torch.from_numpy(size), most=3)
    assert found.shape == (1, 2, 3, 5)
    assert np.abs(found[0, 1, 0, :4] - one.boxes[0]).max() < 1e-3


def test_boxes_move_with_their_things() -> None:
    random = np.random.default_rng(1)
    one = Seen(np.asarray(drawn((60, 30), None)), np.array([0]), np.array([[60.0, 30, 30, 30]]))
    for _ in range(20):
        other = moved(one, random)
        red = np.argwhere(other.pixels[..., 0] > 170)
        if len(red) < 100 or not len(other.boxes):
            continue
        top, left = red.min(axis=0)
        assert np.abs(other.boxes[0, :2] - (left, top)).max() < 3
    pasted = with_pasted(one, examples(4, random), random)
    assert pasted.boxes[0].tolist() == one.boxes[0].tolist()
    assert len(pasted.labels) == len(pasted.boxes)
    first, again = (changed(one, [one], np.random.default_rng(3)) for _ in range(2))
    assert np.array_equal(first.pixels, again.pixels)
    assert first.pixels.shape == one.pixels.shape and first.pixels.dtype == np.uint8


def test_pictures_of_other_shapes_are_filled_up() -> None:
    pixels, shrinks = as_pixels([Image.new("RGB", (640, 480)), Image.new("RGB", (100, 300))])
    assert pixels.shape[0] == 2 and pixels.shape[1] % 16 == pixels.shape[2] % 16 == 0
    assert max(pixels.shape) == LONG_SIDE and shrinks.tolist() == [640 / LONG_SIDE, 300 / LONG_SIDE]
    assert as_tensor(pixels).shape[1] == 3 and pixels[1, 0, -1].tolist() == [127, 127, 127]


def test_saved_and_loaded_it_answers_the_same(workspace: Path, trained: Trained) -> None:
    project = replace(config.load_project(), labels=LABELS)
    stronger.save(trained[0], project)
    loaded, picture = stronger.load(project), drawn((10, 10), (90, 50))
    assert predict(loaded, picture).presence == predict(trained[0], picture).presence
    assert (loaded.labels, loaded.trained_on) == (LABELS, "abc")
    with pytest.raises(ProblemError, match="other labels"):
        stronger.load(replace(project, labels=("a", "b", "c")))
