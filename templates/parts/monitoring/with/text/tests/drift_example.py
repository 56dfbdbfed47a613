"""Files of texts: some like those of the training part, and some from another world."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from proof_of_concept import config, data
from proof_of_concept.examples import inputs


def same(path: Path) -> Path:
    """Every second text of the data, as a file."""
    return _written(_texts()[::2], path)


def changed(path: Path) -> Path:
    """The same in capitals, and twice as long."""
    return _written([f"{text} {text}".upper() for text in _texts()], path)


def _texts() -> list[str]:
    return list(inputs(data.load(config.load_project())))


def _written(texts: list[str], path: Path) -> Path:
    file = path.with_suffix(".csv")
    pd.DataFrame({"text": texts}).to_csv(file, index=False)
    return file
