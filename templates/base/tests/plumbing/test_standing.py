"""The pages say where the project stands: before its six weeks, in them, and after."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sample_metrics import metrics

from proof_of_concept import config
from proof_of_concept.plumbing import standing
from proof_of_concept.plumbing.report import fill


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 11, 29), "Day 0 of 42, starts on 30 November 2026"),
        (date(2026, 11, 30), "Day 1 of 42"),
        (date(2027, 1, 10), "Day 42 of 42"),
        (date(2027, 1, 11), "Six weeks, ended on 10 January 2027"),
    ],
)
def test_the_calendar_decides_what_is_said(today: date, said: str) -> None:
    assert standing.calendar("2026-11-30", today) == said


@pytest.mark.parametrize("start", ["", "soon", "2026-13-01"])
def test_without_a_start_no_day_is_made_up(start: str) -> None:
    assert standing.calendar(start, date(2026, 11, 30)) == ""


def test_the_state_says_synthetic_and_the_facts_name_the_demo(workspace: Path) -> None:
    content = metrics()
    assert "on synthetic data" in standing.state(content, "", ())
    assert "- Demo: [link" in standing.facts(content, "reports", ())
    readme = workspace / "README.md"
    link = "<!-- demo:link -->\n**[Open the demo](https://a.example/x)**\n<!-- /demo:link -->"
    readme.write_text(link, encoding="utf-8")
    content["data"]["told"] = "Texts are stand-ins, invented without knowing the job."
    assert "stand-ins" in standing.state(content, "", ())
    content["data"]["source"] = "own"
    said = standing.state(content, "", ())
    assert "stand-ins" not in said
    assert "real data" in said and "synthetic" not in said
    assert "- Demo: https://a.example/x\n" in standing.facts(content, "reports", ())


def test_a_draft_gets_the_facts_and_keeps_its_words(workspace: Path) -> None:
    mine = "Dear X,\n\n<!-- report:facts -->\nold\n<!-- /report:facts -->\n\nYours, I\n"
    after = fill(mine, metrics(), "reports")
    assert after.startswith("Dear X,\n\n<!-- report:facts -->\n- Result: **F1: 0.80**")
    assert after.endswith("<!-- /report:facts -->\n\nYours, I\n")
    assert f"reports/{standing.PICTURE}" in after


def test_the_picture_stands_in_the_readme_once_it_is_there(workspace: Path) -> None:
    assert "![" not in standing.demo(metrics(), "reports", ())
    config.REPORTS.mkdir()
    (config.REPORTS / standing.PICTURE).touch()
    assert "(reports/demo.png)" in standing.demo(metrics(), "reports", ())
