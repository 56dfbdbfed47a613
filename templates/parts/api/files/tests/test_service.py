"""The service, called as a client does, without a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the extra `api` is not installed")

from fastapi.testclient import TestClient
from service_example import BAD, example

from proof_of_concept import __main__ as commands
from proof_of_concept import config
from proof_of_concept.service import limits
from proof_of_concept.service.app import app

synthetic = pytest.importorskip(f"{config.__package__}.synthetic")


@pytest.fixture
def client(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A client of the service, with a model that learnt from a third of the synthetic data."""
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 3)
    assert commands.main(["collect"]) == 0
    with TestClient(app) as started:  # `with` runs what the service does when it starts
        yield started


def test_it_answers_and_refuses(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert client.get("/health").json()["status"] == "ok"
    answered = client.post("/predict", json=example())
    assert answered.status_code == 200, answered.text
    assert answered.json() == client.post("/predict", json=example()).json()

    # What a caller can fix is said in a sentence, or by the schema.
    for bad in (*BAD, {}, {"other": 1}):
        refused = client.post("/predict", json=bad)
        assert refused.status_code == 422, bad
        assert refused.json()["detail"]
    assert client.post("/predict", content=b"no JSON").status_code == 422

    # A body without end is cut short, whatever it says of its size.
    monkeypatch.setattr(limits, "MOST_BYTES", 100)
    endless = (b"x" * 50 for _ in range(10))
    assert client.post("/predict", content=endless).status_code == 413


def test_the_schema_is_published() -> None:
    paths = app.openapi()["paths"]
    assert {"/predict", "/health"} <= set(paths)
