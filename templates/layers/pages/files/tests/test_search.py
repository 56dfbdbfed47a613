"""The index ranks by BM25, and survives texts without words."""

from __future__ import annotations

import math

import numpy as np
import pytest

from proof_of_concept.documents.search import Index


def test_scores_are_those_of_bm25() -> None:
    texts = [["tea", "tea", "milk"], ["cake"], ["milk", "cake", "cup", "cup", "cup"]]
    found = Index.build(texts).scores(["tea", "milk", "tea", "unknown"])
    expected = []
    for text in texts:
        score = 0.0
        for term in ("tea", "milk"):
            having = sum(term in other for other in texts)
            weight = math.log(1 + (3 - having + 0.5) / (having + 0.5))
            times, long = text.count(term), 0.25 + 0.75 * len(text) / 3
            score += weight * times * 2.2 / (times + 1.2 * long)
        expected.append(score)
    assert found == pytest.approx(expected)


def test_texts_without_terms_fit_nothing() -> None:
    index = Index.build([[], []])
    assert index.scores(["tea"]).tolist() == [0, 0] and index.scores([]).tolist() == [0, 0]
    assert Index.build([["tea"], []]).scores(["tea"])[1] == 0


def test_a_rare_word_tells_most_and_an_unknown_one_more() -> None:
    telling = Index.build([["tea", "cup"], ["tea"], ["tea"]]).telling(["tea", "cup", "unknown"])
    assert telling[0] < telling[1] < telling[2]


def test_what_is_kept_is_opened_again_and_nothing_else() -> None:
    texts = [["tea", "cup"], ["cup"]]
    index = Index.build(texts)
    again = Index.opened(index.vocabulary, index.kept(), 2)
    assert again.scores(["tea"]).tolist() == index.scores(["tea"]).tolist()
    for vocabulary, kept, texts in (
        (["tea"], index.kept(), 2),
        (index.vocabulary, {**index.kept(), "indices": np.array([0, 7, 1])}, 2),
        (index.vocabulary, {**index.kept(), "data": np.ones(1)}, 2),
        (index.vocabulary, index.kept(), 1),
    ):
        with pytest.raises(ValueError):
            Index.opened(vocabulary, kept, texts)
