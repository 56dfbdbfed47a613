"""Each rung has a file of its own, and all that are trained are compared on one test part."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from sample_metrics import HOSTILE, metrics

from proof_of_concept import config, rungs
from proof_of_concept.config import ProblemError
from proof_of_concept.plumbing import report, seen, space, store
from proof_of_concept.plumbing.intervals import Statistic
from proof_of_concept.rungs import compare

LEARNT, TESTED = ["a", "b"], ["c", "d", "e", "f"]


@dataclass
class Model:
    """Says the same of everything."""

    right: float
    trained_on: object
    about: str = HOSTILE


@pytest.fixture
def two(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Model]:
    """The models of two rungs, both trained."""
    models = {
        rung: Model(right, seen.trained_on(LEARNT, seed=0))
        for rung, right in (("simple", 0.5), ("stronger", 0.75))
    }
    project = config.load_project()
    for rung in models:
        store.save({"rung": rung}, project, rung)
    monkeypatch.setattr(compare, "load", lambda _project, rung: models[rung])
    monkeypatch.setattr(compare, "chosen", lambda project: project.model)
    return models


def asked(rung: str = "simple") -> list[compare.Answered]:
    project = replace(config.load_project(), model=rung)
    return compare.ask(project, 0, LEARNT, TESTED, lambda model: np.full(4, model.right))


def row() -> dict[str, Any]:
    def right(one: compare.Answered) -> Statistic:
        return lambda indices: float(one.said[indices].mean())

    return compare.table(asked(), metrics()["metrics"], {"f1": right}, 4, 0)


def test_each_rung_keeps_its_own_file(workspace: Path) -> None:
    project = config.load_project()
    for rung in ("simple", "stronger"):
        store.save({"rung": rung}, project, rung)
    assert [store.load(project, rung)["rung"] for rung in ("simple", "stronger")] == [
        "simple",
        "stronger",
    ]
    store.model_file("stronger").unlink()
    with pytest.raises(ProblemError, match="train --model stronger"):
        store.load(project, "stronger")


def test_the_one_that_serves_comes_first(two: dict[str, Model]) -> None:
    assert [one.rung for one in asked("stronger")] == ["stronger", "simple"]


def test_a_model_is_not_measured_on_what_it_saw(
    two: dict[str, Model], capsys: pytest.CaptureFixture[str]
) -> None:
    two["stronger"].trained_on = seen.trained_on([*LEARNT, "c"], seed=0)
    assert [one.rung for one in asked()] == ["simple"]
    assert "stronger model is left out. The model was trained on 1 of" in capsys.readouterr().out
    two["simple"].trained_on = None
    with pytest.raises(ProblemError, match="does not say what it was trained on"):
        asked()


def test_rungs_are_compared_and_every_run_adds_its_rows(two: dict[str, Model]) -> None:
    config.REPORTS.mkdir()
    simple, stronger = row()["rungs"]
    (figure,) = simple["figures"]
    assert (simple["rung"], figure["value"]["value"], figure["difference"]) == ("simple", 0.5, None)
    assert stronger["figures"][0]["difference"] == {"value": 0.25, "low": 0.25, "high": 0.25}
    row()
    with (config.REPORTS / "experiments.csv").open(encoding="utf-8", newline="") as file:
        kept = list(csv.DictReader(file))
    assert [one["rung"] for one in kept] == ["simple", "stronger"] * 2
    assert {one["figure"] for one in kept} == {"f1"} and kept[1]["value"] == "0.75"
    assert len({one["data"] for one in kept}) == 1 and tuple(kept[0]) == compare.COLUMNS

    for name in ("metrics", "summary"):
        marked = f"<!-- report:{name} --><!-- /report:{name} -->"
        page = report.fill(marked, {**metrics(), **row()}, "reports")
        assert "| stronger | 0.750 (0.750 to 0.750) | 0.250 (0.250 to 0.250) |" in page
        assert "<script" not in page


def test_one_rung_alone_is_no_comparison(two: dict[str, Model]) -> None:
    store.model_file("stronger").unlink()
    config.REPORTS.mkdir()
    assert row() == {}
    assert (config.REPORTS / "experiments.csv").read_text("utf-8").count("\n") == 2


def test_what_is_missing_is_one_sentence(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = config.load_project()
    with pytest.raises(ProblemError, match="There is no model 'best' here"):
        rungs.load(replace(project, model="best"))

    def absent(_name: str) -> SimpleNamespace:
        raise ModuleNotFoundError("No module named 'torch'", name="torch")

    monkeypatch.setattr(rungs, "known", lambda rung: rung)
    monkeypatch.setattr(rungs, "import_module", absent)
    with pytest.raises(ProblemError, match="`uv sync --extra stronger`"):
        rungs.load(project, "stronger")


def test_a_space_installs_what_its_model_needs(workspace: Path) -> None:
    assert space.stronger_requirements() == []
    with (workspace / "project.yaml").open("a", encoding="utf-8") as file:
        file.write("\nmodel: stronger\n")
    (workspace / "pyproject.toml").write_text(
        '[project.optional-dependencies]\nstronger = [\n    "one[two]>=1; python_version < \\"3.13'
        '\\"",\n    "three",\n]\nother = [ "four" ]\n',
        encoding="utf-8",
    )
    wanted = ['one[two]>=1; python_version < "3.13"', "three"]
    assert space.stronger_requirements() == wanted
    space.build()
    text = (workspace / "build/space/requirements.txt").read_text(encoding="utf-8")
    assert text.endswith("\n".join(wanted) + "\n")
