"""How the columns of the synthetic rows bring about the outcome: drawn once from the seed.

Some columns say much, some little, one nothing. A number can push up, down, from a limit on, or
at both ends. Two say something together. None alone says nearly all.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .columns import Column
from .scores import roc_auc

LOOKED_FOR = 0.27  # the share of rows with the outcome
SPREAD = 3.6  # of the score, in log-odds: more makes the outcome easier to foresee
MOST_OF_ONE = 0.22  # the largest share of that spread (as variance) that one column has
PAIR = 0.18  # the share of what two columns say together
SHAPES = ("rising", "falling", "limit", "ends")
LOUDEST = 0.68  # the ROC AUC above which a single column is turned down
FEW_VALUES = 4  # a choice with more of them is hard to learn together with another column


class Effects:
    """Draws cells for the columns, and turns them into one score a row.

    shares: (columns,), how much each says alone; pair: the two that work together.
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
        self.pair = (easy[0], easy[1]) if len(easy) > 1 else None
        alone = 1 - PAIR if self.pair else 1.0
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
        if self.pair:
            # Above 0 where both cells lie on the same side: neither column says that alone.
            first, second = (_standardised(self._side(n, draws[n])) for n in self.pair)
            total += SPREAD * np.sqrt(PAIR) * _standardised(first * second)
        return total

    def balance(self, draws: Sequence[np.ndarray]) -> None:
        """Turn down the column that says most alone, and the others up, until it says less."""
        for _ in range(20):
            truths = self.random.random(len(draws[0])) < chances(self.score(draws))
            heard = [roc_auc(truths, self.alone(n, draw)) for n, draw in enumerate(draws)]
            loudest, whole = int(np.argmax(heard)), self.shares.sum()
            if heard[loudest] <= LOUDEST:
                return
            self.shares[loudest] *= 0.8
            self.shares *= whole / self.shares.sum()

    def _side(self, number: int, draw: np.ndarray) -> np.ndarray:
        """Whether each cell lies in the upper half of its column."""
        values = len(self.columns[number].values)
        return draw >= (values / 2 if values else np.median(draw))


def chances(score: np.ndarray) -> np.ndarray:
    """(rows,): the score as a chance, moved so that LOOKED_FOR of all rows have the outcome."""
    low, high = score.min() - 10, score.max() + 10
    for _ in range(50):
        middle = (low + high) / 2
        share = (1 / (1 + np.exp(middle - score))).mean()
        low, high = (middle, high) if share > LOOKED_FOR else (low, middle)
    return 1 / (1 + np.exp(high - score))


def _levels(count: int, random: np.random.Generator) -> np.ndarray:
    """(count,): how far each value of a choice pushes, well apart and in no order."""
    return random.permutation(np.linspace(-1, 1, count)) if count else np.zeros(0)


def _standardised(values: np.ndarray) -> np.ndarray:
    """The same with mean 0 and spread 1."""
    return (values - values.mean()) / (values.std() or 1.0)
