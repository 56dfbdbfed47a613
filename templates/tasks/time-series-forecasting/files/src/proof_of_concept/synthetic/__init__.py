"""Made-up series, before there are real ones: delete this folder then.

series.py puts them together. vocabulary.yaml says what they are called, when they are high and what
pushes them (told.py); drivers.py draws what pushes, rhythms.py what comes again.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..config import Project
from .series import write_series

SIZE = 24  # series, at most: six by four values of two keys, say, which one still tells apart


def make(project: Project, folder: Path, seed: int) -> dict[str, Any]:
    """Write made-up series to folder/examples.csv. Returns how much of them is about the job."""
    return write_series(project, folder, seed, SIZE)
