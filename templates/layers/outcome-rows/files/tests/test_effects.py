"""The synthetic rows: each column pushes the outcome the way that vocabulary.yaml says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from sklearn.linear_model import LogisticRegression

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.config import ProblemError

NUMBERS = ("warmth", "distance", "weight", "luck")
COLUMNS = [{"name": name, "min": 0, "max": 10} for name in NUMBERS]
KINDS = {"name": "kind", "values": ["a", "b", "c"]}
PROJECT = replace(config.load_project(), options={"columns": [*COLUMNS, KINDS]})
VOCABULARY = """
effects:
  warmth: {grade: of the domain, effect: raises}
  distance: {effect: lowers}
  weight: {effect: none}
  kind: {grade: of the domain, effect: [c, a, b]}
"""


@pytest.mark.parametrize("labels", [("no", "yes"), ("no", "perhaps", "yes")])
@pytest.mark.parametrize("seed", [0, 1])
def test_columns_push_as_they_should(workspace: Path, labels: tuple[str, ...], seed: int) -> None:
    (workspace / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    project = replace(PROJECT, labels=labels)
    summary = collect(project, "synthetic", seed=seed)
    assert summary["grades"] == {
        "of the job": ["distance", "weight"], "of the domain": ["warmth", "kind"],
        "stand-in": ["luck"],
    }  # fmt: skip
    assert 1 / len(labels) < summary["best"] < 1
    rows = data.load(project)
    told = f"{(rows.about['label'] == 'yes').mean():.0%} of the rows are 'yes'"
    assert (told in summary["told"]) == (len(labels) == 2)
    cells = pd.DataFrame({name: rows.cells[name].clip(0, 10) for name in NUMBERS})
    cells = cells.fillna(cells.median()).assign(
        **{value: (rows.cells["kind"] == value).astype(float) for value in "abc"}
    )
    outcome = rows.about["label"] == "yes"
    fitted = LogisticRegression(max_iter=500).fit(cells, outcome).coef_[0]
    push = dict(zip(cells.columns, fitted, strict=True))
    assert push["warmth"] > 0.03 > -0.03 > push["distance"]
    assert abs(push["weight"]) < min(push["warmth"], -push["distance"])
    assert max(push["a"], push["c"]) < push["b"]
    assert push["c"] < push["a"] or len(labels) > 2  # an outcome between takes from both


@pytest.mark.parametrize("count", [2, 3, 6])
def test_synthetic_data_follows_any_labels(workspace: Path, count: int) -> None:
    labels = ("$x$ <script>", "--- {{y}} 'a'", "?", "12:30", "z" * 90, "yes")[:count]
    found = collect(replace(PROJECT, labels=labels), "synthetic", seed=0)["labels"]
    assert tuple(found) == labels and min(found.values()) >= 30
    assert 0.15 < found[labels[-1]] / sum(found.values()) < 0.4 or count > 2


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("warmth: {effect: up}", "must be raises, lowers"),
        ("kind: {effect: [a, b]}", "list all of its values"),
        ("warmth: {effect: [a, b]}", "it is a number"),
        ("kind: {effect: raises}", "or a list of its values"),
        ("warmth: raises", "must hold `key: value` lines"),
    ],
)
def test_what_does_not_suit_a_column_is_one_sentence(
    workspace: Path, said: str, words: str
) -> None:
    (workspace / "vocabulary.yaml").write_text(f"effects:\n  {said}\n", encoding="utf-8")
    with pytest.raises(ProblemError, match=words):
        collect(replace(PROJECT, labels=("no", "yes")), "synthetic", seed=0)
