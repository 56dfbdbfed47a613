"""The scores of a search mean what they say."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from proof_of_concept import config
from proof_of_concept.baseline import ByBM25, ByOverlap, tuned
from proof_of_concept.collection import Item, Query
from proof_of_concept.documents.search import K1, B
from proof_of_concept.scores import Outcome, ndcg, outcomes
from proof_of_concept.scores.mistakes import worst
from proof_of_concept.scores.rows import rows_of
from proof_of_concept.scores.silence import careful_limit
from proof_of_concept.scores.speed import keep, timed
from proof_of_concept.scores.twins import average_precision, nearest

GRADES = {"a": 3, "b": 2, "c": 1, "d": 0}
ITEMS = [
    Item("a", "Tea", "", "Green tea costs four euros"),
    Item("b", "Tea", "", "Green tea is four euros", same_as="a"),
    Item("c", "Coffee", "", "Coffee with the milk of the day and of the house"),
    Item("d", "Cake", "", "Sweet cake"),
]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("abc", 1.0),
        ("abdc", (7 + 3 / np.log2(3) + 1 / np.log2(5)) / (7 + 3 / np.log2(3) + 0.5)),
        ("xbac", (3 / np.log2(3) + 7 / 2 + 1 / np.log2(5)) / (7 + 3 / np.log2(3) + 0.5)),
        ("", 0.0),
    ],
)
def test_ndcg_counts_grades_and_places(order: str, expected: float) -> None:
    assert ndcg(Outcome(Query("q", "", GRADES), tuple(order), 1, True)) == pytest.approx(expected)


def test_an_item_of_grade_one_does_not_answer() -> None:
    found = Outcome(Query("q", "", GRADES), tuple("cdxa"), 1, True)
    assert (found.reciprocal, found.recall) == (1 / 4, 1 / 2)
    assert not Query("q", "", {"c": 1}).answerable and Query("q", "", {"c": 1}).best == "c"


def test_recall_of_the_best_grade_and_what_was_judged() -> None:
    one = Outcome(Query("q", "", GRADES), tuple("bxcdyz"), 1, True)
    assert (one.recall, one.recall_best, one.judged) == (1 / 2, 0.0, 3 / 6)


def test_bm25_is_tuned_for_the_queries_that_it_is_given() -> None:
    # Long items answer, short ones do not: it is wrong to hold their length against them.
    items = [Item(f"{n}-short", "", "", f"thing{n}") for n in range(30)]
    items += [Item(f"{n}-long", "", "", f"thing{n} thing{n}" + " more" * 30) for n in range(30)]
    queries = [Query(f"thing{n}", "", {f"{n}-long": 3}) for n in range(30)]
    assert tuned(items, queries)[1] == 0.0
    assert tuned(items, queries[:5]) == (K1, B)
    assert "b = 0," in ByBM25(items, *tuned(items, queries)).about


def test_each_query_is_timed_by_itself(workspace: Path) -> None:
    asked: list[list[str]] = []
    times = timed({"one": asked.append}, ["a", "b", "c"])
    assert asked == [["a"], ["a"], ["b"], ["c"]] and times["one"].shape == (3,)
    config.REPORTS.mkdir(exist_ok=True)
    keep({"one": np.arange(101.0)}, 7)
    rows = (config.REPORTS / "latency.csv").read_text(encoding="utf-8").splitlines()
    assert rows[1].startswith("one,50.0,95.0,101,7,")


def test_few_answers_are_lost_at_the_limit() -> None:
    sure = np.linspace(0, 1, 101)
    answerable = sure > 0.35
    limit = careful_limit(sure, answerable)
    assert 0.05 < (sure[answerable] < limit).mean() <= 0.1


def test_a_twin_that_is_nearest_counts() -> None:
    model = ByBM25(ITEMS)
    scores = model.scores([item.whole for item in ITEMS])
    found = nearest(scores, ITEMS, np.ones(4, dtype=bool))
    assert found.hit.tolist() == [True, True, False, False] == found.has.tolist()
    assert average_precision(found)(np.arange(4)) == 1
    assert average_precision(found)(np.array([2, 3])) == 0


def test_rows_and_mistakes_tell_what_went_wrong() -> None:
    queries = [Query("green tea", "own", {"a": 3, "b": 2}), Query("the day of cake", "", {"d": 3})]
    queries = [*queries, Query("milk of the moon", "none", {})] * 4
    sides = {}
    for side, one in (("baseline", ByOverlap(ITEMS)), ("model", ByBM25(ITEMS))):
        scores = one.scores([query.text for query in queries])
        sides[side] = outcomes(queries, ITEMS, scores, scores.max(axis=1), 0.0)
    sides["second"] = sides["model"]
    every = np.ones(4, dtype=bool)
    twin = nearest(ByOverlap(ITEMS).scores([item.whole for item in ITEMS]), ITEMS, every)
    rows = {row["name"]: row for row in rows_of(sides, dict.fromkeys(sides, twin), seed=0)}
    assert rows["ndcg_at_10"]["model"]["value"] > rows["ndcg_at_10"]["baseline"]["value"]
    assert rows["false_answers"]["model"]["value"] == 1 and "twins" in rows
    told = worst(sides["baseline"], {item.id: item for item in ITEMS})
    assert told[0]["truth"].startswith("Cake") and told[0]["predicted"].startswith("Coffee")
    assert "place 2" in told[0]["why"] and told[-1]["truth"] == "nothing close enough"
