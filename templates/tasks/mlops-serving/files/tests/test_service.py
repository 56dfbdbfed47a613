"""The service answers, refuses, counts and goes back; the registry keeps every version."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from proof_of_concept import __main__ as commands
from proof_of_concept import config, predict, registry, show
from proof_of_concept.config import ProblemError
from proof_of_concept.operate.incidents import CATEGORY, MISSING, UNIT, suits
from proof_of_concept.registry import __main__ as command
from proof_of_concept.service import limits, load
from proof_of_concept.service.app import app
from proof_of_concept.tables.one_row import one_row

synthetic = pytest.importorskip(f"{config.__package__}.synthetic")


@pytest.fixture
def client(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A client of the service, with a model that learnt from a third of the synthetic data."""
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 3)
    assert commands.main(["collect"]) == 0
    with TestClient(app) as started:  # `with` runs what the service does when it starts
        yield started


def a_row() -> dict[str, Any]:
    cells = predict.load().unseen[0]
    return {"cells": cells.astype(object).where(cells.notna(), None).iloc[0].to_dict()}


def test_it_answers_refuses_and_counts(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    model, row = predict.load(), a_row()
    answered = client.post("/predict", json=row)
    assert answered.status_code == 200, answered.text
    assert answered.json()["label"] in model.labels and answered.json()["version"] == 1
    assert client.get("/health").json()["status"] == "ok"
    assert client.get("/version").json()["number"] == 1

    choices = [one.name for one in model.columns if one.kind == "choice"]
    never = [{"cells": {**row["cells"], name: "never met"}} for name in choices[:1]]
    for bad in (*never, {"cells": {"no such column": 1}}, {"cells": {}}, {"other": 1}):
        refused = client.post("/predict", json=bad)
        assert refused.status_code == 422 and refused.json()["detail"], bad
    text = client.get("/metrics").text
    assert 'predict_requests_total{result="answered"} 1' in text and "psi{" not in text
    assert f'predict_requests_total{{result="refused"}} {len(never)}' in text

    monkeypatch.setattr(limits, "MOST_BYTES", 100)
    assert client.post("/predict", content=(b"x" * 50 for _ in range(10))).status_code == 413
    for _ in range(60):
        app.state.monitor.add(one_row(model.columns, row["cells"]), 0.001, False)
    assert "column_drift_psi{" in client.get("/metrics").text


def test_the_load_test_ends_and_counts_every_request(client: TestClient) -> None:
    found = load.run(predict.load())
    assert [level["callers"] for level in found] == list(load.LEVELS)
    assert all(level["requests"] == load.REQUESTS and level["errors"] == 0 for level in found)
    assert all(level["p50_ms"] <= level["p95_ms"] <= level["p99_ms"] for level in found)
    assert (config.REPORTS / "load.json").is_file()


def test_versions_are_registered_promoted_and_rolled_back(
    client: TestClient, capsys: pytest.CaptureFixture[str]
) -> None:
    project = config.load_project()
    assert commands.main(["train"]) == 0
    assert registry.served(project)[0] == 2 and registry.roll_back() == 1
    with pytest.raises(ProblemError, match="nothing to go back to"):
        registry.roll_back()
    assert command.main(["promote", "2"]) == 0 and command.main(["rollback"]) == 0
    assert command.main(["promote", "7"]) == 1
    assert "There is no version 7" in capsys.readouterr().err
    known = registry.entries()
    assert known["serving"] == 1 and len({one["data"] for one in known["versions"]}) == 1
    assert all(0 < one["figures"]["wrong"] < 0.5 and one["created"] for one in known["versions"])
    assert "Version 1 serves" in show.state()
    (config.MODELS / "version-1.skops").write_bytes(b"no model")
    with pytest.raises(ProblemError, match="train again"):
        registry.served(project)


def test_a_story_is_told_and_what_cannot_be_is_one_sentence(client: TestClient) -> None:
    model = predict.load()
    for kind in (UNIT, CATEGORY, MISSING):
        fitting = [one.name for one in model.columns if suits(kind, one)]
        others = [one.name for one in model.columns if not suits(kind, one)]
        for name in fitting[:1]:
            page = show.answer(predict.predict(model, kind, name))
            assert html.escape(name) in page and "Nobody looks, week 4" in page
        for name in [*others[:1], "no such column"]:
            with pytest.raises(ProblemError, match="cannot happen to"):
                predict.predict(model, kind, name)
    with pytest.raises(ProblemError, match="There is no incident"):
        predict.predict(model, "an earthquake")
