"""The queries, on a little synthetic data: what SQL counts is what Python counts."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("duckdb", reason="the extra `sql` is not installed")

from counted import counted

from proof_of_concept import __main__ as commands
from proof_of_concept import config
from proof_of_concept.queries import __main__ as queries
from proof_of_concept.queries import database

synthetic = pytest.importorskip(f"{config.__package__}.synthetic")


def test_sql_counts_what_python_counts(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 3)
    assert commands.main(["collect"]) == 0
    connection = database.connect()
    rows = database.answer(connection, "counts")
    assert {row["label"]: row["items"] for row in rows} == counted()
    assert sum(row["share"] for row in rows) == pytest.approx(100, abs=1)
    for name in database.names():
        assert database.answer(connection, name), f"{name}.sql gives nothing"

    capsys.readouterr()
    assert queries.main() == 0
    shown = capsys.readouterr().out
    assert all(f"{name}.sql" in shown for name in database.names())


def test_without_data_it_says_what_to_do(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert queries.main() == 1
    assert "collect" in capsys.readouterr().err
