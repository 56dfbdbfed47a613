"""The notebook: every cell of it runs on synthetic data, and it is stored without outputs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import matplotlib
import matplotlib.pyplot as plt
import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import config

synthetic = pytest.importorskip(f"{config.__package__}.synthetic")
NOTEBOOK = config.ROOT / "notebooks" / "01_look_at_the_data.ipynb"


def code() -> list[dict[str, Any]]:
    """The cells of the notebook that hold code."""
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code"]


def test_every_cell_runs(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 3)
    assert commands.main(["collect"]) == 0
    matplotlib.use("agg")
    names: dict[str, Any] = {}
    for number, cell in enumerate(code(), start=1):
        # Plain Python, one after the other, as a kernel runs them: that needs no Jupyter.
        exec(compile("".join(cell["source"]), f"cell {number}", "exec"), names)
    plt.close("all")
    assert capsys.readouterr().out


def test_no_output_is_stored() -> None:
    assert all(not cell["outputs"] and cell["execution_count"] is None for cell in code())
