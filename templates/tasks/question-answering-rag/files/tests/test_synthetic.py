"""The made-up handbook: pages on every topic, questions of every type, and some without answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.documents import questions


def test_every_type_of_question_is_there_and_some_have_no_answer(workspace: Path) -> None:
    summary = collect(config.load_project(), "synthetic", seed=0)
    assert min(summary["labels"].values()) >= 3
    rows = questions.load(data.load())
    assert {row.type for row in rows} == {
        "direct", "paraphrase", "look-alike", "unanswerable-near", "unanswerable-far",
    }  # fmt: skip
    # Some of them on purpose: whoever wrote the questions overlooked the answer.
    assert 0.2 < sum(not row.gold for row in rows) / len(rows) < 0.5


def test_more_than_twenty_topics_are_refused(workspace: Path) -> None:
    project = replace(config.load_project(), labels=tuple(str(n) for n in range(21)))
    with pytest.raises(config.ProblemError, match="1 to 20"):
        collect(project, "synthetic", seed=0)
