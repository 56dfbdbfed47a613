"""A collection of items, and what people ask of it.

items    the items, as files or a table
judged   judgements: which item answers which query, and how well
kept     data/judgements.csv, which is yours to edit
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..documents import Document

BEST, RELEVANT = 3, 2  # the highest grade, and the one from which an item answers


@dataclass(frozen=True)
class Item(Document):
    """One item. same_as: the id of another one that says the same, if there is one."""

    same_as: str = ""

    @property
    def whole(self) -> str:
        """What is searched: its title and its text."""
        return self.text if self.text.startswith(self.title) else f"{self.title}. {self.text}"


@dataclass(frozen=True)
class Query:
    """What somebody asks, and the grades of the items that were judged for it, by their ids."""

    text: str
    kind: str = ""
    grades: Mapping[str, int] = field(default_factory=dict)

    @property
    def relevant(self) -> frozenset[str]:
        """The items that answer it."""
        return frozenset(item for item, grade in self.grades.items() if grade >= RELEVANT)

    @property
    def fully(self) -> frozenset[str]:
        """The items that answer all of it."""
        return frozenset(item for item, grade in self.grades.items() if grade == BEST)

    @property
    def answerable(self) -> bool:
        return bool(self.relevant)

    @property
    def best(self) -> str:
        """The item that was judged best; empty where none was more than wrong."""
        grades = {item: grade for item, grade in self.grades.items() if grade}
        return min(grades, key=lambda item: (-grades[item], item)) if grades else ""
