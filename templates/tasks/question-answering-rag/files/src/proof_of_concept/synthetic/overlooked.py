"""Which made-up questions lack their answer on purpose, so that figures can tell them apart."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..documents.questions import Question
from ..plumbing.results import write_planted

ANSWERED = ("direct", "paraphrase", "look-alike")  # types whose answer stands in the documents


def note_overlooked(rows: Sequence[Question], folder: Path) -> None:
    """Write down the questions whose answer whoever made the table is said to have overlooked."""
    left_out = [row.question for row in rows if not row.answer and row.type in ANSWERED]
    write_planted(folder, {"answered on a page that was overlooked": left_out})
