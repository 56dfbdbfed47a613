"""Spark on a little synthetic data: what it counts is what Python counts."""

from __future__ import annotations

import csv
import os
import shutil
from collections import Counter
from pathlib import Path

import pytest

pytest.importorskip("pyspark", reason="the extra `spark` is not installed")
if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
    pytest.skip("Spark needs Java", allow_module_level=True)

from proof_of_concept import __main__ as commands
from proof_of_concept import config
from proof_of_concept.spark import __main__ as spark_command
from proof_of_concept.spark.profile import profile, session, tables

synthetic = pytest.importorskip(f"{config.__package__}.synthetic")


def counted(path: Path) -> dict[str, tuple[int, int, int, str | None]]:
    """Of each column: its cells, how many are filled, how many differ, and the commonest."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = {}
    for name in rows[0]:
        cells = Counter(row[name] for row in rows if row[name])
        best = min(cells, key=lambda cell: (-cells[cell], cell.encode()), default=None)
        found[name] = len(rows), sum(cells.values()), len(cells), best
    return found


def test_spark_counts_what_python_counts(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(synthetic, "SIZE", max(1, synthetic.SIZE // 10))
    assert commands.main(["collect"]) == 0
    spark = session()
    for name, table in tables(spark).items():
        rows = [row.asDict() for row in profile(table).collect()]
        keys = ("rows", "filled", "different", "commonest")
        said = {row["column"]: tuple(row[key] for key in keys) for row in rows}
        assert said == counted(config.DATA / "processed" / f"{name}.csv"), name

    # Numbers beside what is none, and a name that SQL would take apart.
    odd = spark.createDataFrame([("1",), ("x",), (None,), ("4",)], "`a.b` STRING")
    (row,) = profile(odd).collect()
    assert (row["least"], row["mean"], row["most"], row["filled"]) == (1, 2.5, 4, 3)

    capsys.readouterr()
    names = list(tables(spark))
    assert spark_command.main() == 0
    shown = capsys.readouterr().out
    assert names and all(f"{name}.csv" in shown for name in names)


def test_without_data_it_says_what_to_do(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert spark_command.main() == 1
    assert "collect" in capsys.readouterr().err
