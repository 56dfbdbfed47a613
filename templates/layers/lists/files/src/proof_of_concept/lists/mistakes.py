"""The worst lists: nothing of what somebody took is in the ten, and it stood far behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..interactions.histories import top
from ..interactions.setting import Setting
from ..plumbing import results
from .groups import Tested

WORST, TITLES, MOST = 8, 3, 6  # mistakes shown; titles of a list and of a history that each names
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
    chosen = sorted(missed, key=lambda row: (-places[row][1], row))[:WORST]
    titles, counts = log.catalogue.titles, log.counts()
    found = []
    for row in chosen:
        first, place = places[row]
        listed = [titles[int(one)] for one in tested.lists["model"][row].found[:TITLES]]
        history = [titles[item] for item in cases.histories.items(row)[:MOST]]
        found.append(
            {
                "id": log.people[cases.people[row]],
                "truth": titles[first],
                "predicted": "; ".join(listed),
                "verb": f"{setting.action} next, where the list began with",
                "why": f"It stood at place {place} of {len(titles)}, the best of what came, and "
                f"{_how_many(counts[first], setting)} {setting.action} it before.",
                "image": None,
                "text": f"{setting.action.capitalize()} before, the latest first: "
                + "; ".join(history),
            }
        )
    return found


def _how_many(count: int, setting: Setting) -> str:
    people = setting.people[0 if count == 1 else 1]
    return f"{count} {people}" if count else "nobody"


def _places(model: Any, tested: Tested, rows: Sequence[int]) -> dict[int, tuple[int, int]]:
    """By row the right item that comes first in the order of all items, and where, from 1."""
    if not rows:
        return {}
    histories, depth = tested.cases.histories.rows(list(rows)), len(tested.past.catalogue)
    orders = top(model.scores(histories), histories, depth, tested.setting.repeats)
    right = (list(tested.cases.right[row]) for row in rows)
    firsts = [int(np.isin(order, one).argmax()) for order, one in zip(orders, right, strict=True)]
    pairs = zip(rows, orders, firsts, strict=True)
    return {row: (int(order[first]), 1 + first) for row, order, first in pairs}
