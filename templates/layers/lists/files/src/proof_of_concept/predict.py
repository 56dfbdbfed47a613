"""A person in, ten items out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .config import ProblemError
from .interactions import controls
from .interactions.attributes import in_words
from .interactions.histories import Histories, history_of, top
from .interactions.setting import Setting
from .ranking import DEEPEST
from .rungs.serving import ready

REASONS = 2  # items of the history that are named for each suggestion


@dataclass(frozen=True)
class Suggestion:
    """One item of the list. about: its columns in words; because: titles of the history that say
    most for it; usual: its place in the popular list, from 1; lately: how popular it is beside the
    most popular one, from 0 to 1, as a logarithm; came: whether it was taken next."""

    title: str
    about: str
    because: tuple[str, ...]
    usual: int
    lately: float
    came: bool


@dataclass(frozen=True)
class Recommendation:
    """The answer for one person. person: their name, or nothing; history: titles, the latest first;
    popular: the titles that popularity alone would have shown; came: what they took next, of the
    people of the test part."""

    setting: Setting
    person: str
    history: tuple[str, ...]
    suggestions: tuple[Suggestion, ...]
    popular: tuple[str, ...]
    came: tuple[str, ...]

    @property
    def cold(self) -> bool:
        """Whether nothing is known of the person: then it is the popular list."""
        return not self.history


def load() -> Any:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(model: Any, person: str = "", taken: Sequence[str] = ()) -> Recommendation:
    """What to recommend to a person whom the model knows by name, or to one who took these titles.

    With both, the titles come behind the person's own history. Raises ProblemError for a name or a
    title that the model does not know, and for one that is there twice.
    """
    catalogue, setting = model.catalogue, model.setting
    if person and person not in model.known:
        raise ProblemError(f"The model knows no {setting.people[0]} {person!r}: take another.")
    known = model.known.get(person, {"items": [], "fresh": []})
    items, fresh = list(known["items"]), list(known["fresh"])
    named = [_place(model, title) for title in taken]
    for place, item in enumerate(named):
        if item in named[:place]:
            title = catalogue.titles[item]
            raise ProblemError(f"{title!r} is there twice: name another {setting.items[0]}.")
    old = [(item, one) for item, one in zip(items, fresh, strict=True) if item not in named]
    items = [*named, *(item for item, _ in old)]
    history = history_of(items, [*[1.0] * len(named), *(one for _, one in old)], len(catalogue))
    order = [item for item in model.order(history)[0].tolist() if item >= 0]
    places = np.empty(len(catalogue), dtype=int)
    places[np.argsort(-model.lately, kind="stable")] = np.arange(1, len(catalogue) + 1)
    by_popularity = top(model.lately[None, :], history, DEEPEST, setting.repeats)[0]
    came = controls.came(model, person) if person else ()
    suggestions = tuple(
        Suggestion(
            catalogue.titles[item],
            in_words(catalogue, setting.columns, item),
            _because(model, history, item),
            int(places[item]),
            float(model.lately[item]),
            catalogue.titles[item] in came,
        )
        for item in order
    )
    return Recommendation(
        setting,
        person,
        tuple(catalogue.titles[item] for item in items),
        suggestions,
        tuple(catalogue.titles[item] for item in by_popularity if item >= 0),
        came,
    )


def _place(model: Any, title: str) -> int:
    """The place of the item with this title."""
    try:
        return model.catalogue.titles.index(title)
    except ValueError:
        one = model.setting.items[0]
        raise ProblemError(f"The model knows no {one} {title[:60]!r}: take another.") from None


def _because(model: Any, history: Histories, item: int) -> tuple[str, ...]:
    """The titles of the history that add most to the taste for an item."""
    adds = model.taste.because(history, item)
    adds[item] = 0  # where things come again, an item is no reason for itself
    best = np.argsort(-adds, kind="stable")[:REASONS]
    return tuple(model.catalogue.titles[one] for one in best if adds[one] > 0)
