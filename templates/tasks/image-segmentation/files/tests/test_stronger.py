"""The network learns, marks things where they are, and survives being saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from proof_of_concept import config, model, show
from proof_of_concept.config import ProblemError
from proof_of_concept.masks import VOID
from proof_of_concept.predict import predict

pytest.importorskip("torch", reason="the extra `stronger` is not installed")

import torch

from proof_of_concept import stronger
from proof_of_concept.stronger.network import Network, as_pixels, filled
from proof_of_concept.stronger.train import changed, fit

LABELS = ("disc", "bar")
Trained = tuple[stronger.NetworkModel, list[tuple[float, float]]]


@pytest.fixture(autouse=True)
def one_thread() -> None:
    """On a busy machine, threads would wait for each other most of the time."""
    torch.set_num_threads(1)


def drawn(disc: tuple[int, int], bar: tuple[int, int]) -> tuple[Image.Image, np.ndarray]:
    """A grey picture of 96 by 64 with a red disc and a blue bar, and its mask."""
    picture, mask = Image.new("RGB", (96, 64), (120, 120, 120)), Image.new("L", (96, 64))
    for side, colours in ((picture, ((200, 40, 40), (40, 40, 200))), (mask, (1, 2))):
        draw = ImageDraw.Draw(side)
        draw.ellipse((*disc, disc[0] + 25, disc[1] + 25), fill=colours[0])
        draw.rectangle((*bar, bar[0] + 31, bar[1] + 13), fill=colours[1])
    return picture, np.asarray(mask)


@pytest.fixture(scope="module")
def trained() -> Trained:
    """A network after a few epochs."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    random = np.random.default_rng(0)
    sides = [
        drawn((int(x), int(y)), (62 - int(x), 48 - int(y)))
        for x, y in random.integers(0, 36, (48, 2))
    ]
    pixels = np.stack([np.asarray(picture) for picture, _ in sides])
    learn = pixels, np.stack([mask for _, mask in sides])
    network = Network(2)
    losses = fit(network, learn, (learn[0][:8], learn[1][:8]), epochs=12, seed=0)
    return stronger.NetworkModel(network, LABELS, 0.5, "abc"), losses


def test_the_loss_falls(trained: Trained) -> None:
    losses = trained[1]
    assert losses[-1][0] < losses[0][0] / 2 and min(loss for _, loss in losses) < losses[0][1]


def test_what_is_there_is_marked_where_it_is(trained: Trained) -> None:
    picture, true = drawn((8, 20), (50, 30))
    mask = model.mark(trained[0], picture)
    for label in (1, 2):
        both = ((mask == label) & (true == label)).sum()
        assert both / ((mask == label) | (true == label)).sum() > 0.5
    assert show.answer(predict(trained[0], picture)).count("<img") == 1


def test_pictures_of_other_shapes_are_filled_up() -> None:
    pixels = as_pixels([Image.new("RGB", (640, 480)), Image.new("RGB", (100, 300))])
    assert pixels.shape == (2, 192, 192, 3) and pixels[1, 0, -1].tolist() == [127, 127, 127]
    assert filled([np.zeros((20, 30), np.uint8)])[0, 31, 31] == VOID


def test_a_mask_is_changed_with_its_picture() -> None:
    picture, true = drawn((30, 20), (60, 40))
    for seed in range(8):
        pixels, ids = changed(np.asarray(picture), true, np.random.default_rng(seed))
        red = (pixels[..., 0] > 1.5 * pixels[..., 2]) & (ids != VOID)
        assert (red != (ids == 1)).mean() < 0.03
        assert pixels.shape == (64, 96, 3) and pixels.dtype == np.uint8


def test_saved_and_loaded_it_answers_the_same(workspace: Path, trained: Trained) -> None:
    project, (picture, _) = replace(config.load_project(), labels=LABELS), drawn((10, 10), (50, 40))
    stronger.save(trained[0], project)
    loaded = stronger.load(project)
    assert predict(loaded, picture).areas == predict(trained[0], picture).areas
    assert (loaded.labels, loaded.limit, loaded.trained_on) == (LABELS, 0.5, "abc")
    with pytest.raises(ProblemError, match="other labels"):
        stronger.load(replace(project, labels=("a", "b", "c")))
