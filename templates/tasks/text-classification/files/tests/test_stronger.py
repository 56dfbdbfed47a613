"""The stronger model reads meanings, says which words moved it, and survives being saved."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from proof_of_concept import config, show, stronger
from proof_of_concept.config import ProblemError
from proof_of_concept.predict import predict
from proof_of_concept.stronger import encoder
from proof_of_concept.stronger.train import fit

LABELS = ("weather", "travel")
MEANT = ({"rain", "sun", "drizzle"}, {"train", "ticket", "railway"})


class Double:
    """Stands for the network: how much a text is about the weather, and about trains."""

    def encode(self, texts: list[str], **_options: object) -> np.ndarray:
        counts = [[len(words & set(text.lower().split())) for words in MEANT] for text in texts]
        numbers = np.array(counts, dtype=float)
        return numbers / np.maximum(np.linalg.norm(numbers, axis=1, keepdims=True), 1e-9)


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> stronger.MeaningModel:
    """Trained on a few texts that never say drizzle or railway."""
    double = encoder.Encoder("a double", Double())
    monkeypatch.setattr(stronger, "opened", lambda _name: double)
    texts = ["rain again today", "the sun is out", "a train to Rome", "one ticket please"] * 5
    truth = np.array([0, 0, 1, 1] * 5)
    steps = fit(double, texts, truth, texts[:4], truth[:4])
    return stronger.MeaningModel(steps, LABELS, "abc", double)


def test_new_words_with_a_known_meaning_are_understood(model: stronger.MeaningModel) -> None:
    answers = model.probabilities(["drizzle all morning", "the old railway"])
    assert answers.argmax(axis=1).tolist() == [0, 1] and np.allclose(answers.sum(axis=1), 1)
    result = predict(model, "Drizzle, so no railway and no drizzle <b>today</b>")
    pushes = {word.text.lower(): word.push for word in result.words}
    assert pushes["drizzle"] * pushes["railway"] <= 0 and pushes["drizzle"] != 0
    assert "<b>" not in show.answer(result).replace("<b>weather", "")
    assert len(model.pushes(0)) == len(model.terms)


def test_saved_and_loaded_it_answers_the_same(
    workspace: Path, model: stronger.MeaningModel
) -> None:
    project = replace(config.load_project(), labels=LABELS)
    stronger.save(model, project)
    loaded = stronger.load(project)
    assert np.array_equal(loaded.probabilities(["rain"]), model.probabilities(["rain"]))
    assert (loaded.labels, loaded.trained_on) == (LABELS, "abc")
    assert "a double" in loaded.about


def test_an_encoder_that_is_nowhere_is_one_sentence(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(_name: str) -> None:
        raise OSError("no network")

    package = SimpleNamespace(SentenceTransformer=absent)
    monkeypatch.setitem(sys.modules, "sentence_transformers", package)
    with pytest.raises(ProblemError, match="90 MB"):
        encoder.opened(encoder.DEFAULT)
    project = replace(config.load_project(), options={"encoder": "models/mine"})
    assert encoder.chosen(project) == "models/mine"


def test_the_real_network_if_it_is_at_hand(workspace: Path) -> None:
    network = pytest.importorskip("sentence_transformers", reason="the extra is not installed")
    name = encoder.chosen(config.load_project())
    try:
        network.SentenceTransformer(name, local_files_only=True)
    except (OSError, ValueError):
        pytest.skip(f"{name} is not on this computer")
    rain, drizzle, train = encoder.opened(name).encode(["rain", "a light drizzle", "a train"])
    assert rain @ drizzle > rain @ train
