"""Files of rows: some like those of the training part, and some from another world."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from proof_of_concept import config, data
from proof_of_concept.tables.columns import features_of, read_columns


def same(path: Path) -> Path:
    """The rows of validation and test, as a file."""
    return _written(_others(), path)


def changed(path: Path) -> Path:
    """The same, but every cell of the first column is that of the first row."""
    cells = _others()
    first = features_of(read_columns(config.load_project()))[0].name
    cells[first] = cells[first].dropna().iloc[0]
    return _written(cells, path)


def _others() -> pd.DataFrame:
    project = config.load_project()
    rows, asked = data.load(project), data.asked(project)
    parts = data.split(rows, project.seed, amounts=not project.labels, asked=asked)
    return pd.concat([parts.validation.cells, parts.test.cells], ignore_index=True)


def _written(cells: pd.DataFrame, path: Path) -> Path:
    file = path.with_suffix(".csv")
    cells.to_csv(file, index=False)
    return file
