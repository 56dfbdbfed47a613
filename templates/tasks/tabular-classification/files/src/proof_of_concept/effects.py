"""How the columns of the synthetic rows bring about the outcome: drawn once from the seed.

Some columns say much, some little, one nothing. A number can push up, down, from a limit on, or
at both ends. Some columns only say something together. None alone says nearly all.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .columns import Column

SPREAD = 3.0  # of the score, in log-odds: more makes the outcome easier to foresee
MOST_OF_ONE = 0.22  # the largest share of that spread (as variance) that one column has
PAIRS = 0.16  # the share of what two columns say together
SHAPES = ("rising", "falling", "limit", "ends")
FEW_VALUES = 4  # a choice with more of them is hard to learn together with another column


class Effects:
    """Draws cells for the columns, and turns them into one score a row.

    shares: (columns,), how much each says alone; pairs: the columns that work together.
    """

    def __init__(self, columns: Sequence[Column], random: np.random.Generator) -> None:
        self.columns, self.random = columns, random
        count = len(columns)
        sizes = 0.85 ** np.arange(count)
        if count > 3:
            sizes[-1] = 0  # the useless one
        sizes = np.minimum(sizes / sizes.sum(), MOST_OF_ONE)
        order = random.permutation(count)
        self.shares = np.zeros(count)
        self.shares[order] = sizes
        easy = [n for n in order if len(columns[n].values) <= FEW_VALUES and self.shares[n]]
        self.pairs = [(easy[0], easy[1])] if len(easy) > 1 else []
        alone = 1 - PAIRS * len(self.pairs)
        self.shares *= alone / self.shares.sum()
        self.shapes = [str(random.choice(SHAPES)) for _ in columns]
        self.levels = [_levels(len(column.values), random) for column in columns]

    def draw(self, number: int, count: int) -> np.ndarray:
        """(count,) cells of one column: 0 to 1 for a number, the place of the value for a choice."""
        values = len(self.columns[number].values)
        if not values:
            first, second = self.random.choice([(2, 2), (1.5, 3), (3, 1.5), (1, 1)])
            return self.random.beta(first, second, count)
        # The most common value is at most twice as common as the rarest.
        odds = self.random.permutation(np.linspace(1, 2, values))
        return self.random.choice(values, count, p=odds / odds.sum())

    def alone(self, number: int, draw: np.ndarray) -> np.ndarray:
        """(rows,): what one column says by itself, in log-odds."""
        shape = self.shapes[number]
        if self.columns[number].values:
            said = self.levels[number][draw]
        elif shape == "limit":
            said = np.where(draw > np.quantile(draw, 0.6), 1.0, 0.0)
        elif shape == "ends":
            said = np.abs(draw - np.median(draw))
        else:
            said = draw if shape == "rising" else -draw
        return SPREAD * np.sqrt(self.shares[number]) * _standardised(said)

    def score(self, draws: Sequence[np.ndarray]) -> np.ndarray:
        """(rows,): all of it, in log-odds."""
        total = sum((self.alone(n, draw) for n, draw in enumerate(draws)), np.zeros(len(draws[0])))
        for first, second in self.pairs:
            same = self._side(first, draws[first]) == self._side(second, draws[second])
            total += SPREAD * np.sqrt(PAIRS) * _standardised(same.astype(float))
        return total

    def _side(self, number: int, draw: np.ndarray) -> np.ndarray:
        """Whether each cell lies in the upper half of its column."""
        values = len(self.columns[number].values)
        return draw >= (values / 2 if values else np.median(draw))


def _levels(count: int, random: np.random.Generator) -> np.ndarray:
    """(count,): how far each value of a choice pushes, well apart and in no order."""
    return random.permutation(np.linspace(-1, 1, count)) if count else np.zeros(0)


def _standardised(values: np.ndarray) -> np.ndarray:
    """The same with mean 0 and spread 1."""
    return (values - values.mean()) / (values.std() or 1.0)
