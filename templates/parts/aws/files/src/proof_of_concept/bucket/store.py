"""Put models/ and the figures into a bucket of S3, and fetch the models from it.

Who may do so is said where boto3 looks for it: the environment, ~/.aws, or the machine's role. No
key stands in this repo. Every upload is a version of its own, named by the hash of what is in it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from .. import config
from ..config import ProblemError
from ..intake.kept_files import write_whole

LATEST = "latest"  # the object that names the newest version


class Store:
    """A bucket, and the folder in it that this project uses."""

    def __init__(self, bucket: str, client: Any = None) -> None:
        self.bucket, self.folder = bucket, config.load_project().name
        self.client = client or boto3.client("s3")

    def push(self) -> str:
        """Upload models/ and reports/metrics.json; return the version. Raises ProblemError."""
        models = sorted(path for path in config.MODELS.glob("*") if path.is_file())
        if not models:
            raise ProblemError("There is no trained model yet: run `train` first.")
        metrics = config.REPORTS / "metrics.json"
        contents = {path.name: path.read_bytes() for path in models}
        digest = hashlib.sha256()
        for name, content in contents.items():
            digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
        version = digest.hexdigest()[:16]
        if metrics.is_file():
            contents[metrics.name] = metrics.read_bytes()
        try:
            for name, content in contents.items():
                key = self._key(version, name)
                self.client.put_object(Bucket=self.bucket, Key=key, Body=content)
            # Last, so that it never names a version that is not whole.
            self.client.put_object(Bucket=self.bucket, Key=self._key(LATEST), Body=version.encode())
        except (BotoCoreError, ClientError) as error:
            raise self._problem(error) from error
        return version

    def pull(self, version: str | None = None) -> list[Path]:
        """Write the models of a version, by default the newest, to models/. Raises ProblemError."""
        try:
            version = version or self._read(self._key(LATEST)).decode()
            prefix = self._key(version, "")
            pages = self.client.get_paginator("list_objects_v2")
            listed = pages.paginate(Bucket=self.bucket, Prefix=prefix)
            keys = [one["Key"] for page in listed for one in page.get("Contents", ())]
            # Only the last part of a key becomes a name: none leads out of models/.
            contents = {Path(key).name: self._read(key) for key in keys}
        except (BotoCoreError, ClientError) as error:
            raise self._problem(error) from error
        contents.pop("metrics.json", None)
        if not contents:
            raise ProblemError(f"There is no version {version} of {self.folder} in {self.bucket}.")
        for name, content in contents.items():
            write_whole(config.MODELS / name, content)
        return [config.MODELS / name for name in contents]

    def _key(self, *parts: str) -> str:
        return "/".join((self.folder, *parts))

    def _read(self, key: str) -> bytes:
        return self.client.get_object(Bucket=self.bucket, Key=key)["Body"].read()

    def _problem(self, error: Exception) -> ProblemError:
        said = " ".join(str(error).split())[:200]
        return ProblemError(f"S3 does not give or take it in bucket {self.bucket!r}: {said}")
