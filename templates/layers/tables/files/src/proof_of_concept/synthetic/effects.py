"""How the columns of the synthetic rows bring about the answer.

vocabulary.yaml says which way a column pushes; where it does not, that is drawn from the seed. How
far is always drawn: some say much, some little. A number can push evenly, or from a limit on, and
one of unknown effect at both ends. Two say something together. None alone says nearly all; the size
of a thing, to which its price is proportional, is no matter of this file.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..tables.columns import Column
from .spreads import standardised

# "raises", "lowers", "proportional" (raises an amount as many times as it grows itself), "none" or
# "arbitrary"; of a choice its values, the least likely first.
Effect = str | tuple[str, ...]
ARBITRARY, PROPORTIONAL = "arbitrary", "proportional"
SPREAD = 3.6  # of the score, in log-odds: more makes the outcome easier to foresee
MOST_OF_ONE = 0.16  # the largest share of that spread (as variance) that one column has
PAIR = 0.18  # the share of what two columns say together
RISING = ("rising", "limit")
SHAPES = (*RISING, "falling", "ends")
FEW_VALUES = 4  # a choice with more of them is hard to learn together with another column


class Effects:
    """Turns drawn cells into the score of one outcome.

    shares: (columns,), how much each says alone; pair: the two that work together.
    """

    def __init__(
        self, columns: Sequence[Column], known: Sequence[Effect], random: np.random.Generator
    ) -> None:
        self.columns = columns
        count = len(columns)
        order = random.permutation(count)
        silent = [number for number in order if known[number] == "none"]
        if count > 3 and not silent:
            drawn = [number for number in order if known[number] == ARBITRARY]
            silent = drawn[-1:]  # the useless one
        telling = [number for number in order if number not in silent] or list(order)
        sizes = 0.85 ** np.arange(len(telling))
        self.shares = np.zeros(count)
        self.shares[telling] = np.minimum(sizes / sizes.sum(), MOST_OF_ONE)
        easy = [n for n in order if len(columns[n].values) <= FEW_VALUES and self.shares[n]]
        self.pair = (easy[0], easy[1]) if len(easy) > 1 else None
        self.shares *= (1 - PAIR if self.pair else 1.0) / self.shares.sum()
        known_way = ("raises", "lowers", PROPORTIONAL)
        self.shapes = [
            str(random.choice(RISING if effect in known_way else SHAPES)) for effect in known
        ]
        self.turned = [-1 if effect == "lowers" else 1 for effect in known]
        self.levels = [_levels(*each, random) for each in zip(columns, known, strict=True)]

    def alone(self, number: int, drawn: np.ndarray) -> np.ndarray:
        """(rows,): what one column says by itself, in log-odds."""
        shape = self.shapes[number]
        if self.columns[number].values:
            said = self.levels[number][drawn]
        elif shape == "limit":
            said = (drawn > np.quantile(drawn, 0.6)).astype(float)
        elif shape == "ends":
            said = np.abs(drawn - np.median(drawn))
        else:
            said = drawn if shape == "rising" else -drawn
        said = self.turned[number] * said
        return SPREAD * np.sqrt(self.shares[number]) * standardised(said)

    def score(self, draws: Sequence[np.ndarray]) -> np.ndarray:
        """(rows,): all of it, in log-odds."""
        total = sum((self.alone(n, drawn) for n, drawn in enumerate(draws)), 0.0)
        if self.pair:
            # Above 0 where both cells lie on the same side: neither column says that alone.
            first, second = (standardised(self._side(n, draws[n])) for n in self.pair)
            total = total + SPREAD * np.sqrt(PAIR) * standardised(first * second)
        # Columns that hang together count once, those that pull apart not for nothing.
        return SPREAD * standardised(np.asarray(total))

    def _side(self, number: int, drawn: np.ndarray) -> np.ndarray:
        """Whether each cell lies in the upper half of its column."""
        values = len(self.columns[number].values)
        return drawn >= (values / 2 if values else np.median(drawn))


def _levels(column: Column, effect: Effect, random: np.random.Generator) -> np.ndarray:
    """(values,): how far each value of a choice pushes, from -1 to 1."""
    levels = np.linspace(-1, 1, len(column.values))
    if isinstance(effect, str):
        return random.permutation(levels)
    return np.array([levels[effect.index(value)] for value in column.values])
