"""The bucket, on a double of S3 in this process (moto): no account, no network."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("moto", reason="the extra `aws` is not installed")

import boto3
from moto import mock_aws

from proof_of_concept import config
from proof_of_concept.bucket.__main__ import main

BUCKET = "models-of-a-test"


@pytest.fixture(autouse=True)
def account(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.delenv("AWS_PROFILE", raising=False)


@mock_aws
def test_what_is_pushed_comes_back(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    boto3.client("s3").create_bucket(Bucket=BUCKET)
    config.MODELS.mkdir()
    model = config.MODELS / "model.skops"
    model.write_bytes(b"first")
    assert main(["push", BUCKET]) == 0
    first = capsys.readouterr().out.split()[-1]
    model.write_bytes(b"second")
    assert main(["push", BUCKET]) == 0
    model.unlink()

    assert main(["pull", BUCKET]) == 0 and model.read_bytes() == b"second"
    assert main(["pull", BUCKET, "--version", first]) == 0 and model.read_bytes() == b"first"
    assert {path.name for path in config.MODELS.iterdir()} == {"model.skops"}


@mock_aws
def test_what_fails_is_a_sentence(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["push", BUCKET]) == 1
    assert "run `train` first" in capsys.readouterr().err
    assert main(["pull", BUCKET]) == 1
    assert f"bucket '{BUCKET}'" in capsys.readouterr().err
    boto3.client("s3").create_bucket(Bucket=BUCKET)
    assert main(["pull", BUCKET, "--version", "none"]) == 1
    assert "no version none" in capsys.readouterr().err
