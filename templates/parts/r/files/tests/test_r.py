"""R on a small table: each figure is what NumPy makes of it."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from proof_of_concept import config

SCRIPT = config.ROOT / "r" / "describe.R"
RSCRIPT = shutil.which("Rscript") or ""

needs_r = pytest.mark.skipif(not RSCRIPT, reason="R is not installed here")


def said(folder: Path, *names: str) -> subprocess.CompletedProcess[str]:
    """What the script says in a folder."""
    return subprocess.run(
        [RSCRIPT, str(SCRIPT), *names], cwd=folder, capture_output=True, text=True, check=False
    )


@needs_r
def test_it_describes_as_numpy_does(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    first = random.normal(3, 2, 200).round(6)
    other = (first + random.normal(0, 1, 200)).round(6)
    lines = [
        f'{a},"word, {n}",{"" if n % 7 == 0 else b}'
        for n, (a, b) in enumerate(zip(first, other, strict=True))
    ]
    path = tmp_path / "table.csv"
    path.write_text("\n".join(["a size,name,cost", *lines]) + "\n", encoding="utf-8")
    ran = said(tmp_path, "table.csv")
    assert ran.returncode == 0, ran.stderr

    head, *rows = csv.reader(ran.stdout.splitlines()[1:])
    table = {row[0]: [float(cell) for cell in row[1:]] for row in rows[:2]}
    known = np.arange(200) % 7 != 0
    for name, values in (("a size", first), ("cost", other[known])):
        ends = np.quantile(values, [0, 0.25, 0.5, 0.75, 1])
        expected = [len(values), values.mean(), values.std(ddof=1), *ends]
        assert table[name] == pytest.approx(expected, abs=1e-9), head
    # No value is there twice, so that the place in the order is the rank.
    ranks = [np.argsort(np.argsort(values[known])) for values in (first, other)]
    one, another, spearman = rows[3]
    assert (one, another) == ("a size", "cost")
    apart = ranks[0] - ranks[1]
    by_ranks = 1 - 6 * float((apart**2).sum()) / (len(apart) * (len(apart) ** 2 - 1))
    assert float(spearman) == pytest.approx(by_ranks, abs=1e-9)


@needs_r
def test_without_data_it_says_what_to_do(tmp_path: Path) -> None:
    ran = said(tmp_path)
    assert ran.returncode != 0
    assert "collect" in ran.stderr
