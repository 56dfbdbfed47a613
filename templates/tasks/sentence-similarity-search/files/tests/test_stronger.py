"""The stronger model reads meanings, turns queries by judgements, and survives being saved."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="the extra `stronger` is not installed")

from proof_of_concept import config, data, predict, stronger
from proof_of_concept.collection import Item, Query
from proof_of_concept.config import ProblemError
from proof_of_concept.features import Matcher
from proof_of_concept.plumbing import store
from proof_of_concept.stronger import adapter
from proof_of_concept.stronger.encoder import Encoder
from proof_of_concept.stronger.train import FoldedModel
from proof_of_concept.train import learn

FACTS = {"costs": "dear", "weighs": "heavy", "steel": "stuff"}
WORDS = [*FACTS, *FACTS.values(), *(f"p{n}" for n in range(20))]
ITEMS = [
    Item(f"p{n}-{fact}", f"p{n}", "", f"p{n} {fact}", group=f"p{n}")
    for n in range(20)
    for fact in FACTS
]
QUERIES = [
    Query(f"{asked} p{n}", "", {f"p{n}-{one}": 3 if one == fact else 1 for one in FACTS})
    for n in range(20)
    for fact, asked in FACTS.items()
]
NONE = [Query(f"who won game {n}") for n in range(30)]
PARTS = data.Split([*QUERIES[:36], *NONE[:15]], [*QUERIES[36:48], *NONE[15:]], QUERIES[48:])


class Bags:
    """Stands for the network: which of a few words a text has. It knows no other's meaning."""

    def encode(self, texts: list[str], **_options: object) -> np.ndarray:
        rows = np.array([[float(word in text.split()) for word in WORDS] for text in texts]) + 0.01
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


ENCODER = Encoder("a double", Bags())
IDS, MEANT = [item.id for item in ITEMS], ENCODER.encode([item.text for item in ITEMS])


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> FoldedModel:
    monkeypatch.setattr(adapter, "LEARNING_RATE", 0.03)
    matcher = Matcher.of(ITEMS, PARTS.train, seed=0)
    found = FoldedModel(ITEMS, matcher, ENCODER, MEANT, np.zeros((MEANT.shape[1],) * 2))
    found.fold(PARTS.train, seed=0)
    learn(found, PARTS, seed=0)
    return found


def test_the_head_turns_queries_towards_what_answers(model: FoldedModel) -> None:
    asked = ENCODER.encode([query.text for query in PARTS.test])

    def first(queries: np.ndarray) -> float:
        found = (queries @ MEANT.T).argmax(axis=1)
        hits = [IDS[n] in q.relevant for n, q in zip(found, PARTS.test, strict=True)]
        return float(np.mean(hits))

    before, after = first(asked), first(adapter.turned(asked, model.head))
    assert before < 0.5 and after > 0.9
    assert adapter.turned(asked, 0 * model.head) == pytest.approx(asked)
    again = adapter.learn(PARTS.train, ENCODER.encode([q.text for q in PARTS.train]), IDS, MEANT, 0)
    assert again == pytest.approx(model.head, abs=1e-5)


def test_a_query_is_learnt_from_by_a_head_that_has_not_seen_it(model: FoldedModel) -> None:
    text = PARTS.train[0].text
    kept = adapter.turned(ENCODER.encode([text]), model.head)[0]
    assert set(model.folded) == {query.text for query in PARTS.train}
    assert np.abs(model.folded[text] - kept).max() > 1e-3


def test_saved_and_loaded_it_finds_the_same(
    workspace: Path, model: FoldedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stronger, "opened", lambda _name: ENCODER)
    project = config.load_project()
    stronger.save(model, project)
    loaded = stronger.load(project)
    said = predict.predict(loaded, "dear p18")
    assert said.found[0].item.id == "p18-costs" and said.enough
    assert [name for name, _ in said.found[0].figures][-2:] == ["network", "turned"]
    assert "a double" in loaded.about
    kept = store.load(project, store.STRONGER)
    for wrong in ({"meant": kept["meant"][1:]}, {"head": kept["head"][1:]}):
        store.save({**kept, **wrong}, project, store.STRONGER)
        with pytest.raises(ProblemError, match="train again"):
            stronger.load(project)
