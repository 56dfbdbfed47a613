"""The parts of a backtest, and what a forecaster may look at."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from proof_of_concept import config, data
from proof_of_concept.config import ProblemError
from proof_of_concept.series.features import features
from proof_of_concept.series.panel import Panel, panel_of
from proof_of_concept.series.setting import Setting, read_setting

OPTIONS: dict[str, Any] = {
    "target": {"name": "sold", "unit": "pieces", "min": 0, "max": 500},
    "keys": [{"name": "article"}],
    "drivers": [
        {"name": "offer", "values": ["no", "yes"], "ahead": True},
        {"name": "warmth", "min": -20, "max": 40, "unit": "C"},
    ],
    "frequency": "daily",
    "horizon": 3,
}


def setting() -> Setting:
    return read_setting(replace(config.load_project(), options=OPTIONS))


def series(days: int) -> Panel:
    """Two series that grow by one a day."""
    dates = [f"{day:%Y-%m-%d}" for day in pd.date_range("2025-01-06", periods=days)]
    rows = [
        (date, f"a{number}", day + 100.0 * number, "no", 1.0)
        for number in range(2)
        for day, date in enumerate(dates)
    ]
    names = ["date", "article", "sold", "offer", "warmth"]
    return panel_of(pd.DataFrame(rows, columns=pd.Index(names)), setting())


def test_the_parts_are_apart_in_time() -> None:
    panel = series(120)
    parts = data.backtest(panel, setting())
    windows = [set(range(o + 1, o + 4)) for o in (*parts.validation, *parts.test)]
    assert sum(len(window) for window in windows) == len(set.union(*windows))
    assert parts.learnt == min(parts.validation) + 1 and parts.chosen == min(parts.test) + 1
    assert max(parts.test) + 3 == panel.end - 1  # the last forecast ends with the last value
    learnt, tested = data.contents(panel, parts)
    assert not set(learnt) & set(tested) and len(learnt) + len(tested) == 240
    with pytest.raises(ProblemError, match="47 are needed"):
        data.backtest(series(30), setting())


def test_features_know_nothing_of_what_comes() -> None:
    panel = series(120)
    before = features(panel, setting(), [60], {"article": ["a0", "a1"]})
    later = panel.values.copy()
    later[:, 61:] = 1e6
    warm = {**panel.drivers, "warmth": np.where(np.arange(120) > 60, 1e6, 1.0) + 0 * later}
    changed = Panel(panel.names, panel.dates, later, warm)
    after = features(changed, setting(), [60], {"article": ["a0", "a1"]})
    np.testing.assert_array_equal(before.cells, after.cells)
    offered = {**panel.drivers, "offer": np.ones_like(later)}
    planned = Panel(panel.names, panel.dates, panel.values, offered)
    known = features(planned, setting(), [60], {"article": ["a0", "a1"]})
    place = known.names.index("offer")
    assert (known.cells[..., place] == 1).all() and (before.cells[..., place] == 0).all()
