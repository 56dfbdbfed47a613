"""What people ask of the made-up items, and which of these answer it, by how they were made."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..collection import BEST, RELEVANT, Query
from ..documents.words import STOP_WORDS
from .entries import Entry, Writer
from .phrases import DAYS, FAR, PLACES

MISTYPED, MISTYPED_MUCH = 0.015, 0.3  # shares of the words of a query
NEW_WORDS = 0.6  # of what is asked in other words of subjects that only the test has
WRONG = 0.02  # of the judgements: the item beside the right one was taken for it
RELATED = 1
WORDS = 4  # of a fact, that are typed where a value is wanted
UNKNOWN = 0.4  # of what nothing answers close by: the subject itself is not there


class Asker:
    """Asks of entries, and knows what is right."""

    def __init__(self, writer: Writer, entries: Sequence[Entry]) -> None:
        self.writer, self.entries = writer, list(entries)
        self.current = [entry for entry in entries if entry.current is None]
        self.of_subject: dict[int, list[Entry]] = {}
        for entry in entries:
            self.of_subject.setdefault(entry.number, []).append(entry)

    def ask(self, kind: str) -> tuple[Query | None, bool]:
        """A query of a kind, and whether its judgement is wrong on purpose. It may find none."""
        entry = self.current[int(self.writer.random.integers(len(self.current)))]
        fact = list(entry.facts)[int(self.writer.random.integers(len(entry.facts)))]
        if kind == "nothing, far off":
            line = self.writer.pick(FAR).replace("{place}", self.writer.pick(PLACES))
            return Query(line.replace("{day}", self.writer.pick(DAYS)), kind), False
        if kind == "nothing, close by":
            return self._close_by(entry, kind), False
        if kind == "wanted values":
            text, grades = self._values(entry, fact), self._by_value(entry, fact)
        elif kind == "more like this":
            text, grades = self._like(entry), self._same(entry)
        else:
            own = kind != "other words"
            way = entry.facts[fact][1] if own else None
            text = self._question(entry.subject, fact, way, entry.apart)
            if kind == "mistyped":
                text = self.writer.mistype(text, MISTYPED_MUCH)
            kind = "words never met" if not own and self._is_new(text, entry, fact) else kind
            text, grades = self.writer.mistype(text, MISTYPED), self._by_fact(entry, fact)
        wrong = self.writer.chance(WRONG) and self._confuse(entry, grades)
        return Query(text, kind, grades), wrong

    def _question(self, subject: str, fact: int, way: int | None, apart: bool) -> str:
        """A question in the words of `way` to state the fact, or in others (None)."""
        known = self.writer.subjects.facts[fact]
        if way is not None:
            line = known.asks[way]
        elif apart and self.writer.chance(NEW_WORDS):
            line = known.otherwise[-1]
        else:  # the last way to ask is kept for what is apart
            line = self.writer.pick(known.otherwise[:-1] or known.otherwise)
        line = line.replace("{s}", subject)
        return line[:1].upper() + line[1:]

    def _is_new(self, text: str, entry: Entry, fact: int) -> bool:
        ways = self.writer.subjects.facts[fact].otherwise
        return len(ways) > 1 and text.lower() == ways[-1].replace("{s}", entry.subject).lower()

    def _values(self, entry: Entry, fact: int) -> str:
        """A few words on the fact, half of the subject's name, and the value that is wanted."""
        known = self.writer.subjects.facts[fact]
        line = self.writer.pick([*known.asks, *(known.otherwise[:-1] or known.otherwise)])
        words = [
            word
            for word in re.findall(r"[\w-]+", line.replace("{s}", " "))
            if word.lower() not in STOP_WORDS
        ]
        order = sorted(self.writer.random.permutation(len(words))[:WORDS].tolist())
        said = " ".join(words[place] for place in order)
        return f"{entry.name[1]} {said} {entry.facts[fact][0]}".lower()

    def _like(self, entry: Entry) -> str:
        """What the entry says, in the other way to say it."""
        lines = [self.writer.state(entry, fact, otherwise=True) for fact in entry.facts]
        return " ".join(lines[int(n)] for n in self.writer.random.permutation(len(lines)))

    def _close_by(self, entry: Entry, kind: str) -> Query | None:
        """A question on a subject that is not there, or on what no entry of a subject says."""
        facts, unused = self.writer.subjects.facts, self.writer.unused
        if unused and self.writer.chance(UNKNOWN):
            name = " ".join(unused[int(self.writer.random.integers(len(unused)))])
            fact, way = int(self.writer.random.integers(len(facts))), self._own_or_other()
            return Query(self._question(name, fact, way, False), kind)
        known = {fact for one in self.of_subject[entry.number] for fact in one.facts}
        missing = [fact for fact in range(len(facts)) if fact not in known]
        if not missing:
            return None
        fact = missing[int(self.writer.random.integers(len(missing)))]
        grades = {one.id: RELATED for one in self.of_subject[entry.number]}
        text = self._question(entry.subject, fact, self._own_or_other(), entry.apart)
        return Query(text, kind, grades)

    def _own_or_other(self) -> int | None:
        return 0 if self.writer.chance(0.5) else None

    def _by_fact(self, entry: Entry, fact: int) -> dict[str, int]:
        """The entries that state the fact answer, old ones nearly; others are on the subject."""
        return {
            one.id: RELATED if fact not in one.facts else RELEVANT if one.current else BEST
            for one in self.of_subject[entry.number]
        }

    def _by_value(self, entry: Entry, fact: int) -> dict[str, int]:
        """Things of this kind with this value of the fact answer; with another they do not."""
        grades = {}
        for one in self.entries:
            if one.name[1] == entry.name[1] and fact in one.facts:
                same = one.facts[fact][0] == entry.facts[fact][0]
                grades[one.id] = RELATED if not same else RELEVANT if one.current else BEST
        return grades

    def _same(self, entry: Entry) -> dict[str, int]:
        """What says the same is best, its old version next, and then what is on the subject."""
        first = entry.twin or entry
        grades = {one.id: RELATED for one in self.of_subject[entry.number]}
        for one in self.of_subject[entry.number]:
            if one is first or one.twin is first:
                grades[one.id] = BEST
            elif one.current is first:
                grades[one.id] = RELEVANT
        return grades

    def _confuse(self, entry: Entry, grades: dict[str, int]) -> bool:
        """Give the best grades to another entry of the subject. Returns whether there is one."""
        others = [
            one.id
            for one in self.of_subject[entry.number]
            if grades.get(one.id, RELATED) < RELEVANT
        ]
        if not others:
            return False
        for id in [id for id, grade in grades.items() if grade >= RELEVANT]:
            grades[id] = RELATED
        grades[self.writer.pick(others)] = BEST
        return True
