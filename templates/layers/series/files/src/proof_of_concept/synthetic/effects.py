"""What the drivers do to the target."""

from __future__ import annotations

import numpy as np

from ..series.setting import Setting
from ..tables.columns import Column
from .drivers import USUAL, is_ratio
from .told import DAYS, SPELLS, STATE, STEPS, WEATHER, WEEKS, Driver, Told

# How far a driver pushes, as a logarithm: from one end of its values to the other.
SIZES = {SPELLS: 0.60, DAYS: 0.55, WEEKS: 0.45, WEATHER: 0.45, STEPS: 0.45}
# How many per cent of the target one per cent of such a driver moves. Cautious for a price, where
# Bijmolt, van Heerde and Pieters (2005) found 2.6 on average.
ELASTICITY = 1.3
FADES = 0.85  # of what pushes a state, such as rain a river: each step keeps so much of it


def pushes(
    setting: Setting, told: Told, drawn: dict[str, np.ndarray], random: np.random.Generator
) -> np.ndarray:
    """(series, steps): what all drivers together do to the logarithm of the target."""
    total: np.ndarray = np.zeros(next(iter(drawn.values())).shape) if drawn else np.zeros(1)
    for column in setting.drivers:
        driver, cells = told.drivers[column.name], drawn[column.name]
        if driver.effect == "none":
            continue
        if driver.runs == STEPS and is_ratio(column):
            # Against the same series at other times: what is always dear is not pushed by that.
            usual = np.log(cells).mean(axis=1, keepdims=True)
            pushed = ELASTICITY * _sign(driver, random) * (np.log(cells) - usual)
        else:
            pushed = SIZES[driver.runs] * _ranks(column, driver, cells, random)
        pushed = pushed * random.uniform(0.8, 1.2)
        # What one series makes much of, another hardly notices.
        pushed = pushed * random.uniform(0.6, 1.4, (len(cells), 1))
        if told.kind == STATE:
            for step in range(1, pushed.shape[1]):
                pushed[:, step] += FADES * pushed[:, step - 1]
        total = total + pushed
    return total


def _ranks(
    column: Column, driver: Driver, cells: np.ndarray, random: np.random.Generator
) -> np.ndarray:
    """(series, steps): where each cell stands between the least and the most of the target."""
    if column.values:
        order = list(driver.effect) if isinstance(driver.effect, tuple) else list(column.values)
        if driver.effect == "arbitrary":
            # What has a usual value has two sides of it: which one raises is drawn, and no more.
            sides = order[:: int(random.choice([1, -1]))]
            order = sides if USUAL in order else list(random.permutation(order))
        rank = np.array([order.index(value) for value in column.values]) / (len(order) - 1)
        return (rank - rank[0])[cells.astype(int)]
    return _sign(driver, random) * (cells - cells.mean()) / ((column.high - column.low) or 1)


def _sign(driver: Driver, random: np.random.Generator) -> int:
    """Whether more of a number raises the target, or lowers it; drawn where nothing says so."""
    return {"raises": 1, "lowers": -1}.get(str(driver.effect)) or int(random.choice([-1, 1]))
