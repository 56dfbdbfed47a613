"""A column's cells, looked at together: each says what it is, and the others what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .numbers import COMMA, EITHER, GAP, NONE, POINT, READ, WHOLE, bare_of, kinds_of

SAMPLE = 1000  # cells by which it is seen whether a column repeats itself


@dataclass(frozen=True)
class Cells:
    """The cells of a column, mostly each different one once.

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

    def __getitem__(self, row: int) -> str:
        """A row's cell as it is written."""
        return self.texts[self.codes[row]]

    def __len__(self) -> int:
        return len(self.codes)

    def values(self, sign: str = "") -> np.ndarray:
        """(rows,) the numbers, NaN where there is none.

        sign: POINT or COMMA, for the cells that fit either. Without it a cell such as "1.234", as
        programs write it, has a point, and "1,234" is no number.
        """
        numbers = np.full(len(self.texts), np.nan)
        signs = {WHOLE: POINT, POINT: POINT, COMMA: COMMA, EITHER: sign or POINT}
        for one in (POINT, COMMA):
            places = [place for place, kind in enumerate(self.kinds) if signs.get(kind) == one]
            if places:
                bodies = "\n".join([self.bodies[place] for place in places]).translate(READ[one])
                numbers[places] = np.array(bodies.split("\n"), dtype=object).astype(float)
        for place, kind in enumerate(self.kinds if not sign and EITHER in self.kinds else ()):
            if kind == EITHER and "," in self.bodies[place]:
                numbers[place] = np.nan
        return numbers[self.codes]


def cells_of(column: Sequence[str], unit: str = "") -> Cells:
    """A column's cells, looked at. unit: of the column, which may stand beside the number."""
    cells = np.array(list(column), dtype=object)
    if len(set(column[:SAMPLE])) > SAMPLE / 2:
        codes, found = np.arange(len(cells)), cells.tolist()  # nearly all differ
    else:
        codes, different = pd.factorize(cells)
        found = different.tolist()
    texts = found
    if "\n".join(found).split() != [text for text in found if text]:
        texts = [" ".join(text.split()) for text in found]
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
