"""The model looks, answers, and survives being saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

from proof_of_concept import config, show
from proof_of_concept.config import ProblemError
from proof_of_concept.model import PictureModel, load, numbers_of
from proof_of_concept.plumbing import store
from proof_of_concept.predict import predict

LABELS = ("dark", "<b>bright</b>")
PICTURES = [Image.new("RGB", (96, 96), (shade, shade, shade)) for shade in (0, 40, 200, 250)]


def small_model() -> PictureModel:
    """Trained on two pictures a label."""
    steps = Pipeline([("scale", StandardScaler()), ("classifier", LogisticRegression())])
    return PictureModel(steps.fit(numbers_of(PICTURES), [0, 0, 1, 1]), LABELS, "abc")


def test_the_likeliest_label_comes_first() -> None:
    result = predict(small_model(), Image.new("RGB", (120, 80), "white"))
    assert result.label == LABELS[1] and result.probability > 0.5
    assert sum(result.probabilities.values()) == pytest.approx(1)
    assert list(result.probabilities.values()) == sorted(result.probabilities.values())[::-1]


def test_bad_input_is_one_sentence() -> None:
    with pytest.raises(ProblemError):
        predict(small_model(), np.zeros((4, 4, 3), dtype=np.uint8))


def test_saved_and_loaded_it_answers_the_same(workspace: Path) -> None:
    project, model = replace(config.load_project(), labels=LABELS), small_model()
    store.save({"steps": model.steps, "trained_on": model.trained_on}, project)
    loaded = load(project)
    assert np.array_equal(loaded.probabilities(PICTURES), model.probabilities(PICTURES))
    assert (loaded.labels, loaded.trained_on) == (LABELS, "abc")


def test_an_answer_shows_its_picture_and_does_nothing_else() -> None:
    page = show.answer(predict(small_model(), PICTURES[0]))
    assert "data:image/" in page and "<b>bright" not in page and "&lt;b&gt;bright" in page
