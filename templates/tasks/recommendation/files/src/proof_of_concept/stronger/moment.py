"""What is known of the items at a moment: what the ranker learnt from, and what it answers by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from ..baseline import RECENT, popular, together
from ..interactions.attributes import flags_of
from ..interactions.log import Log
from ..interactions.setting import Setting


@dataclass(frozen=True)
class Moment:
    """lately, ever: (items,) how many people took each; age: (items,) since it was first taken, in
    lengths of the log, -1 for never; similar: (items, items), sparse, the cosine of who took both;
    flags: for each column (items, values)."""

    lately: np.ndarray
    ever: np.ndarray
    age: np.ndarray
    similar: Any
    flags: tuple[np.ndarray, ...]

    @property
    def trend(self) -> np.ndarray:
        """(items,): above 0 for what is taken more lately than it used to be."""
        return np.log((1 + self.lately) / (1 + RECENT * self.ever))

    def kept(self) -> dict[str, Any]:
        """As a saved model keeps it: in arrays and lists."""
        similar = {name: getattr(self.similar, name) for name in ("data", "indices", "indptr")}
        return {**vars(self), "flags": list(self.flags), "similar": similar}

    @classmethod
    def opened(cls, said: Mapping[str, Any]) -> Moment:
        """The opposite of kept()."""
        one, count = said["similar"], len(said["ever"])
        similar = csr_matrix((one["data"], one["indices"], one["indptr"]), shape=(count, count))
        return cls(**{**said, "flags": tuple(said["flags"]), "similar": similar})


def moment_of(past: Log, now: float, unit: float, setting: Setting) -> Moment:
    """What the events before `now` say. unit: how long the log is."""
    first = np.full(len(past.catalogue), np.inf)
    np.minimum.at(first, past.item, past.when)
    age = np.where(np.isinf(first), -1.0, (now - first) / unit)
    flags = tuple(flags_of(past.catalogue, column) for column in setting.columns)
    return Moment(popular(past, now, unit), past.counts(), age, together(past), flags)
