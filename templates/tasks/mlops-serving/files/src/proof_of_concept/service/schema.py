"""What goes into the service and what comes out: one row, and its outcome."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from pydantic import BaseModel, ConfigDict, Field

from ..config import ProblemError
from ..model import Service
from ..replay.versions import called
from ..tables.one_row import one_row


class Input(BaseModel):
    """One row: its cells by the names of their columns. What is not known is left out, or null."""

    model_config = ConfigDict(extra="forbid")
    cells: dict[str, str | float | None] = Field(min_length=1, max_length=100)


class Answer(BaseModel):
    """The outcome that is called, and the chance of the one looked for."""

    label: str
    chance: float


def cells_of(model: Service, given: Input) -> pd.DataFrame:
    """The row, checked. Raises ProblemError for a cell that is none."""
    return one_row(model.version.columns, given.cells)


def answer(model: Service, cells: pd.DataFrame) -> Answer:
    """What a version says of the one row of `cells`. Raises ProblemError where it refuses it."""
    chances = model.version.chances(cells)
    if np.isnan(chances[0]):
        row = model.version.strange(cells).iloc[0]
        told = ", ".join(f"{name}: {cells[name].iloc[0]!s:.40}" for name in row.index[row])
        raise ProblemError(f"This version has never met {told}: it does not guess.")
    return Answer(label=model.labels[called(chances)[0]], chance=chances[0])


def usual(model: Service) -> pd.DataFrame:
    """Rows as they usually are, to tell drift by."""
    return model.unseen[0]


def examples(model: Service) -> list[dict[str, Any]]:
    """Rows to ask the service about, as JSON has them."""
    cells = model.unseen[0].astype(object)
    return [{"cells": row} for row in cells.where(cells.notna(), None).to_dict("records")]
