"""What is compared of texts: how long they are, how they are written, and who knows their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from .. import data, rungs
from ..config import ProblemError, Project
from ..examples import inputs
from ..plumbing.store import SIMPLE

EXPECTED = "a CSV file of texts, in the column `text`"


def known(project: Project) -> pd.DataFrame:
    """The training part. Raises ProblemError when there is no data or no simple model."""
    return _measured(project, inputs(data.split(data.load(project), project.seed).train))


def came(project: Project, path: Path) -> pd.DataFrame:
    """The texts of a file. Raises ProblemError when it cannot be read as such."""
    try:
        table = pd.read_csv(path, dtype=str, keep_default_na=False)
        return _measured(project, table["text"].tolist())
    except (OSError, ValueError, KeyError) as error:
        raise ProblemError(f"{path} cannot be read: name {EXPECTED}.") from error


def _measured(project: Project, texts: Sequence[str]) -> pd.DataFrame:
    """A row for each text. A word that the model does not know moves no answer."""
    terms = set(rungs.load(project, SIMPLE).terms)
    words = [re.findall(r"\w+", text.lower()) for text in texts]
    return pd.DataFrame(
        {
            "characters": [len(text) for text in texts],
            "words": [len(one) for one in words],
            "share of known words": [
                sum(word in terms for word in one) / max(len(one), 1) for one in words
            ],
            "share of capitals": [
                sum(letter.isupper() for letter in text) / max(len(text), 1) for text in texts
            ],
        },
        dtype=float,
    )
