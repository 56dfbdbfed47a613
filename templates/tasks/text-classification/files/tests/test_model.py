"""The model reads, answers, explains itself, and survives being saved."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from proof_of_concept import predict as prediction
from proof_of_concept.config import ProblemError
from proof_of_concept.model import MajorityBaseline, TextModel, terms


def small_model() -> TextModel:
    """Two labels, three terms: "rain" speaks for wet, "sun" and "sun shines" for dry."""
    weights = np.array([[2.0, -1.0, -1.0], [-2.0, 1.0, 1.0]])
    vocabulary = ["rain", "sun", "sun shines"]
    return TextModel(["wet", "dry"], vocabulary, np.ones(3), weights, np.zeros(2))


def test_terms_are_words_and_pairs_of_neighbours() -> None:
    assert terms("No, NO answer") == ["no", "no", "answer", "no no", "no answer"]


def test_the_answer_and_its_reasons() -> None:
    text = "The SUN shines, no rain!"
    result = prediction.predict(small_model(), text)
    assert sum(result.probabilities.values()) == pytest.approx(1)
    assert next(iter(result.probabilities)) == result.label
    assert all(text[word.start : word.end] == word.text for word in result.words)
    pushes = {word.text: word.push for word in result.words}
    assert pushes["SUN"] * pushes["rain"] < 0 and pushes["The"] == 0


def test_pushes_add_up_to_the_difference_of_the_scores() -> None:
    model, text = small_model(), "rain rain sun shines"
    result = prediction.predict(model, text)
    odds = np.log(result.probability / (1 - result.probability))
    assert sum(word.push for word in result.words) == pytest.approx(odds)


@pytest.mark.parametrize("text", ["", " \n", "x" * 30_000])
def test_bad_input_is_one_sentence(text: str) -> None:
    with pytest.raises(ProblemError):
        prediction.predict(small_model(), text)


def test_words_never_seen_move_nothing() -> None:
    assert prediction.predict(small_model(), "🙂 hmm").reasons == []


def test_saved_and_loaded_it_answers_the_same(tmp_path: Path) -> None:
    path = small_model().save(tmp_path / "model.npz")
    loaded = TextModel.load(path, ["wet", "dry"])
    texts = ["rain", "sun shines", ""]
    assert np.array_equal(loaded.probabilities(texts), small_model().probabilities(texts))


def test_another_file_or_other_labels_are_refused(tmp_path: Path) -> None:
    path = small_model().save(tmp_path / "model.npz")
    with pytest.raises(ProblemError, match="other labels"):
        TextModel.load(path, ["wet", "dry", "foggy"])
    path.write_bytes(b"not a model")
    with pytest.raises(ProblemError, match="train again"):
        TextModel.load(path, ["wet", "dry"])


def test_the_baseline_says_what_is_most_common() -> None:
    baseline = MajorityBaseline(["a", "b"], ["b", "a", "b"])
    assert baseline.probabilities(["x", "y"]).argmax(axis=1).tolist() == [1, 1]
