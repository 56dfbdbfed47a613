"""The made-up items: each says one or two facts of a subject, and some are said twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ..collection import Item
from ..data import TEST_ONLY
from .subjects import Subjects
from .titles import title

SUBJECTS = 90  # at most, as far as there are names
APART = 0.25  # of them: in the test part alone, where they are asked for in new ways too
FEWEST, MOST = 5, 8  # facts that are known of a subject
SHORT_NAME = 0.45  # how often an item says "pumps" where it means its "used pumps"
OLD, TWIN = 0.2, 0.16  # shares of the items that have an old version, and one that says the same
TWO = 0.5  # of the items: that say two facts, and not one
REMARK, COMPARED, TYPOS = 0.6, 0.25, 0.01


@dataclass
class Entry:
    """An item to be written. facts: number of the fact -> (its value, which way to say it).

    current: the entry that took the place of this old one; twin: the one that says the same.
    """

    id: str
    name: tuple[str, str]
    number: int  # of its subject
    apart: bool
    facts: dict[int, tuple[str, int]] = field(default_factory=dict)
    current: Entry | None = None
    twin: Entry | None = None

    @property
    def subject(self) -> str:
        return " ".join(self.name)

    @property
    def group(self) -> str:
        return f"{TEST_ONLY if self.apart else ''}{self.subject}"


class Writer:
    """Writes items. Everything it draws comes from one generator, so a seed says it all."""

    def __init__(self, subjects: Subjects, random: np.random.Generator) -> None:
        self.subjects, self.random = subjects, random
        self.unused: list[tuple[str, str]] = []  # names that no item has

    def pick(self, choices: Sequence[str]) -> str:
        return choices[int(self.random.integers(len(choices)))]

    def chance(self, share: float) -> bool:
        return bool(self.random.random() < share)

    def collection(self) -> list[Entry]:
        """All entries, in any order, with ids that say nothing."""
        firsts, seconds = self.subjects.names
        names = [(first, second) for first in firsts for second in seconds]
        order = [names[int(number)] for number in self.random.permutation(len(names))]
        count = min(SUBJECTS, len(order) * 9 // 10)
        self.unused = order[count:]
        found = [entry for n, name in enumerate(order[:count]) for entry in self._of(name, n)]
        for number, place in enumerate(self.random.permutation(len(found))):
            found[int(place)].id = f"item-{number + 1:04d}"
        return sorted(found, key=lambda entry: entry.id)

    def _of(self, name: tuple[str, str], number: int) -> list[Entry]:
        """The entries of one subject: its facts, one or two in each, old versions and twins."""
        count = len(self.subjects.facts)
        known = min(count - 1, int(self.random.integers(FEWEST, MOST + 1)))
        facts = [int(fact) for fact in self.random.permutation(count)[: max(known, 2)]]
        parts = []
        while facts:
            parts.append([facts.pop() for _ in range(min(len(facts), 1 + self.chance(TWO)))])
        apart, found = self.chance(APART), []
        for part in parts:
            entry = Entry("", name, number, apart)
            for fact in part:
                self._tell(entry, fact)
            found.append(entry)
            if self.chance(TWIN):
                twin = replace(entry, facts={}, twin=entry)
                for fact in reversed(part):
                    value, way = entry.facts[fact]
                    twin.facts[fact] = (value, 1 - way)
                found.append(twin)
            elif self.chance(OLD):
                old = replace(entry, facts={}, current=entry)
                for fact in part:
                    self._tell(old, fact)
                found.append(old)
        return found

    def _tell(self, entry: Entry, fact: int) -> None:
        states, values = self.subjects.facts[fact].states, self.subjects.facts[fact].values
        entry.facts[fact] = (self.pick(values), int(self.random.integers(len(states))))

    def item(self, entry: Entry, topic: str) -> Item:
        """The entry in words."""
        # Its first fact names the whole subject: nothing else of an item has to.
        lines = [self.state(entry, fact, number == 0) for number, fact in enumerate(entry.facts)]
        if self.chance(REMARK):
            lines.append(self.mistype(self.pick(self.subjects.remarks)))
        if self.unused and self.chance(COMPARED):
            other = " ".join(self.unused[int(self.random.integers(len(self.unused)))])
            lines.append(f"Not to be confused with the {other}.")
        lines = [lines[int(place)] for place in self.random.permutation(len(lines))]
        if entry.current:
            lines.append("This is an old version, and a newer one has taken its place.")
        kind, twin = self.subjects.kind, entry.twin.id if entry.twin else ""
        name = title(kind, entry.name, entry.twin is not None, self.pick, self.chance)
        text = f"{kind[:1].upper()}{kind[1:]}. {' '.join(lines)}"
        return Item(entry.id, name, topic, text, "", entry.group, "", twin)

    def state(self, entry: Entry, fact: int, whole: bool, otherwise: bool = False) -> str:
        """One fact as a sentence, the entry's way or the other. No value is mistyped.

        whole: it has to name the whole subject.
        """
        value, way = entry.facts[fact]
        subject = entry.subject if whole or not self.chance(SHORT_NAME) else entry.name[1]
        states = self.subjects.facts[fact].states
        line = self.mistype(states[1 - way if otherwise else way].replace("{s}", subject))
        line = line.replace("{v}", value)
        return line[:1].upper() + line[1:]

    def mistype(self, line: str, share: float = TYPOS) -> str:
        """The line with a letter missing here and there."""
        return " ".join(
            word[: len(word) // 2] + word[len(word) // 2 + 1 :]
            if len(word) > 3 and "{" not in word and self.chance(share)
            else word
            for word in line.split()
        )
