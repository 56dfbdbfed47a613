"""The worst lists: nothing of what somebody took is in the ten, and it stood far behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..interactions.attributes import in_words
from ..interactions.histories import top
from ..plumbing import results
from .groups import Tested

WORST, TITLES = 8, 3  # mistakes shown; titles that each names
FEWEST = 3  # items of a history: with less, nobody could know


def worst(model: Any, tested: Tested, window: Any) -> list[dict[str, Any]]:
    """People with a history whose ten held nothing of what they took, the farthest off first.

    window: the events of the test part. Who took something by chance in it, as planted, is left
    out.
    """
    cases, setting, log = tested.cases, tested.setting, tested.past
    planted = results.read_planted()
    by_chance = {
        log.people[person]
        for person, content in zip(window.person, window.contents(), strict=True)
        if content in planted
    }
    several = np.diff(cases.histories.taken.indptr) >= FEWEST
    missed = [
        row
        for row, one in enumerate(tested.lists["model"])
        if not one.place and several[row] and log.people[cases.people[row]] not in by_chance
    ]
    places = _places(model, tested, missed)
    chosen = sorted(missed, key=lambda row: (-places[row], row))[:WORST]
    catalogue, titles = log.catalogue, log.catalogue.titles
    found = []
    for row in chosen:
        right = sorted(cases.right[row])
        listed = [int(one) for one in tested.lists["model"][row].found[:TITLES]]
        history = cases.histories.items(row).tolist()
        why = (
            f"The first of the {setting.items[1]} that came next stood at place {places[row]} of "
            f"{len(catalogue)}."
        )
        found.append(
            {
                "id": log.people[cases.people[row]],
                "truth": "; ".join(_shown(tested, item) for item in right[:TITLES]),
                "predicted": "; ".join(titles[item] for item in listed),
                "verb": "where the list began with",
                "why": why,
                "image": None,
                "text": f"{setting.action.capitalize()} before, the latest first: "
                + "; ".join(titles[item] for item in history[: 2 * TITLES]),
            }
        )
    return found


def _places(model: Any, tested: Tested, rows: Sequence[int]) -> dict[int, int]:
    """By row where the first right item stands in the order of all items, from 1."""
    if not rows:
        return {}
    histories, depth = tested.cases.histories.rows(list(rows)), len(tested.past.catalogue)
    orders = top(model.scores(histories), histories, depth, tested.setting.repeats)
    right = (list(tested.cases.right[row]) for row in rows)
    firsts = (np.isin(order, one).argmax() for order, one in zip(orders, right, strict=True))
    return {row: 1 + int(first) for row, first in zip(rows, firsts, strict=True)}


def _shown(tested: Tested, item: int) -> str:
    catalogue = tested.past.catalogue
    about = in_words(catalogue, tested.setting.columns, item)
    return f"{catalogue.titles[item]} ({about})" if about else catalogue.titles[item]
