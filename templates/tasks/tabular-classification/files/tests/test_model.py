"""The model reads, answers, explains itself, and survives being saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.ensemble import GradientBoostingClassifier

from proof_of_concept import predict as prediction
from proof_of_concept.columns import Column
from proof_of_concept.config import ProblemError
from proof_of_concept.features import Encoder
from proof_of_concept.model import TableModel
from proof_of_concept.train import exported
from proof_of_concept.trees import Trees

COLUMNS = (
    Column("tenure", "number", (), 0.0, 72.0, "months"),
    Column("plan", "choice", ("monthly", "yearly")),
    Column("noise", "number", (), -1.0, 1.0),
)
LABELS = ("stays", "leaves")


def made_rows(count: int = 400) -> tuple[list[dict[str, str]], np.ndarray]:
    """Rows in which short tenure on a monthly plan leaves, and some cells are missing."""
    random = np.random.default_rng(0)
    rows, truth = [], []
    for number in range(count):
        tenure, monthly = int(random.integers(0, 72)), bool(random.random() < 0.5)
        plan = "monthly" if monthly else "yearly"
        plan = "weekly" if number % 40 == 0 else plan
        noise = "" if number % 10 == 0 else f"{random.random():.3f}"
        rows.append({"tenure": f"{tenure}", "plan": plan, "noise": noise})
        truth.append(int(random.random() < (0.8 if monthly and tenure < 30 else 0.1)))
    return rows, np.array(truth)


@pytest.fixture(scope="module")
def fitted() -> tuple[TableModel, GradientBoostingClassifier]:
    rows, truth = made_rows()
    encoder = Encoder.fit(COLUMNS, rows)
    classifier = GradientBoostingClassifier(n_estimators=20, subsample=0.8, random_state=0)
    classifier.fit(encoder.matrix(rows), truth)
    base = float(np.log(truth.mean() / (1 - truth.mean())))
    return TableModel(LABELS, encoder, exported(classifier), base, 0.3, "abc"), classifier


@pytest.fixture
def model(fitted: tuple[TableModel, GradientBoostingClassifier]) -> TableModel:
    return fitted[0]


def test_plain_numpy_answers_as_scikit_learn_does(
    fitted: tuple[TableModel, GradientBoostingClassifier],
) -> None:
    model, classifier = fitted
    rows, _ = made_rows(100)
    theirs = classifier.decision_function(model.encoder.matrix(rows))
    np.testing.assert_allclose(model.scores(rows), theirs, atol=1e-9)
    ours, chances = model.probabilities(rows), classifier.predict_proba(model.encoder.matrix(rows))
    np.testing.assert_allclose(ours, chances[:, 1], atol=1e-9)


def test_what_moved_it_adds_up_to_the_score(model: TableModel) -> None:
    rows, _ = made_rows(100)
    moves = model.moves(rows)
    assert moves.shape == (100, 3)
    np.testing.assert_allclose(moves.sum(axis=1), model.scores(rows) - model.mean_score, atol=1e-9)
    assert np.abs(moves[:, :2]).mean() > 3 * np.abs(moves[:, 2]).mean()


def test_the_answer_and_its_reasons(model: TableModel) -> None:
    result = prediction.predict(model, {"tenure": 2, "plan": "Monthly", "noise": 0.1})
    assert result.label == "leaves" and result.alarm and result.probability > 0.5
    assert [move.column.name for move in result.moves[:2]] != ["noise", "noise"]
    total = sum(move.push for move in result.moves)
    assert total == pytest.approx(result.score - result.mean_score)
    assert result.probability == pytest.approx(1 / (1 + np.exp(-result.score)))
    assert prediction.predict(model, {"tenure": "70", "plan": "yearly"}).label == "stays"


def test_the_threshold_decides(model: TableModel) -> None:
    row = {"tenure": "2", "plan": "monthly"}
    answer = prediction.predict(model, row).probability
    for threshold, label in ((answer, "leaves"), (answer + 0.01, "stays")):
        other = TableModel(LABELS, model.encoder, model.trees, model.base, threshold)
        assert prediction.predict(other, row).label == label


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({}, "at least one"),
        ({"tenure": "", "plan": None}, "at least one"),
        ({"tenure": "long"}, "must be a number"),
        ({"tenure": float("nan"), "plan": ""}, "at least one"),
        ({"colour": "red"}, "no column 'colour'"),
    ],
)
def test_bad_input_is_one_sentence(model: TableModel, row: dict[str, object], words: str) -> None:
    with pytest.raises(ProblemError, match=words):
        prediction.predict(model, row)


def test_saved_and_loaded_it_answers_the_same(model: TableModel, tmp_path: Path) -> None:
    loaded = TableModel.load(model.save(tmp_path / "model.npz"), LABELS, COLUMNS)
    rows, _ = made_rows(50)
    assert np.array_equal(loaded.probabilities(rows), model.probabilities(rows))
    assert (loaded.threshold, loaded.trained_on) == (0.3, "abc")


def test_another_file_or_other_columns_are_refused(model: TableModel, tmp_path: Path) -> None:
    path = model.save(tmp_path / "model.npz")
    with pytest.raises(ProblemError, match="other labels or columns"):
        TableModel.load(path, ("leaves", "stays"), COLUMNS)
    with pytest.raises(ProblemError, match="other labels or columns"):
        TableModel.load(path, LABELS, COLUMNS[:2])
    nothing: dict[str, Any] = {name: np.zeros(1) for name in vars(model.trees)}
    np.savez(path, header=np.array("[]"), **nothing)
    with pytest.raises(ProblemError, match="another format"):
        TableModel.load(path, LABELS, COLUMNS)
    path.write_bytes(b"not a model")
    with pytest.raises(ProblemError, match="train again"):
        TableModel.load(path, LABELS, COLUMNS)


def test_trees_in_which_a_walk_would_not_end_are_refused(model: TableModel, tmp_path: Path) -> None:
    arrays = {name: array.copy() for name, array in vars(model.trees).items()}
    arrays["left"][0, 0] = 0  # the root leads back to itself
    circular = TableModel(LABELS, model.encoder, Trees(**arrays), 0.0)
    with pytest.raises(ProblemError, match="no whole trees"):
        TableModel.load(circular.save(tmp_path / "model.npz"), LABELS, COLUMNS)
