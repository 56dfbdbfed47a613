"""What is compared of rows: every column that the model reads."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from .. import data
from ..config import ProblemError, Project
from ..predict import MOST_BYTES, MOST_ROWS
from ..tables.columns import features_of, read_columns
from ..tables.files import read_file

EXPECTED = "a CSV file of rows, with the project's columns"


def known(project: Project) -> pd.DataFrame:
    """The training part. Raises ProblemError when nothing was collected yet."""
    rows, asked = data.load(project), data.asked(project)
    parts = data.split(rows, project.seed, amounts=not project.labels, asked=asked)
    return parts.train.cells


def came(project: Project, path: Path) -> pd.DataFrame:
    """The rows of a file. Raises ProblemError when it cannot be read as such."""
    if not path.is_file():
        raise ProblemError(f"There is no file {path}: name {EXPECTED}.")
    columns = features_of(read_columns(project))
    return read_file(path.name, path.read_bytes(), columns, MOST_BYTES, MOST_ROWS)[0]
