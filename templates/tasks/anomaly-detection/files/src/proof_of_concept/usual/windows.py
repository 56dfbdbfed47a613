"""What the last steps look like: each figure notices another kind of fault.

All are told in what is usual of that very figure for that very series: 0 is the median of the past,
1 a usual distance from it.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from .expected import rolled

# What is said of a step where a figure is high: {steps} is how many it looks at.
WORDS = {
    "far": "this value is far {side} what is expected",
    "jumped": "this value is a jump from the one before that was not expected",
    "shifted": "the last {steps} values lie {side} what is expected",
    "shifted for long": "the last {steps} values lie, on average, {side} what is expected",
    "off its level for long": "the last {steps} values are far from the level of this series",
    "restless": "the last {steps} values swing around what is expected more than usual",
    "stuck": "the same value comes again and again",
    "out of step": "the rhythm that is expected is missing from the last {steps} values",
    "calm": "the last {steps} values hardly move",
}
FLOOR = 0.05  # spreads: less movement than this is none
LEAST = 0.3  # of the standard deviation: a figure that is mostly 0 has some usual distance


def lengths(horizon: int) -> tuple[int, int]:
    """Steps of the short and of the long window."""
    return max(3, horizon // 4), max(4, horizon)


def swing_of(said: np.ndarray, horizon: int) -> np.ndarray:
    """(series, 1): how much what is expected usually swings. said: (series, steps), in spreads."""
    return np.nanmedian(_power(said, horizon), axis=1, keepdims=True)


def looks(
    values: np.ndarray, told: np.ndarray, said: np.ndarray, apart: np.ndarray, swing: np.ndarray,
    horizon: int,
) -> dict[str, np.ndarray]:  # fmt: skip
    """By name (series, steps), higher where something is more out of the ordinary.

    told, said: what came and what was expected, in spreads; apart: the former less the latter, in
    usual distances of each series; swing: (series, 1) see swing_of(), of the part that was learnt
    from, so that no step depends on what came after it.
    """
    short, long = lengths(horizon)
    moved = np.abs(np.diff(told, axis=1, prepend=np.nan))
    same = np.diff(values, axis=1, prepend=np.nan)
    same = np.where(np.isnan(same), np.nan, same == 0)
    # How much of the expected swing was followed: the slope of what came on what was expected.
    wave, came = said - rolled(said, long, "mean"), told - rolled(told, long, "mean")
    followed = rolled(wave * came, long, "mean") / (_power(said, horizon) + 0.1 * swing + 1e-6)
    return {
        "far": np.abs(apart),
        "jumped": np.abs(np.diff(apart, axis=1, prepend=np.nan)),
        "shifted": np.abs(rolled(apart, short, "mean")),
        "shifted for long": np.abs(rolled(apart, long, "mean")),
        "off its level for long": np.abs(rolled(told, long, "mean")),
        "restless": rolled(np.abs(apart), short, "mean"),
        "stuck": rolled(same, short, "mean"),
        "out of step": 1 - followed,
        "calm": -np.log(rolled(moved, short, "mean") + FLOOR),
    }


def _power(said: np.ndarray, horizon: int) -> np.ndarray:
    """(series, steps): the mean square of what is expected over the long window, less its mean."""
    long = lengths(horizon)[1]
    return rolled((said - rolled(said, long, "mean")) ** 2, long, "mean")


def scale_of(figures: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(series, 1), twice: the median of each series, and a usual distance from it (MAD).

    figures: (series, steps).
    """
    middle = np.nanmedian(figures, axis=1, keepdims=True)
    far = 1.4826 * np.nanmedian(np.abs(figures - middle), axis=1, keepdims=True)
    far = np.maximum(far, LEAST * np.nanstd(figures, axis=1, keepdims=True))
    return middle, np.where(far > 0, far, 1.0)


def as_cells(figures: Mapping[str, np.ndarray], middle: np.ndarray, far: np.ndarray) -> np.ndarray:
    """(series, steps, figures): what a forest of trees looks at, 0 where nothing is unusual.

    middle, far: (series, figures), see scale_of(). As logarithms: ten times too far is not ten
    times as odd.
    """
    told = np.stack(list(figures.values()), axis=-1)
    told = (told - middle[:, None]) / far[:, None]
    return np.log1p(np.clip(np.nan_to_num(told), 0, None))
