"""The events in the order of time, and the catalogue of the items that they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ..tables.times import moment


@dataclass(frozen=True)
class Catalogue:
    """The items there are. ids: as the events name them; titles: for people, each different.

    cells: (items) rows, a column each of project.yaml's; "" or NaN is not known.
    """

    ids: tuple[str, ...]
    titles: tuple[str, ...]
    cells: pd.DataFrame

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True)
class Log:
    """Who took what when, in the order of time.

    people: a name each; person, item: (events,) places in `people` and in the catalogue; when:
    (events,) a number that grows with time; times: (events,) the same as text; weight: (events,).
    """

    people: tuple[str, ...]
    catalogue: Catalogue
    person: np.ndarray
    item: np.ndarray
    when: np.ndarray
    times: np.ndarray
    weight: np.ndarray

    def __len__(self) -> int:
        return len(self.when)

    def part(self, first: float, last: float) -> Log:
        """The events from `first` up to `last`, without the latter; people and items stay."""
        start, end = np.searchsorted(self.when, [first, last])
        names = ("person", "item", "when", "times", "weight")
        return replace(self, **{name: getattr(self, name)[start:end] for name in names})

    def contents(self) -> list[str]:
        """Each event as a text: by that a model knows what it has seen, and planted.json too."""
        rows = zip(self.person, self.item, self.times, strict=True)
        ids = self.catalogue.ids
        return [f"{self.people[who]} | {ids[what]} | {time}" for who, what, time in rows]

    def counts(self, first: float = -np.inf) -> np.ndarray:
        """(items,): how many people took each since `first`."""
        late = self.when >= first
        pairs = np.unique(np.stack([self.person[late], self.item[late]]), axis=1)
        return np.bincount(pairs[1], minlength=len(self.catalogue))


def log_of(events: pd.DataFrame, catalogue: Catalogue) -> Log:
    """A log from rows with the columns user, item and time (texts) and weight (floats).

    time: as tables/times.py keeps it. Each item has to be in the catalogue. Raises ProblemError for
    a time that cannot be read.
    """
    moments = {text: moment(text) for text in events["time"].unique()}
    when = events["time"].map(moments).to_numpy(dtype=float)
    order = np.lexsort((events["item"], events["user"], when))
    events, when = events.iloc[order], when[order]
    person, people = pd.factorize(events["user"].to_numpy(), sort=True)
    places = {one: place for place, one in enumerate(catalogue.ids)}
    return Log(
        tuple(map(str, people)),
        catalogue,
        person,
        events["item"].map(places).to_numpy(dtype=int),
        when,
        events["time"].to_numpy(dtype=object),
        events["weight"].to_numpy(dtype=float),
    )


def told_apart(titles: Sequence[str], ids: Sequence[str]) -> tuple[str, ...]:
    """The titles, with the id behind those that several items have; the id where there is none."""
    counts = Counter(titles)
    pairs = zip(titles, ids, strict=True)
    return tuple(
        title if title and counts[title] == 1 else f"{title} ({one})" if title else one
        for title, one in pairs
    )
