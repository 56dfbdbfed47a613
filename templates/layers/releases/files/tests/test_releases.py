"""The service answers, refuses and counts; the registry keeps every version, and goes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from proof_of_concept import __main__ as commands
from proof_of_concept import config, predict, registry
from proof_of_concept.config import ProblemError
from proof_of_concept.registry import __main__ as command
from proof_of_concept.service import limits, load, schema
from proof_of_concept.service.app import app
from proof_of_concept.service.standing import standing

synthetic = pytest.importorskip(f"{config.__package__}.synthetic")


@pytest.fixture
def client(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A client of the service, with a model that learnt from a third of the synthetic data."""
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 3)
    assert commands.main(["collect"]) == 0
    with TestClient(app) as started:  # `with` runs what the service does when it starts
        yield started


def test_it_answers_refuses_and_counts(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    row = schema.examples(predict.load())[0]
    answered = client.post("/predict", json=row)
    assert answered.status_code == 200, answered.text
    assert answered.json()["version"] == 1 and answered.json()["answer"]
    assert client.get("/health").json()["status"] == "ok"
    assert client.get("/version").json()["number"] == 1
    for bad in ({}, {"other": 1}):
        assert client.post("/predict", json=bad).status_code == 422
    text = client.get("/metrics").text
    assert 'predict_requests_total{result="answered"} 1' in text and "psi{" not in text
    assert 'predict_requests_total{result="refused"} 0' in text

    monkeypatch.setattr(limits, "MOST_BYTES", 100)
    assert client.post("/predict", content=(b"x" * 50 for _ in range(10))).status_code == 413
    for _ in range(60):
        app.state.monitor.add(schema.usual(app.state.serving[1]).head(1), 0.001, False)
    assert "column_drift_psi{" in client.get("/metrics").text


def test_the_load_test_ends_and_counts_every_request(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "REQUESTS", max(load.LEVELS))
    found = load.run(predict.load())
    assert [level["callers"] for level in found] == list(load.LEVELS)
    assert all(level["requests"] == load.REQUESTS and level["errors"] == 0 for level in found)
    assert all(level["p50_ms"] <= level["p95_ms"] <= level["slowest_ms"] for level in found)
    assert "16 at once" in standing() and "Version 1 serves" in standing()


def test_versions_are_registered_promoted_and_rolled_back(
    client: TestClient, capsys: pytest.CaptureFixture[str]
) -> None:
    project = config.load_project()
    row = schema.examples(predict.load())[0]

    def answering() -> int:
        return client.post("/predict", json=row).json()["version"]

    assert answering() == 1 and commands.main(["train"]) == 0
    assert registry.served(project)[0] == 2 and answering() == 2
    assert registry.roll_back() == 1 and answering() == 1  # the service runs on
    with pytest.raises(ProblemError, match="nothing to go back to"):
        registry.roll_back()
    assert command.main(["promote", "2"]) == 0 and command.main(["rollback"]) == 0
    assert command.main(["promote", "7"]) == 1
    assert "There is no version 7" in capsys.readouterr().err
    known = registry.entries()
    assert known["serving"] == 1 and len({one["data"] for one in known["versions"]}) == 1
    assert all(one["figures"] and one["created"] for one in known["versions"])
    (config.MODELS / "version-1.skops").write_bytes(b"no model")
    with pytest.raises(ProblemError, match="train again"):
        registry.served(project)
    (config.MODELS / "version-2.skops").write_bytes(b"no model")
    assert registry.promote(2) == 2 and answering() == 1  # what cannot be loaded does not serve
    registry.file().unlink()
    assert "No version serves yet" in standing()
