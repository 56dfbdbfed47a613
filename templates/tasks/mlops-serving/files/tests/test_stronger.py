"""The exported trees say what scikit-learn says, are kept, and can serve."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("skl2onnx", reason="the extra `stronger` is not installed")
pytest.importorskip("onnxruntime", reason="the extra `stronger` is not installed")

from proof_of_concept import __main__ as commands
from proof_of_concept import config, registry, rungs, stronger

RANDOM = np.random.default_rng(0)
MATRIX = RANDOM.normal(size=(600, 5))
TRUTH = (MATRIX[:, 0] * MATRIX[:, 1] + 0.3 * RANDOM.normal(size=600) > 0).astype(int)


def test_the_graph_says_what_scikit_learn_says() -> None:
    exported = stronger.boosted(MATRIX, TRUTH, np.ones(600))
    trees = stronger.fit_trees(MATRIX, TRUTH, np.ones(600))
    there = trees.predict_proba(MATRIX.astype(np.float32))
    np.testing.assert_allclose(exported.predict_proba(MATRIX), there, atol=stronger.TOLERANCE)
    assert ((there[:, 1] > 0.5) == TRUTH).mean() > 0.85  # pairs of columns, which no line can tell
    again = stronger.opened_graph(exported.graph)
    np.testing.assert_array_equal(again.predict_proba(MATRIX), exported.predict_proba(MATRIX))


def test_weights_count() -> None:
    heavy = stronger.boosted(MATRIX, TRUTH, np.where(TRUTH == 1, 20.0, 1.0))
    even = stronger.boosted(MATRIX, TRUTH, np.ones(600))
    assert heavy.predict_proba(MATRIX)[:, 1].mean() > even.predict_proba(MATRIX)[:, 1].mean() + 0.05


def test_it_is_a_rung_and_a_version_like_any_other(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synthetic = pytest.importorskip(f"{config.__package__}.synthetic")
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 3)
    project = config.load_project()
    for words in (["collect"], ["train"], ["train", "--model", "stronger"]):
        assert commands.main(words) == 0
    model = rungs.load(project, "stronger")
    known = registry.entries()
    assert [one["rung"] for one in known["versions"]] == ["simple", "stronger"]
    assert known["serving"] == 1  # project.yaml names the simple one
    registry.promote(2)
    number, version = registry.served(project)
    np.testing.assert_array_equal(
        version.chances(model.unseen[0]), model.version.chances(model.unseen[0])
    )
    assert number == 2 and "ONNX" in model.about
