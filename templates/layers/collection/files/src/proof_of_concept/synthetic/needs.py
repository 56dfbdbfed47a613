"""What people ask of the made-up items, in how many ways, and some of these in the test alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..collection import Query
from ..documents.words import STOP_WORDS
from .entries import Entry, Writer
from .grades import RELATED, by_fact, by_likeness, by_value, confuse
from .phrases import DAYS, FAR, PLACES

MISTYPED, MISTYPED_MUCH = 0.015, 0.3  # shares of the words of a query
WRONG = 0.02  # of the judgements: the item beside the right one was taken for it
WORDS = 4  # of a fact, that are typed where a value is wanted
UNKNOWN = 0.4  # of what nothing answers close by: the subject itself is not there
# What people put around a question in words of their own; the latter do so in the test alone.
AROUND = ("{}", "{}", "Hello, a question. {}", "{} Thanks!", "Could you look this up: {}")
AROUND_NEW = ("{}", "My colleague wants to know. {}", "{} It is for tomorrow.", "Once again: {}")


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
        subject = self.of_subject[entry.number]
        if kind == "wanted values":
            text, grades = self._values(entry, fact), by_value(self.entries, entry, fact)
            if not grades:
                return None, False
        elif kind == "more like this":
            text, grades = self._like(entry), by_likeness(subject, entry)
        else:
            way = entry.facts[fact][1] if kind != "other words" else None
            text, is_new = self._question(entry.subject, fact, way, entry.apart)
            if kind == "mistyped":
                text = self.writer.mistype(text, MISTYPED_MUCH)
            kind = "words never met" if is_new else kind
            text, grades = self.writer.mistype(text, MISTYPED), by_fact(subject, fact)
        wrong = self.writer.chance(WRONG) and confuse(grades, self.writer.pick)
        return Query(text, kind, grades), wrong

    def _question(self, subject: str, fact: int, way: int | None, apart: bool) -> tuple[str, bool]:
        """A question in the words of `way` to state the fact, or in others (None), and whether
        its words are kept for the test.

        The last of the other words are kept for subjects that are apart.
        """
        known = self.writer.subjects.facts[fact]
        ways = list(known.otherwise)
        is_new = way is None and apart and len(ways) > 1
        if way is not None:
            line = known.asks[way]
        else:
            line = ways[-1] if is_new else self.writer.pick(ways[:-1] or ways)
        line = line.replace("{s}", subject)
        line = f"{line[:1].upper()}{line[1:]}"
        around = ("{}",) if way is not None else AROUND_NEW if apart else AROUND
        return self.writer.pick(around).replace("{}", line), is_new

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
        lines = [
            self.writer.state(entry, fact, number == 0, otherwise=True)
            for number, fact in enumerate(entry.facts)
        ]
        return " ".join(lines[int(n)] for n in self.writer.random.permutation(len(lines)))

    def _close_by(self, entry: Entry, kind: str) -> Query | None:
        """A question on a subject that is not there, or on what no entry of a subject says."""
        facts, unused = self.writer.subjects.facts, self.writer.unused
        if unused and self.writer.chance(UNKNOWN):
            name = " ".join(unused[int(self.writer.random.integers(len(unused)))])
            fact, way = int(self.writer.random.integers(len(facts))), self._own_or_other()
            return Query(self._question(name, fact, way, False)[0], kind)
        known = {fact for one in self.of_subject[entry.number] for fact in one.facts}
        missing = [fact for fact in range(len(facts)) if fact not in known]
        if not missing:
            return None
        fact = missing[int(self.writer.random.integers(len(missing)))]
        grades = {one.id: RELATED for one in self.of_subject[entry.number]}
        text, _ = self._question(entry.subject, fact, self._own_or_other(), entry.apart)
        return Query(text, kind, grades)

    def _own_or_other(self) -> int | None:
        return 0 if self.writer.chance(0.5) else None
