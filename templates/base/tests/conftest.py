"""What the tests share: a copy of the project's texts in a temporary folder to work in."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from proof_of_concept import config

# Whoever has data of their own may delete synthetic/: tests of what it makes are passed over then.
if find_spec(f"{config.__package__}.synthetic") is None:
    files = Path(__file__).parent.glob("test_*.py")
    collect_ignore = [path.name for path in files if "synthetic" in path.read_text("utf-8")]

PAGES = ("README.md", "WRITEUP.md", "MODEL_CARD.md", "data/README.md")
TEXTS = ("project.yaml", "vocabulary.yaml", *PAGES)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary ROOT with the project's texts and demo, and no data, model or report."""
    for name in TEXTS:
        if (config.ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(config.ROOT / name, tmp_path / name)
    no_examples = shutil.ignore_patterns("examples", "__pycache__")
    shutil.copytree(config.ROOT / "demo", tmp_path / "demo", ignore=no_examples)
    monkeypatch.setattr(config, "ROOT", tmp_path)
    monkeypatch.setattr(config, "DATA", tmp_path / "data")
    monkeypatch.setattr(config, "RAW", tmp_path / "data" / "raw")
    monkeypatch.setattr(config, "MODELS", tmp_path / "models")
    monkeypatch.setattr(config, "REPORTS", tmp_path / "reports")
    monkeypatch.setattr(config, "EXAMPLES", tmp_path / "demo" / "examples")
    return tmp_path
