"""A model is measured on what it has not seen, and on nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from proof_of_concept import config
from proof_of_concept.config import ProblemError
from proof_of_concept.plumbing import seen, store

LEARNT, TESTED = ["a", "b", "ü"], ["c", "d"]


@pytest.fixture
def kept(workspace: Path) -> Any:
    """What a model says it was trained on, after a file has kept it."""
    project = config.load_project()
    store.save({"trained_on": seen.trained_on(LEARNT, seed=3)}, project)
    return store.load(project)["trained_on"]


def test_what_was_not_seen_may_be_measured_in_any_order(kept: Any) -> None:
    seen.refuse_seen(kept, reversed(LEARNT), TESTED, seed=3)
    seen.refuse_seen(seen.trained_on([], seed=0), [], TESTED, seed=0)


@pytest.mark.parametrize(
    ("learnt", "tested", "seed", "says"),
    [
        (LEARNT, ["c", "a", "b"], 3, "trained on 2 of the 3"),
        (["x", "y"], ["a"], 5, "trained on 1 of the 1"),
        (["x", "y"], TESTED, 3, "changed since the training"),
        (LEARNT[:2], TESTED, 3, "changed since the training"),
        (LEARNT, TESTED, 5, "changed since the training"),
    ],
)
def test_all_else_is_refused(kept: Any, learnt: Any, tested: Any, seed: int, says: str) -> None:
    with pytest.raises(ProblemError, match=f"{says}.*train again"):
        seen.refuse_seen(kept, learnt, tested, seed)


@pytest.mark.parametrize("kept", ["abc", None, {"seed": 3}, {"seed": 3, "codes": [1, 2]}])
def test_a_model_that_does_not_say_is_refused(kept: Any) -> None:
    with pytest.raises(ProblemError, match="train again"):
        seen.refuse_seen(kept, LEARNT, TESTED, seed=3)
