"""The stronger model learns, places rows, adds up its reasons, and survives being saved."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import config, data, scores, synthetic
from proof_of_concept.segments.features import fitted
from proof_of_concept.tables.columns import Column

pytest.importorskip("stepmix", reason="the extra `stronger` is not installed")

from proof_of_concept import stronger
from proof_of_concept.stronger import train as training

COLUMNS = (
    Column("plan", "choice", ("a", "b", "c")),
    Column("visits", "number", (), 0.0, 50.0),
)


def test_segments_of_other_widths_and_choices_are_found() -> None:
    random = np.random.default_rng(0)
    of = random.integers(0, 2, 500)
    visits = np.where(of == 0, random.normal(10, 1, 500), random.normal(20, 6, 500))
    plan = np.where(random.random(500) < 0.9, np.array(["a", "b"])[of], "c").astype(object)
    visits[::20] = np.nan
    cells = pd.DataFrame({"plan": plan, "visits": visits})
    space = fitted(COLUMNS, cells)
    mixture, icl = training.mixed(space, COLUMNS, cells, 2, 0)
    assert np.isfinite(icl) and mixture.weights.sum() == pytest.approx(1)
    none = np.empty((0, 0))
    model = stronger.MixtureModel(space, none, 1.0, COLUMNS, (), {}, {}, "", mixture=mixture)
    assert scores.agreement(of, model.assign(cells)) > 0.8
    strengths = model.strengths(cells)
    assert (strengths.max(axis=1) == 1).all()
    gaps = model.gaps(cells)
    odds = np.log(strengths[1, 0] / strengths[1, 1])
    assert (gaps[1, 1] - gaps[1, 0]).sum() == pytest.approx(odds)


def test_saved_and_loaded_it_answers_the_same(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synthetic, "SIZE", 900)
    monkeypatch.setattr(training, "COUNTS", range(3, 5))
    assert commands.main(["collect"]) == 0 and commands.main(["train"]) == 0
    assert commands.main(["train", "--model", "stronger"]) == 0
    assert commands.main(["evaluate"]) == 0
    project = config.load_project()
    model, cells = stronger.load(project), data.load(project).cells
    assert model.about.startswith(("3", "4")) and len(set(model.assign(cells))) > 2
    assert (config.REPORTS / "experiments.csv").read_text("utf-8").count("stronger") == 1
