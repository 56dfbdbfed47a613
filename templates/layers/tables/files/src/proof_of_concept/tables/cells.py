"""A column's cells, looked at together: each says what it is, and the others what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .numbers import COMMA, EITHER, GAP, NONE, POINT, READ, WHOLE, bare_of, kinds_of


@dataclass(frozen=True)
class Cells:
    """The cells of a column, each different one once.

    codes: (rows,), the place of each row's cell in the others; texts: as they are written; bodies:
    without a unit; kinds: what each is, WHOLE and so on; units: those that were left out.
    """

    codes: np.ndarray
    texts: list[str]
    bodies: list[str]
    kinds: list[str]
    units: frozenset[str]

    def places(self, *kinds: str) -> np.ndarray:
        """The rows whose cells are of these kinds, counted from 0."""
        wanted = np.array([kind in kinds for kind in self.kinds], dtype=bool)
        return np.flatnonzero(wanted[self.codes]) if self.texts else self.codes

    def column(self) -> list[str]:
        """(rows,) the cells as they are written."""
        return [self.texts[code] for code in self.codes]

    def values(self, sign: str = "") -> np.ndarray:
        """(rows,) the numbers, NaN where there is none.

        sign: POINT or COMMA, for the cells that fit either. Without it a cell such as "1.234", as
        programs write it, has a point, and "1,234" is no number.
        """
        numbers = np.full(len(self.texts), np.nan)
        signs = [self._sign(place, sign) for place in range(len(self.texts))]
        for one in (POINT, COMMA):
            places = [place for place, decided in enumerate(signs) if decided == one]
            if places:
                bodies = "\n".join(self.bodies[place] for place in places).translate(READ[one])
                numbers[places] = [float(body) for body in bodies.split("\n")]
        return numbers[self.codes] if self.texts else numbers

    def _sign(self, place: int, sign: str) -> str:
        kind = self.kinds[place]
        if kind == EITHER:
            return sign or (POINT if "." in self.bodies[place] else NONE)
        return POINT if kind == WHOLE else kind


def cells_of(column: Sequence[str], unit: str = "") -> Cells:
    """A column's cells, looked at. unit: of the column, which may stand beside the number."""
    codes, found = pd.factorize(pd.Series(column, dtype=object).to_numpy())
    texts = [" ".join(cell.split()) for cell in found]
    kinds, bodies, units = kinds_of(texts), list(texts), set()
    for place in [place for place, kind in enumerate(kinds) if kind == NONE]:
        bare, beside = bare_of(texts[place], unit)
        if bare and (kind := kinds_of([bare])[0]) not in (NONE, GAP):
            bodies[place], kinds[place] = bare, kind
            units |= {beside} - {""}
    if len(units) > 1:  # of two currencies, neither is the column's
        pairs = zip(kinds, texts, bodies, strict=True)
        kinds = [kind if text == body else NONE for kind, text, body in pairs]
    return Cells(codes, texts, bodies, kinds, frozenset(units))


def number(text: str) -> float:
    """The number that a cell holds; NaN when it holds none, or can be read in two ways."""
    return float(cells_of([text]).values()[0])
