"""The model reads, answers, and survives being saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline

from proof_of_concept import config, show
from proof_of_concept.config import ProblemError
from proof_of_concept.model import TextModel, load
from proof_of_concept.plumbing import store
from proof_of_concept.predict import predict

LABELS = ("wet", "<b>dry</b>")
TEXTS = ["rain", "more rain", "no sun, rain", "sun", "sun shines", "the sun"]


def small_model() -> TextModel:
    """Trained on three texts a label."""
    steps = Pipeline([("words", TfidfVectorizer()), ("classifier", LogisticRegression(C=10))])
    return TextModel(steps.fit(TEXTS, [0, 0, 0, 1, 1, 1]), LABELS, "abc")


def test_the_likeliest_label_comes_first() -> None:
    result = predict(small_model(), "The sun again!")
    assert result.label == LABELS[1] and result.probability > 0.5
    assert sum(result.probabilities.values()) == pytest.approx(1)
    assert list(result.probabilities.values()) == sorted(result.probabilities.values())[::-1]


@pytest.mark.parametrize("text", ["", " \n", "x" * 30_000])
def test_bad_input_is_one_sentence(text: str) -> None:
    with pytest.raises(ProblemError):
        predict(small_model(), text)


def test_saved_and_loaded_it_answers_the_same(workspace: Path) -> None:
    project, model = replace(config.load_project(), labels=LABELS), small_model()
    store.save({"steps": model.steps, "trained_on": model.trained_on}, project)
    loaded = load(project)
    assert np.array_equal(loaded.probabilities(TEXTS), model.probabilities(TEXTS))
    assert (loaded.labels, loaded.trained_on) == (LABELS, "abc")


def test_an_answer_shows_its_text_and_does_nothing_else() -> None:
    page = show.answer(predict(small_model(), "<script>rain</script> & sun"))
    assert "<script" not in page and "<b>dry" not in page
    assert "&lt;script&gt;" in page and "&amp;" in page
