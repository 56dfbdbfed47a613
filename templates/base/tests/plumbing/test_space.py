"""build/space/ holds the demo and what it needs, and nothing that should stay at home."""

from __future__ import annotations

from pathlib import Path

import pytest

from proof_of_concept import config
from proof_of_concept.plumbing import space


def test_a_space_is_whole_and_clean(workspace: Path) -> None:
    (workspace / "models").mkdir()
    (workspace / "models" / "model.skops").write_bytes(b"model")
    (workspace / "demo" / ".env").write_text("TOKEN=secret", encoding="utf-8")
    (workspace / "build" / "space").mkdir(parents=True)
    (workspace / "build" / "space" / "stale.txt").write_text("old", encoding="utf-8")
    target = space.build()
    package = Path(config.__file__).parent.name
    for name in ("app.py", "project.yaml", "models/model.skops", f"src/{package}/config.py"):
        assert (target / name).is_file(), name
    names = {path.name for path in target.rglob("*")}
    assert not names & {"stale.txt", ".env", "__pycache__"}


def test_without_a_demo_there_is_no_space(workspace: Path) -> None:
    (workspace / "demo" / "app.py").unlink()
    with pytest.raises(config.ProblemError, match=r"demo/app\.py"):
        space.build()
