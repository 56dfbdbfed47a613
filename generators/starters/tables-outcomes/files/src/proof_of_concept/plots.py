"""The figures one expects of such a model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from . import outcome_plots
from .model import TableModel
from .plumbing import figures


def draw(
    model: TableModel,
    metrics: Sequence[dict[str, Any]],
    cells: pd.DataFrame,
    truth: np.ndarray,
    sides: outcome_plots.Sides,
    source: str,
    missed: float,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    cells: the rows tested; truth: (rows,) numbers of labels; sides: the answers of baseline and
    model, (rows, labels) each.
    """
    drawn = outcome_plots.draw(model, metrics, truth, sides, missed)
    return [figures.keep(plot, source) for plot in drawn]
