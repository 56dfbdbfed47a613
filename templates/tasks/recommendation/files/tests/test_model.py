"""The model recommends what people of one taste took, says why, and survives being saved."""

from __future__ import annotations

import html
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy.sparse import csr_matrix

from proof_of_concept import __main__ as commands
from proof_of_concept import config, data, model, show, synthetic, train
from proof_of_concept.baseline import Popular, Together, popular, together
from proof_of_concept.config import ProblemError
from proof_of_concept.data import Cases
from proof_of_concept.factors.als import FRESH, solve, weighed
from proof_of_concept.interactions import controls
from proof_of_concept.interactions.histories import Histories, histories_of, history_of
from proof_of_concept.interactions.log import Catalogue, Log, log_of
from proof_of_concept.interactions.setting import Setting
from proof_of_concept.lists import groups, scores
from proof_of_concept.model import Recommender
from proof_of_concept.predict import predict
from proof_of_concept.ranking import Ranking
from proof_of_concept.tables.columns import Column

NASTY = "<b>Salt</b> & *more*"
COUNT = 40  # items: the first half for one taste, the others for another
SETTING = Setting(
    ("film", "films"), ("viewer", "viewers"), "watched",
    (Column("kind", "choice", ("loud", "<i>quiet</i>")),), (), False, (),
)  # fmt: skip


def some_log(people: int = 120) -> Log:
    """Half of the people take items of the first half, the others of the second."""
    random = np.random.default_rng(0)
    rows = [
        (f"p{person}", str(half * 20 + item), f"2025-01-{1 + number:02d}", 1.0)
        for person in range(people)
        for half in [person % 2]
        for number, item in enumerate(random.choice(19, 9, replace=False))
    ]
    titles = (NASTY, *(f"film {number}" for number in range(1, COUNT)))
    kinds = pd.DataFrame({"kind": ["loud"] * 20 + ["<i>quiet</i>"] * 20})
    catalogue = Catalogue(tuple(map(str, range(COUNT))), titles, kinds)
    frame = pd.DataFrame(rows, columns=pd.Index(["user", "item", "time", "weight"]))
    return log_of(frame, catalogue)


@pytest.fixture(scope="module")
def trained() -> Recommender:
    log = some_log()
    learnt = train.recommender_at(log, log.when[-1], 0.1, SETTING, (10.0, 2.0, 0.1), 0)
    known = {"p1": {"items": [25, 24], "fresh": [1.0, 0.2]}}
    return replace(learnt, known=known)


def test_people_get_what_others_of_their_taste_took(trained: Recommender) -> None:
    for half in (0, 1):
        said = trained.order(history_of([20 * half + 1, 20 * half + 2], [1.0, 1.0], COUNT))[0]
        assert (said // 20 == half).mean() > 0.8
        assert not {20 * half + 1, 20 * half + 2} & set(said.tolist())


def test_an_item_that_nobody_took_is_known_by_its_columns(trained: Recommender) -> None:
    tastes = trained.taste.scores(history_of([21, 22, 23], [1.0] * 3, COUNT))[0]
    assert tastes[39] > tastes[19]  # neither was ever taken


def test_without_a_history_it_is_the_popular_list(trained: Recommender) -> None:
    nobody = history_of([], [], COUNT)
    said = trained.order(nobody)
    assert said.tolist() == Popular(trained.lately, False).order(nobody).tolist()
    told = predict(trained)
    assert told.cold and "no guess at a taste" in show.answer(told)
    assert not any(one.because for one in told.suggestions)


def test_each_half_of_the_squares_is_a_ridge_regression() -> None:
    random = np.random.default_rng(1)
    others, taken = random.normal(size=(6, 3)), np.array([[0, 2.0, 0, 1.0, 0, 0]])
    weights = 1 + 3 * taken[0]
    left = others.T @ (others * weights[:, None]) + 5 * np.eye(3)
    expected = np.linalg.solve(left, others.T @ (weights * (taken[0] > 0)))
    np.testing.assert_allclose(solve(csr_matrix(taken), others, 3, 5)[0], expected)


def test_reasons_add_up_to_the_score(trained: Recommender) -> None:
    history = history_of([1, 2, 25], [1.0, 0.5, 0.1], COUNT)
    assert weighed(history)[0, 1] == 1 + FRESH
    for item in (3, 30):
        adds = trained.taste.because(history, item)
        assert adds.sum() == pytest.approx(trained.taste.scores(history)[0, item])
        assert set(np.flatnonzero(adds)) == {1, 2, 25}


def test_the_answer_has_reasons_and_what_came(trained: Recommender, workspace: Path) -> None:
    assert predict(trained, "p1").came == ()
    controls.write_examples(trained, {"p1": ["film 26"], "p2": ["film 3"]})
    said = predict(trained, "p1", ["film 27"])
    assert said.history == ("film 27", "film 25", "film 24") and said.came == ("film 26",)
    assert all(set(one.because) <= set(said.history) for one in said.suggestions)
    other = replace(trained, trained_on={"codes": np.array([7], np.uint64)})
    assert predict(other, "p1").came == ()  # it learnt from other events
    page = show.answer(said)
    assert "A test: p1 watched 1 next" in page and "What popularity would have shown" in page
    assert page.count("<li>") == 10 and "because of" in page


@pytest.mark.parametrize(
    ("person", "taken", "says"),
    [
        ("ann", [], "knows no viewer 'ann'"),
        ("", ["Jaws"], "knows no film 'Jaws'"),
        ("", ["film 1", "film 1"], "is there twice"),
    ],
)
def test_bad_input_is_one_sentence(
    trained: Recommender, person: str, taken: list[str], says: str
) -> None:
    with pytest.raises(ProblemError, match=says):
        predict(trained, person, taken)


def test_what_anybody_wrote_does_nothing_on_the_page(trained: Recommender) -> None:
    page = show.answer(predict(trained, "", [NASTY, "film 21"]))
    assert html.escape(NASTY) in page and NASTY not in page and "<i>quiet" not in page


def test_baselines_are_what_they_say() -> None:
    log = some_log()
    counts = popular(log, log.when[-1], log.when[-1] - log.when[0])
    late = log.part(log.when[-1] - 0.1 * (log.when[-1] - log.when[0]), np.inf).counts()
    assert (counts.astype(int) == late).all()
    similar = together(log)
    assert similar.diagonal().sum() == 0 and similar.max() <= 1
    said = Together(similar, counts, False).order(history_of([21], [1.0], COUNT))[0]
    assert (said >= 20).all()


def test_scores_are_those_of_the_field() -> None:
    lists = np.array([[0, 1], [2, -1]])
    cases = Cases(np.array([0, 1]), history_of([], [], 4), (frozenset({1}), frozenset({3})))
    found = scores.rankings(lists, cases)
    assert found[0] == Ranking(("0", "1"), frozenset({"1"})) and found[1].found == ("2",)
    assert scores.gains(found).tolist() == pytest.approx([1 / np.log2(3), 0])
    assert scores.recalls(found).tolist() == [1, 0]
    assert scores.coverage(lists, 4) == pytest.approx(3 / 4)
    most = scores.most_popular(np.array([5, 1, 1, 1]))
    assert scores.popular_share(lists, most).tolist() == [0.5, 0]


def test_new_people_and_new_items_are_told_apart() -> None:
    past = some_log().part(-np.inf, some_log().when[500])
    people = np.array([0, 1])
    histories = histories_of(past, people, past.when[-1], 1.0)
    empty = Histories(histories.taken.multiply([[1], [0]]).tocsr(), histories.fresh)
    empty.taken.eliminate_zeros()
    cases = Cases(people, empty, (frozenset({5, 19}), frozenset({21})))
    orders = {side: np.array([[19, 3], [1, 2]]) for side in ("model", "second", "baseline")}
    lists = {side: scores.rankings(order, cases) for side, order in orders.items()}
    found = groups.by_group(groups.Tested(SETTING, past, cases, orders, lists))
    assert [group["cases"] for group in found] == [1, 1, 1]
    assert [group["recall of model"] for group in found] == [0.5, 0, 1]
    assert "1 of the tested were new" in groups.unseen(found, SETTING)


def test_saved_and_loaded_it_answers_the_same(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synthetic, "SIZE", 400)
    assert commands.main(["collect"]) == 0 and commands.main(["train"]) == 0
    project = config.load_project()
    one, other = model.load(project), model.load(project)
    history = history_of([3, 4], [1.0, 1.0], len(one.catalogue))
    np.testing.assert_array_equal(one.order(history), other.order(history))
    name = next(iter(one.known))
    assert len(predict(one, name).suggestions) == 10 and set(one.known[name]) == {"items", "fresh"}
    changed = replace(project, options={**project.options, "repeats": "yes"})
    if not one.setting.repeats:
        with pytest.raises(ProblemError, match="changed since the training"):
            model.load(changed)
    assert data.load(project).catalogue.titles == one.catalogue.titles
