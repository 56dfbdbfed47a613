"""All the steps, one after the other, as `all` runs them, on fewer examples."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import config, data, evaluate, predict, show
from proof_of_concept.plumbing import results, store

# Whoever has data of their own may have deleted it.
synthetic = pytest.importorskip(f"{config.__package__}.synthetic")


@pytest.fixture
def small(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workspace, where synthetic data is a sixth of what it is otherwise."""
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 6)
    return workspace


def test_all_runs_and_every_step_leaves_what_it_should(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synthetic, "SIZE", 2 * synthetic.SIZE)  # as many as can be learnt from
    # The picture of the demo and the page show the same answers: once is enough.
    monkeypatch.setattr(show, "examples", cache(show.examples))
    assert commands.main(["all", "--seed", "3"]) == 0
    metrics = json.loads((small / "reports" / "metrics.json").read_text("utf-8"))
    assert (metrics["data"]["source"], metrics["data"]["seed"]) == ("synthetic", 3)
    row = next(row for row in metrics["metrics"] if row["name"] == metrics["headline"])
    better = 1 if row["higher_is_better"] else -1
    assert better * row["difference"]["value"] > 0
    for plot in metrics["plots"]:
        assert 0 < (small / "reports" / plot["file"]).stat().st_size < 120_000

    # A model is not measured on what it has seen: not with another seed, and not on other data.
    first = (small / "reports" / "metrics.json").read_bytes()
    assert commands.main(["evaluate", "--seed", "5"]) == 1
    assert commands.main(["collect", "--seed", "4"]) == 0
    for seed in ("3", "4"):
        assert commands.main(["evaluate", "--seed", seed]) == 1
    assert (small / "reports" / "metrics.json").read_bytes() == first

    # The same seed gives the same data and the same figures; they need not be drawn again.
    monkeypatch.setattr(evaluate.plots, "draw", lambda *_: metrics["plots"])
    assert commands.main(["collect", "--seed", "3"]) == 0
    assert commands.main(["evaluate", "--seed", "3"]) == 0
    assert (small / "reports" / "metrics.json").read_bytes() == first

    # The page shows the examples with the very answers of the demo.
    cards = show.examples()
    assert 3 <= len(cards) <= 8
    assert commands.main(["space", "--hosting", "static"]) == 0
    page = (small / "build/space/index.html").read_text(encoding="utf-8")
    assert page.count("<article>") == len(cards) and all(card in page for card in cards)


def test_real_data_is_kept_unless_a_source_is_named(small: Path) -> None:
    results.write_summary("own", seed=0, items=3)
    data.examples_file().parent.mkdir(parents=True)
    data.examples_file().write_bytes(b"mine")
    assert commands.main(["collect"]) == 0
    assert data.examples_file().read_bytes() == b"mine" and results.real_source() == "own"
    assert commands.main(["collect", "--source", "synthetic"]) == 0
    assert data.examples_file().read_bytes() != b"mine" and not results.real_source()


def test_a_clone_of_real_figures_does_not_go_back_to_synthetic(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    results.write_summary("own", seed=0, items=3)  # in git, as the data itself is not
    assert commands.main(["all"]) == 1
    assert "not in this copy" in capsys.readouterr().err
    with pytest.raises(config.ProblemError, match="not in this copy"):
        predict.load()
    assert results.real_source() == "own"


def test_a_clone_without_a_model_trains_one(small: Path) -> None:
    predict.load()
    assert store.model_file().is_file()


def test_a_model_that_does_not_fit_is_one_sentence(small: Path) -> None:
    project = config.load_project()
    with pytest.raises(config.ProblemError, match="train"):
        store.load(project)
    store.model_file().parent.mkdir()
    store.model_file().write_bytes(b"not a model")
    with pytest.raises(config.ProblemError, match="train again"):
        store.load(project)


@pytest.mark.parametrize(
    "words",
    [["train"], ["evaluate"], ["report"], ["collect", "--source", "own"],
     ["collect", "--source", "nowhere"], ["all", "--seed", "-1"]],
)  # fmt: skip
def test_what_you_can_mend_is_one_sentence(
    workspace: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(words) == 1
    message = capsys.readouterr().err.strip()
    assert message and "\n" not in message and "Traceback" not in message
