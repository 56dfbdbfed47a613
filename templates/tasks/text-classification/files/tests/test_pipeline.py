"""All the steps, one after the other, as `all` runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import config
from proof_of_concept import predict as prediction


def test_all_runs_twice_with_the_same_figures(workspace: Path) -> None:
    path = workspace / "reports" / "metrics.json"
    assert commands.main(["all", "--seed", "3"]) == 0
    first = path.read_bytes()
    assert commands.main(["all", "--seed", "3"]) == 0
    assert path.read_bytes() == first

    metrics = json.loads(first)
    headline = metrics["metrics"][0]
    assert metrics["data"]["source"] == "synthetic"
    assert headline["name"] == metrics["headline"]
    assert headline["difference"]["low"] > 0.05
    assert 0.6 < headline["model"]["value"] < 0.97
    for plot in metrics["plots"]:
        assert 0 < (workspace / "reports" / plot["file"]).stat().st_size < 120_000
    examples = json.loads((workspace / "demo/examples/examples.json").read_text("utf-8"))
    assert 4 <= len(examples) <= 6

    assert commands.main(["space", "--hosting", "static"]) == 0
    page = (workspace / "build/space/index.html").read_text(encoding="utf-8")
    assert page.count("<article>") == len(examples)


def test_a_clone_without_a_model_trains_one(workspace: Path) -> None:
    model = prediction.load()
    assert model.labels == config.load_project().labels
    assert (workspace / "models" / "model.npz").is_file()


def test_a_model_is_not_measured_on_its_training_texts(workspace: Path) -> None:
    assert commands.main(["collect"]) == 0
    assert commands.main(["train", "--seed", "1"]) == 0
    assert commands.main(["evaluate", "--seed", "2"]) == 1


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
