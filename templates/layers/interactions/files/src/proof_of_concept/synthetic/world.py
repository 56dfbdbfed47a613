"""The items with their columns, how popular each is on each day, and what people like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..config import Project
from ..interactions.log import Catalogue
from ..interactions.setting import Setting
from ..tables.columns import Column, read_columns
from .bands import banded
from .relations import read_relations
from .spreads import standardised
from .table import draw_table

ITEMS, DAYS = 240, 180
TRAITS, KINDS = 6, 7  # what items differ by, for tastes; kinds of people
OWN_TRAIT, OWN_TASTE = 0.4, 0.5  # what no column tells of an item, and no kind of a person
LIKES = 1.8  # how far a taste moves somebody, in log odds
POPULAR, WANDERS = 0.8, 0.07  # spread of popularity; its step from day to day
LATE, NEW, FADES = 0.3, 1.2, 18.0  # share of items that come later; how far news helps, in days
GAPS = 0.03  # of the cells of a column


@dataclass(frozen=True)
class World:
    """traits: (items, TRAITS); tastes: (people, TRAITS); starts: (items,) the day of each;
    popular: (days, items) in log odds, -inf before an item is there."""

    catalogue: Catalogue
    traits: np.ndarray
    tastes: np.ndarray
    starts: np.ndarray
    popular: np.ndarray


def draw_world(
    project: Project, setting: Setting, people: int, random: np.random.Generator
) -> World:
    """Draw it all. Tastes are for the columns of project.yaml, and something beside."""
    columns = read_columns(project)
    drawn_cells = draw_table(columns, ITEMS, random).cells
    drawn_cells = banded(setting.columns, read_relations(columns), drawn_cells, random)
    traits = OWN_TRAIT * random.normal(size=(ITEMS, TRAITS))
    for column in setting.columns:
        drawn, weight = drawn_cells[column.name], random.uniform(0.4, 1.0)
        if column.kind == "choice":
            traits += weight * random.normal(size=(len(column.values), TRAITS))[drawn]
        else:
            traits += weight * np.outer(standardised(drawn), random.normal(size=TRAITS)) / 1.5
    traits = (traits - traits.mean(axis=0)) / traits.std(axis=0)

    kinds = random.normal(size=(KINDS, TRAITS))
    tastes = kinds[random.integers(0, KINDS, people)]
    tastes = tastes + OWN_TASTE * random.normal(size=(people, TRAITS))
    tastes *= LIKES / np.linalg.norm(tastes, axis=1, keepdims=True)

    starts = np.where(random.random(ITEMS) < LATE, random.integers(5, DAYS - 8, ITEMS), -60)
    ages = np.arange(DAYS)[:, None] - starts
    walk = np.cumsum(WANDERS * random.normal(size=(DAYS, ITEMS)), axis=0)
    popular = POPULAR * random.normal(size=ITEMS) + walk + NEW * np.exp(-np.abs(ages) / FADES)
    popular[ages < 0] = -np.inf
    cells = {column.name: _cells(column, drawn_cells[column.name]) for column in setting.columns}
    names = [f"{setting.items[0]} {number:03d}" for number in range(1, ITEMS + 1)]
    titles = _titles(setting, cells, names)
    for column in setting.columns:
        gaps = random.random(ITEMS) < GAPS
        cells[column.name][gaps] = np.nan if column.kind == "number" else ""
    catalogue = Catalogue(tuple(names), titles, pd.DataFrame(cells))
    return World(catalogue, traits, tastes, starts, popular)


def _cells(column: Column, drawn: np.ndarray) -> np.ndarray:
    """(items,): the cells of a column, as they are kept."""
    if column.kind == "choice":
        return np.array(column.values, dtype=object)[drawn]
    return drawn.astype(float)


def _titles(setting: Setting, cells: dict[str, np.ndarray], ids: Sequence[str]) -> tuple[str, ...]:
    """A name of project.yaml with values of the item, such as "Night Train (thriller)".

    Values are added, then numbers, until no two are alike. Without names the id stands for one.
    """
    choices = [column.name for column in setting.columns if column.kind == "choice"]
    found: dict[str, None] = {}
    for place, one in enumerate(ids):
        name = setting.names[place % len(setting.names)] if setting.names else one
        values = [str(cells[column][place]) for column in choices[:3]]
        tried = [f"{name} ({', '.join(values[:count])})" for count in range(1, len(values) + 1)]
        last = tried[-1] if tried else name
        tried = [*(tried or [name]), *(f"{last}, {number}" for number in range(2, len(ids) + 2))]
        found[next(title for title in tried if title not in found)] = None
    return tuple(found)
