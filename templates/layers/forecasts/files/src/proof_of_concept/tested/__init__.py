"""The forecasts of the test part: what came, what each side said, and where it fails.

plots.py draws them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .. import baseline, data, scores, show
from ..baseline import season_for, seasonal_naive, smoothing, with_interval
from ..plumbing import results
from ..predict import predict
from ..series.clock import shown
from ..series.panel import Panel
from ..series.setting import Setting

WORST = 8  # forecasts shown
MOST_ROWS = 12  # of a table by key


@dataclass(frozen=True)
class Tested:
    """Every forecast of the test part that has a value to be measured by.

    came: (forecasts, horizon); said: by side ("baseline", "second", "model") (3, forecasts,
    horizon), the lower end, the middle and the upper end; scale, series, origins: (forecasts,), see
    scores.py, and the series and the origin of each; about: what each baseline is, in a sentence.
    """

    came: np.ndarray
    said: dict[str, np.ndarray]
    scale: np.ndarray
    series: np.ndarray
    origins: np.ndarray
    about: dict[str, str]

    def errors(self, side: str = "model") -> np.ndarray:
        """(forecasts, horizon): absolute errors in the scale of each series."""
        return np.abs(self.came - self.said[side][1]) / self.scale[:, None]


def tested(panel: Panel, setting: Setting, parts: data.Backtest, answer: np.ndarray) -> Tested:
    """The test part, with both baselines. answer: (3, series, origins, horizon) of the model."""
    truth = data.ahead(panel, parts.test, setting.horizon)
    before = data.ahead(panel, parts.validation, setting.horizon)
    scale = scores.scales(panel.values[:, : parts.learnt], setting.season)
    said, about = {}, {}
    asked = panel, parts.validation, before, scale, setting.season
    # Who plans by days looks at last week's anyhow; a year is looked back only where it helps.
    naive = np.inf if setting.frequency in ("hourly", "daily") else baseline.CLEARLY
    sides = (
        ("baseline", seasonal_naive, baseline, naive),
        ("second", smoothing.smoothed, smoothing, 1.0),
    )
    for name, says, words, clearly in sides:
        season, known = season_for(says, *asked, clearly)
        middle = says(panel, parts.test, setting.horizon, season)
        said[name] = with_interval(middle, known, before, scale)
        about[name] = words.ABOUT if season == setting.season else words.WITHOUT
    said["model"] = answer
    there = ~np.isnan(truth).all(axis=2)
    series, origins = np.nonzero(there)
    return Tested(
        truth[there],
        {name: found[:, there] for name, found in said.items()},
        scale[series],
        series,
        np.array(parts.test)[origins],
        about,
    )


def covered(test: Tested) -> str:
    """How many values the intervals of each side hold, in a sentence."""
    names = {"model": "the model's", "second": "the second baseline's", "baseline": "the naive"}
    shares = [
        f"{names[side]} {scores.coverage(test.came, test.said[side]):.0f} %"
        for side in ("model", "second", "baseline")
    ]
    return f"Of the values, the 80 % intervals hold: {', '.join(shares)}."


def per_key(test: Tested, panel: Panel, setting: Setting) -> list[dict[str, Any]]:
    """Error, bias and coverage for each value of each key: where the model fails."""
    rows: list[dict[str, Any]] = []
    for number, column in enumerate(setting.keys):
        values = np.array([name[number] for name in panel.names], dtype=object)[test.series]
        for value in sorted(set(values))[:MOST_ROWS]:
            of = values == value
            came, said = test.came[of], test.said["model"][:, of]
            rows.append(
                {
                    "label": f"{column.name}: {value}",
                    "support": int(of.sum()),
                    "mase": round(scores.mase(came, said[1], test.scale[of]), 4),
                    "bias": round(scores.bias(came, said[1]), 4),
                    "coverage": round(scores.coverage(came, said), 4),
                }
            )
    return rows


def worst(test: Tested, model: Any, panel: Panel, setting: Setting) -> list[dict[str, Any]]:
    """The forecasts that were furthest off, each series once, but for those with planted values."""
    planted, order = results.read_planted(), np.argsort(-scores.forecast_means(test.errors()))
    mistakes: list[dict[str, Any]] = []
    titles, shown_ones = panel.titles(), set()
    for place in order:
        series, origin = int(test.series[place]), int(test.origins[place])
        ids = panel.ids(series, slice(origin + 1, origin + 1 + setting.horizon))
        if series in shown_ones or any(one in planted for one in ids):
            continue
        shown_ones.add(series)
        forecast = predict(model, titles[series], str(panel.dates[origin]))
        came = float(np.nanmean(forecast.truth))
        unit = f" {setting.target.unit}" if setting.target.unit else ""
        first = shown(forecast.dates[0], setting.frequency)
        mistakes.append(
            {
                "id": f"{titles[series]}, from {first}",
                "truth": f"{came:,.1f}{unit} on average ({titles[series]}, from {first})",
                "predicted": f"{forecast.said[1].mean():,.1f}{unit}",
                "verb": "forecast as",
                "why": show.reason(forecast, float(test.scale[place])),
                "image": None,
                "text": show.written_out(forecast),
            }
        )
        if len(mistakes) == WORST:
            break
    return mistakes
