"""The network learns, answers, says where it looked, and survives being saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from proof_of_concept import config, show
from proof_of_concept.config import ProblemError
from proof_of_concept.features import CELLS
from proof_of_concept.predict import predict

pytest.importorskip("torch", reason="the extra `stronger` is not installed")

import torch

from proof_of_concept import stronger
from proof_of_concept.stronger.network import SIDE, Network, as_tensor, changed
from proof_of_concept.stronger.train import fit

LABELS = ("round", "square")


@pytest.fixture(autouse=True)
def one_thread() -> None:
    """On a busy machine, threads would wait for each other most of the time."""
    torch.set_num_threads(1)


def picture(label: int, place: int = 0) -> Image.Image:
    """A red disc or a blue square on grey, in the upper left or, from `place`, further down."""
    drawn = Image.new("RGB", (96, 96), (120, 120, 120))
    draw, box = ImageDraw.Draw(drawn), (4 + place, 4 + place, 34 + place, 34 + place)
    draw.ellipse(box, fill=(200, 40, 40)) if label == 0 else draw.rectangle(box, fill=(40, 40, 200))
    return drawn


@pytest.fixture(scope="module")
def trained() -> tuple[stronger.NetworkModel, list[tuple[float, float]]]:
    """A network after a few epochs."""
    torch.manual_seed(0)
    truth = torch.tensor([0, 1] * 80)
    pixels = as_tensor(picture(label, turn % 50) for turn in range(80) for label in (0, 1))
    network = Network(2)
    losses = fit(network, pixels, truth, pixels, truth, epochs=8, seed=0)
    return stronger.NetworkModel(network, LABELS, "abc"), losses


def test_the_loss_falls(trained: tuple[stronger.NetworkModel, list[tuple[float, float]]]) -> None:
    losses = trained[1]
    assert losses[-1][0] < losses[0][0] - 0.1
    assert min(unseen for _, unseen in losses) < 0.5


def test_it_answers_and_says_where_it_looked(
    trained: tuple[stronger.NetworkModel, list[tuple[float, float]]],
) -> None:
    model = trained[0]
    answers = model.probabilities([picture(0, 7), picture(1, 21)])
    assert answers.argmax(axis=1).tolist() == [0, 1] and np.allclose(answers.sum(axis=1), 1)
    result = predict(model, picture(1))
    assert result.label == "square" and result.pushes.shape == (CELLS, CELLS)
    row, column = divmod(int(np.abs(result.pushes).argmax()), CELLS)
    assert row < CELLS / 2 and column < CELLS / 2
    assert show.answer(result).count("<img") == 2


def test_changed_pictures_are_pictures_of_the_same_thing() -> None:
    pixels = as_tensor([picture(0)] * 4)
    other = changed(pixels, torch.Generator().manual_seed(0))
    assert other.shape == (4, 3, SIDE, SIDE) and other.min() >= 0 and other.max() <= 1
    assert not torch.equal(other[0], other[1])
    again = changed(pixels, torch.Generator().manual_seed(0))
    assert torch.equal(other, again)


def test_saved_and_loaded_it_answers_the_same(
    workspace: Path, trained: tuple[stronger.NetworkModel, list[tuple[float, float]]]
) -> None:
    project = replace(config.load_project(), labels=LABELS)
    stronger.save(trained[0], project)
    loaded, shown = stronger.load(project), [picture(0, 3), picture(1, 30)]
    assert np.array_equal(loaded.probabilities(shown), trained[0].probabilities(shown))
    assert (loaded.labels, loaded.trained_on) == (LABELS, "abc")
    with pytest.raises(ProblemError, match="other labels"):
        stronger.load(replace(project, labels=("a", "b", "c")))
