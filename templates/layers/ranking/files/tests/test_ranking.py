"""The scores of a ranking mean what they say."""

from __future__ import annotations

import numpy as np
import pytest

from proof_of_concept.ranking import Ranking, ndcg_at, recall_at, rows


def ranked(found: str, right: str) -> Ranking:
    return Ranking(tuple(found), frozenset(right))


def test_the_place_of_the_first_right_one() -> None:
    assert [ranked(found, "x").place for found in ("xab", "abx", "abc", "")] == [1, 3, 0, 0]


def test_recall_is_the_share_of_what_is_right() -> None:
    assert [recall_at(ranked("axb", "x"), depth) for depth in (1, 2, 3)] == [0, 1, 1]
    assert recall_at(ranked("axb", "xyzw"), 3) == 0.25


@pytest.mark.parametrize(
    ("found", "right", "expected"),
    [
        ("xabc", "x", 1.0),
        ("axbc", "x", 1 / np.log2(3)),
        ("abcx", "x", 0.0),  # behind the first three
        ("", "x", 0.0),
        ("x", "x", 1.0),
        ("xay", "xyz", (1 + 1 / 2) / (1 + 1 / np.log2(3) + 1 / 2)),
    ],
)
def test_ndcg_counts_what_comes_later_for_less(found: str, right: str, expected: float) -> None:
    assert ndcg_at(ranked(found, right), 3) == pytest.approx(expected)


def test_rows_compare_both_rankings_question_by_question() -> None:
    naive = [ranked("abcx", "x"), ranked("xa", "x")] * 10
    model = [ranked("xa", "x")] * 20
    recall, ndcg = rows(naive, model, naive, "Page", seed=0)
    assert (recall["name"], recall["title"]) == ("recall_at_3", "Page among the first 3")
    assert (recall["baseline"]["value"], recall["model"]["value"]) == (0.5, 1.0)
    assert recall["difference"]["low"] > 0
    # In fourth place: out of the first three, and still among the first ten.
    assert ndcg["baseline"]["value"] == pytest.approx((1 / np.log2(5) + 1) / 2, abs=1e-4)
