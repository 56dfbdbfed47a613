"""The model learns what answers, says when nothing does, and survives being saved."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from proof_of_concept import config, data, predict, show
from proof_of_concept import model as rung
from proof_of_concept.baseline import ByBM25
from proof_of_concept.collect import collect
from proof_of_concept.collection import Item, Query, kept
from proof_of_concept.config import ProblemError
from proof_of_concept.features import NAMES, Matcher
from proof_of_concept.features.numbers import Numbers
from proof_of_concept.plumbing import store
from proof_of_concept.scores import outcomes
from proof_of_concept.train import learn, learn_to_doubt, train

THINGS = [f"pump{n}" for n in range(24)]
FACTS = {"costs euros": "how dear", "needs grams": "how heavy", "holds steel": "which stuff"}
ITEMS = [
    Item(f"{thing}-{n}", thing, "", f"The {thing} {fact}.", group=thing)
    for thing in THINGS
    for n, fact in enumerate(FACTS)
]
QUERIES = [
    Query(f"{asked} {thing}", "", {f"{thing}-{m}": 3 if m == n else 1 for m in range(3)})
    for thing in THINGS
    for n, asked in enumerate(FACTS.values())
]


def learnt(nothing: int = 20) -> rung.SearchModel:
    """A model that learnt from 14 things, chose by five, and has not seen the last five."""
    none = [Query(f"who won game {n}") for n in range(nothing)]
    parts = data.Split([*QUERIES[:42], *none[::2]], [*QUERIES[42:57], *none[1::2]], [])
    model = rung.SearchModel(ITEMS, Matcher.of(ITEMS, parts.train, seed=0))
    learn(model, parts, seed=0)
    return model


def test_what_nothing_answers_is_told() -> None:
    model = learnt()
    assert np.mean([predict.predict(model, query.text).enough for query in QUERIES[57:]]) >= 0.8
    nothing = predict.predict(model, "who won game 7 yesterday")
    assert not nothing.enough and nothing.sure < model.threshold


def test_the_five_ways_to_fit() -> None:
    matcher = Matcher.of(ITEMS, QUERIES[:6], seed=0)
    figures = matcher.figures(["the pump3 costs", "how dear pmup3", ""])
    assert figures.shape == (3, len(ITEMS), len(NAMES)) and np.isfinite(figures).all()
    places = {item.id: place for place, item in enumerate(ITEMS)}
    words, meaning, spelling, numbers, before = figures[0, places["pump3-0"]]
    assert min(words, meaning, spelling) > 0.5 and numbers == 1 and not figures[2].any()
    assert Numbers(["750 g", "2.3 m, 750 g"]).shared(["2.3", "750 or 2.5"]).tolist() == [
        [0, 1], [0.5, 0.5],
    ]  # fmt: skip
    assert figures[1, :, 4].argmax() % 3 == 0 and before >= 0
    # A query of the train part does not tell of itself.
    same = np.array([[row == other for other in range(6)] for row in range(6)])
    own = matcher.figures([query.text for query in QUERIES[:6]], same)
    assert own[0, 0, 4] < matcher.figures([QUERIES[0].text])[0, 0, 4]


def test_the_threshold_is_chosen_by_what_the_doubt_was_not_fitted_on() -> None:
    # Nothing to learn: fitted on noise, a doubt looks surer of its own queries than of others.
    drawn = np.random.default_rng(0)
    doubts, answerable = drawn.normal(size=(60, 20)), np.arange(60) % 2 == 0
    fitted, sure = learn_to_doubt(doubts, answerable, seed=0)
    own = 1 / (1 + np.exp(-(fitted[0] + doubts @ fitted[1:])))
    apart = [float(one[answerable].mean() - one[~answerable].mean()) for one in (own, sure)]
    assert apart[0] > 0.2 > abs(apart[1])


def test_without_queries_it_adds_up_its_figures() -> None:
    model = rung.SearchModel(ITEMS, Matcher.of(ITEMS, [], seed=0))
    learn(model, data.Split([], [], QUERIES), seed=0)
    assert model.trees is None and "for want of judgements" in model.about
    assert predict.predict(model, "pump3 costs").found[0].item.id == "pump3-0"
    assert predict.predict(model, "?!").found and not predict.predict(model, "?!").enough


def test_saved_and_loaded_it_finds_the_same(workspace: Path) -> None:
    project = config.load_project()
    model = learnt()
    rung.save(model, project)
    loaded = rung.load(project)
    query = "how dear pump20 & <b>"
    assert predict.predict(loaded, query) == predict.predict(model, query)
    saved = store.load(project)
    for wrong in ({"doubt": saved["doubt"][1:]}, {"items": "[]"}, {"matcher": {}}):
        store.save({**saved, **wrong}, project)
        with pytest.raises(ProblemError, match="train again"):
            rung.load(project)


def test_an_answer_shows_what_speaks_for_it() -> None:
    html = show.answer(predict.predict(learnt(), "how dear <b>pump20</b>"))
    assert "<mark>pump20</mark>" in html and "<b>" not in html and "Alike by words" in html
    assert show.NOTHING in show.answer(predict.predict(learnt(), "who won game 3 again"))


@pytest.mark.parametrize(("query", "words"), [(" ", "Write what"), ("x " * 2_000, "shorten")])
def test_what_cannot_be_searched_is_one_sentence(query: str, words: str) -> None:
    with pytest.raises(ProblemError, match=words):
        predict.predict(rung.SearchModel(ITEMS, Matcher.of(ITEMS, [], seed=0)), query)


def test_it_learns_other_words_from_judgements(workspace: Path) -> None:
    project = config.load_project()
    collect(project, "synthetic", seed=0)
    train(project, 0)
    items, loaded = data.load(), rung.load(project)
    parts = data.split(kept.load(items), items, seed=0)
    queries = [query for query in parts.test if query.kind == "other words"]
    texts = [query.text for query in queries]

    def found(scores: np.ndarray) -> float:
        every = outcomes(queries, items, scores, np.ones(len(scores)), 0)
        return float(np.mean([one.ndcg for one in every]))

    assert found(loaded.scores(texts)) > found(ByBM25(items).scores(texts)) + 0.05
    assert loaded.items == items and loaded.threshold != rung.THRESHOLD
