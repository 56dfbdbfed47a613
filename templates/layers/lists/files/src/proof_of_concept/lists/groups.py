"""What was tested: people, what they took next, their lists; and the figures of new ones apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..data import Cases
from ..interactions.log import Log
from ..interactions.setting import Setting
from ..ranking import DEEPEST, Ranking
from .scores import recalls

SIDES = {"model": "model", "second": "co-occurrence", "baseline": "popularity"}


@dataclass(frozen=True)
class Tested:
    """past: the events before the test; orders: by side (people, DEEPEST), places of items;
    lists: the same beside what was right."""

    setting: Setting
    past: Log
    cases: Cases
    orders: Mapping[str, np.ndarray]
    lists: Mapping[str, Sequence[Ranking]]


def by_group(tested: Tested) -> list[dict[str, Any]]:
    """The recall of people with a history, of new people, and of new items, each apart.

    A new item is one that nobody had taken before the test; it counts once for each who took it.
    """
    setting, cases = tested.setting, tested.cases
    known, new = cases.known, tested.past.counts() == 0
    found = {side: recalls(lists) for side, lists in tested.lists.items()}
    of_new = {side: _of_items(tested.lists[side], cases, new) for side in tested.lists}
    parts = {
        f"{setting.people[1]} with a history": {side: found[side][known] for side in found},
        f"new {setting.people[1]}": {side: found[side][~known] for side in found},
        f"{setting.items[1]} that were new": of_new,
    }
    return [
        {
            "what": name,
            "cases": len(values["model"]),
            **{
                f"recall of {title}": float(values[side].mean()) if len(values[side]) else None
                for side, title in SIDES.items()
            },
        }
        for name, values in parts.items()
    ]


def unseen(groups: Sequence[Mapping[str, Any]], setting: Setting) -> str:
    """A sentence on what the headline hides of new people and new items; empty if none are new."""
    _, people, items = groups
    told = []
    if people["cases"]:
        told.append(
            f"{people['cases']} of the tested were new: they get the popular list, whose "
            f"recall@{DEEPEST} for them is {people['recall of model']:.2f}."
        )
    if items["cases"]:
        told.append(
            f"Of the times that somebody {setting.action} a new {setting.items[0]}, which nobody "
            f"{setting.action} before the test, it was in their list in "
            f"{items['recall of model']:.0%}."
        )
    return " ".join(told)


def _of_items(lists: Sequence[Ranking], cases: Cases, chosen: np.ndarray) -> np.ndarray:
    """For each of the chosen items that somebody took next: whether it was in their list."""
    return np.array(
        [
            float(str(item) in one.found)
            for one, right in zip(lists, cases.right, strict=True)
            for item in sorted(right)
            if chosen[item]
        ]
    )
