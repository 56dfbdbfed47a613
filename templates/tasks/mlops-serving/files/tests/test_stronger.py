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


def test_weights_count_and_the_graph_is_all_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    even, heavy = (
        stronger.boosted(MATRIX, TRUTH, np.where(TRUTH == 1, weight, 1.0)) for weight in (1.0, 20.0)
    )
    said = even.predict_proba(MATRIX)
    assert ((said[:, 1] > 0.5) == TRUTH).mean() > 0.85  # pairs of columns, which no line can tell
    assert heavy.predict_proba(MATRIX)[:, 1].mean() > said[:, 1].mean() + 0.05
    np.testing.assert_array_equal(stronger.Exported(even.graph).predict_proba(MATRIX), said)
    monkeypatch.setattr(stronger, "TOLERANCE", -1)
    with pytest.raises(ValueError, match="away from scikit-learn's answers"):
        stronger.boosted(MATRIX, TRUTH, np.ones(600))


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
    number, served = registry.served(project)
    cells = model.unseen[0]
    np.testing.assert_array_equal(served.version.chances(cells), model.version.chances(cells))
    assert number == 2 and "ONNX" in model.about
