"""The model reads, answers, explains itself, and survives being saved."""

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

RAIN = ["rain", "more rain", "rain again", "no sun, rain"]
SUN = ["sun", "sun shines", "the sun shines", "sun, sun"]
FOG = ["fog", "fog today", "thick fog", "the fog"]


def small_model(labels: tuple[str, ...] = ("wet", "dry")) -> TextModel:
    """Trained on four texts a label: "rain" speaks for wet, "sun" and "sun shines" for dry."""
    texts = [text for each in (RAIN, SUN, FOG)[: len(labels)] for text in each]
    words = TfidfVectorizer(token_pattern=r"\w+", ngram_range=(1, 2))
    steps = Pipeline([("words", words), ("classifier", LogisticRegression(C=10))])
    steps.fit(texts, np.repeat(np.arange(len(labels)), 4))
    return TextModel(steps, labels, "abc")


def test_the_answer_and_its_reasons() -> None:
    text = "The SUN shines, no rain!"
    result = predict(small_model(), text)
    assert sum(result.probabilities.values()) == pytest.approx(1)
    assert next(iter(result.probabilities)) == result.label
    assert all(text[word.start : word.end] == word.text for word in result.words)
    pushes = {word.text: word.push for word in result.words}
    assert pushes["SUN"] * pushes["rain"] < 0


def test_pushes_add_up_to_the_difference_of_the_scores() -> None:
    model, text = small_model(), "rain rain sun shines"
    result = predict(model, text)
    odds = np.log(result.probability / (1 - result.probability))
    bias = model.steps["classifier"].intercept_[0] * (1 if result.label == "dry" else -1)
    assert sum(word.push for word in result.words) == pytest.approx(odds - bias)


@pytest.mark.parametrize("text", ["", " \n", "x" * 30_000])
def test_bad_input_is_one_sentence(text: str) -> None:
    with pytest.raises(ProblemError):
        predict(small_model(), text)


def test_a_letter_in_two_signs_is_the_same_letter() -> None:
    model = small_model()
    taken_apart = "ra\u0308in, sun"
    assert predict(model, taken_apart).words == predict(model, "r\u00e4in, sun").words


def test_without_a_known_word_that_says_something_there_is_no_answer() -> None:
    model = small_model()
    for text in ("🙂 hmm", "No more of the marmalade again", "3 of 4", "again, no more"):
        result = predict(model, text)
        assert result.reasons == []
        shown = show.answer(result)
        assert show.NO_ANSWER in shown and "<mark" not in shown
        assert "%" not in shown and "wet" not in shown and "dry" not in shown


def test_small_words_are_no_reasons() -> None:
    result = predict(small_model(), "No rain in our cellar, please")
    assert result.answered and [word.text for word in result.reasons] == ["rain"]
    shown = show.answer(result)
    assert ">No<" not in shown and ">rain<" in shown and "only" not in show.remark(result)


def test_too_few_known_words_are_no_answer() -> None:
    result = predict(small_model(), "No rain in the marmalade jar of our neighbour's cellar")
    assert not result.answered and "only 1 of the 5 words" in show.remark(result)
    assert show.NO_ANSWER in show.answer(result) and "<mark" not in show.answer(result)


@pytest.mark.parametrize("labels", [("wet", "dry"), ("wet", "dry", "grey")])
def test_saved_and_loaded_it_answers_the_same(workspace: Path, labels: tuple[str, ...]) -> None:
    project = replace(config.load_project(), labels=labels)
    model = small_model(labels)
    store.save({"steps": model.steps, "trained_on": model.trained_on}, project)
    loaded, texts = load(project), ["rain", "sun shines", "?"]
    assert np.array_equal(loaded.probabilities(texts), model.probabilities(texts))
    assert (loaded.labels, loaded.trained_on) == (labels, "abc")
    with pytest.raises(ProblemError, match="other labels"):
        load(replace(project, labels=("wet", "dry", "foggy")))


def test_an_answer_shows_its_text_and_does_nothing_else() -> None:
    page = show.answer(predict(small_model(), "<script>rain</script> & sun"))
    assert "<script" not in page and "&lt;" in page and "&amp;" in page
    assert page.count("<mark") == 2 + 2  # the legend, and both words that it knows
