"""The code for Terraform gives the rights that bucket/ needs and no others."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from proof_of_concept import config

FOLDER = config.ROOT / "infra"
STORE = config.ROOT / "src" / str(config.__package__) / "bucket" / "store.py"
TERRAFORM = shutil.which("terraform") or ""


def code() -> str:
    """What stands in main.tf, without its comments."""
    return re.sub(r"(?m)^\s*#.*$", "", (FOLDER / "main.tf").read_text(encoding="utf-8"))


def test_the_rights_are_those_of_the_calls() -> None:
    store = STORE.read_text(encoding="utf-8")
    calls = set(re.findall(r"((?:get|put|delete)_object|list_objects)(?=\W|_v2)", store))
    rights = {call.title().replace("_", "") for call in calls}
    # Who may list the objects of a bucket may list the bucket.
    needed = {"s3:" + right.replace("ListObjects", "ListBucket") for right in rights}
    assert set(re.findall(r'"(s3:[\w*]+)"', code())) == needed


def test_nobody_else_gets_in() -> None:
    block = re.search(r'_public_access_block" "models" \{(.*?)\n\}', code(), re.DOTALL)
    assert block
    shut = dict(re.findall(r"(\w+)\s*=\s*(true|false)", block[1]))
    assert len(shut) == 4 and set(shut.values()) == {"true"}


def test_every_reference_is_to_something_that_is_there() -> None:
    named = {f"{kind}.{name}" for kind, name in re.findall(r'resource "(\w+)" "(\w+)"', code())}
    named |= {f"data.{kind}.{name}" for kind, name in re.findall(r'data "(\w+)" "(\w+)"', code())}
    named |= {f"var.{name}" for name in re.findall(r'variable "(\w+)"', code())}
    used = set(re.findall(r"\b(data\.\w+\.\w+|(?<!data\.)aws_\w+\.\w+|var\.\w+)", code()))
    assert used and used <= named


@pytest.mark.skipif(not TERRAFORM, reason="Terraform is not installed here")
def test_it_is_formatted() -> None:
    subprocess.run([TERRAFORM, f"-chdir={FOLDER}", "fmt", "-check", "-diff"], check=True)
