"""The networks, on a little synthetic data: they learn, and what is written is what they said."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import config
from proof_of_concept.networks import __main__ as networks
from proof_of_concept.networks import measured
from proof_of_concept.networks.arrays import Arrays

synthetic = pytest.importorskip(f"{config.__package__}.synthetic")
INSTALLED = [name for name in measured.there() if find_spec(measured.FRAMEWORKS[name])]


@pytest.fixture
def rings() -> Arrays:
    """An inner and an outer ring, which no straight line parts."""
    random = np.random.default_rng(0)
    truth = random.integers(0, 2, 600)
    angle, radius = random.uniform(0, 2 * np.pi, 600), 1 + truth + random.normal(0, 0.15, 600)
    numbers = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1).astype("float32")
    parts = numbers[:300], truth[:300], numbers[300:450], truth[300:450]
    return Arrays(*parts, numbers[450:], truth[450:], ("inner", "outer"), np.full((150, 2), 0.5))


@pytest.mark.parametrize("framework", INSTALLED)
def test_it_learns_what_no_line_parts(framework: str, rings: Arrays) -> None:
    answers = measured.fitted(framework, rings, seed=0)(rings.test)
    assert answers.sum(axis=1) == pytest.approx(np.ones(len(answers)), abs=1e-5)
    assert measured.accuracy(rings.test_truth, answers) > 0.9
    # With the labels drawn by lot there is nothing to learn, and it does not say otherwise.
    lots = np.random.default_rng(1)
    by_lot = replace(
        rings,
        train_truth=lots.permutation(rings.train_truth),
        validation_truth=lots.permutation(rings.validation_truth),
    )
    nothing = measured.fitted(framework, by_lot, seed=0)(rings.test)
    assert measured.log_loss(rings.test_truth, nothing) > 0.5


@pytest.mark.skipif(not INSTALLED, reason="no extra with a framework is installed")
def test_the_report_says_what_was_measured(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 3)
    assert commands.main(["collect"]) == commands.main(["train"]) == 0
    assert networks.main(INSTALLED[:1]) == 0
    (row,) = json.loads((config.REPORTS / "networks.json").read_text(encoding="utf-8"))["rows"]
    figure = row["figures"]["log_loss"]
    less = figure["network"]["value"] - figure["simple"]["value"]
    assert figure["difference"]["value"] == pytest.approx(less, abs=2e-4)
    assert f"log loss: {figure['network']['value']:.3f}" in capsys.readouterr().out

    # A simple model that knows the test part is not set beside anything.
    assert networks.main([*INSTALLED[:1], "--seed", "7"]) == 1
    assert "train again" in capsys.readouterr().err


def test_without_a_model_it_says_what_to_do(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert networks.main(["pen and paper"]) == 1
    assert "collect" in capsys.readouterr().err
