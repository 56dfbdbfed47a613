"""The grades of the made-up judgements, worked out once more from what the items say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.collection import Item, Query, kept
from proof_of_concept.documents.search import Index
from proof_of_concept.documents.words import terms
from proof_of_concept.synthetic import needs
from proof_of_concept.synthetic.entries import Writer
from proof_of_concept.synthetic.subjects import Fact, Subjects, read_subjects


@dataclass
class Said:
    """What a text says: of which subject, the values of which facts, and whether it is old."""

    name: str
    facts: dict[int, str] = field(default_factory=dict)
    old: bool = False


class Reader:
    """Reads sentences by the vocabulary, and knows nothing of how the items were made."""

    def __init__(self, subjects: Subjects) -> None:
        firsts, seconds = subjects.names
        pairs = [(first, second) for first in firsts for second in seconds]
        self.thing_of = {f"{first} {second}".lower(): second.lower() for first, second in pairs}
        self.facts = subjects.facts

    def read(self, text: str) -> Said:
        """An item, or a query that says what an item does."""
        found = re.sub(r"Not to be confused with the .*?\.(?= |$)", "", text).lower()
        said = Said(self.named(found), old="this is an old version" in found)
        for number, fact in enumerate(self.facts):
            for state in map(str.lower, fact.states):
                if all(piece in found for piece in re.split(r"\{[sv]\}", state)):
                    match = self._pattern(state, fact, said.name).search(found)
                    said.facts |= {number: match["v"]} if match else {}
        return said

    def _pattern(self, state: str, fact: Fact, name: str) -> re.Pattern[str]:
        values = "|".join(re.escape(value.lower()) for value in sorted(fact.values, key=len)[::-1])
        names = f"(?:{re.escape(name)}|{re.escape(self.thing_of[name])})"
        pattern = re.escape(state).replace(re.escape("{s}"), names)
        pattern = pattern.replace(re.escape("{v}"), f"(?P<v>{values})", 1)
        return re.compile(rf"(?<!\S){pattern}(?!\S)")

    def named(self, text: str) -> str:
        """The one subject that a text names by its whole name."""
        names = [one for one in self.thing_of if one in text]
        longest = [one for one in names if not any(one in other != one for other in names)]
        assert len(longest) == 1, f"{longest} in {text}"
        return longest[0]

    def asked(self, query: str) -> tuple[str, int, str]:
        """The subject, the fact and the template of a question."""
        name = self.named(query.lower())
        bare = query.lower().replace(name, "{s}")
        for number, fact in enumerate(self.facts):
            for line in (*fact.asks, *fact.otherwise):
                if line.lower() in bare:
                    return name, number, line
        raise AssertionError(f"no fact is asked for by {query}")

    def wanted(self, query: str) -> tuple[str, list[tuple[int, str]]]:
        """The thing, and each fact with a value that a few words can be about."""
        things = [one for one in self.thing_of.values() if query.startswith(f"{one} ")]
        thing, fits = max(things, key=len), []
        left = query.removeprefix(thing)
        for number, fact in enumerate(self.facts):
            words = _words(" ".join((*fact.asks, *fact.otherwise)).lower())
            for value in (one.lower() for one in fact.values):
                if left.endswith(f" {value}") and _words(left.removesuffix(value)) <= words:
                    fits.append((number, value))
        return thing, fits


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w-]+", text))


Made = tuple[Reader, dict[str, Said], list[Query], list[Item]]


@pytest.fixture
def made(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """Without slips of the finger and wrong judgements, so that all can be read."""
    monkeypatch.setattr(Writer, "mistype", lambda self, line, share=0.0: line)
    monkeypatch.setattr(needs, "WRONG", 0)
    project = config.load_project()
    collect(project, "synthetic", seed=3)
    reader, items = Reader(read_subjects(project.labels)), data.load()
    return reader, {item.id: reader.read(item.text) for item in items}, kept.load(items), items


def test_every_grade_follows_from_what_the_items_say(made: Made) -> None:
    reader, said, queries, _ = made
    assert all(one.facts for one in said.values())
    for query in queries:
        assert dict(query.grades) == _graded(query, reader, said), query


def _graded(query: Query, reader: Reader, said: Mapping[str, Said]) -> dict[str, int]:
    if query.kind == "nothing, far off":
        return {}
    grades: dict[str, int] = {}
    if query.kind == "wanted values":
        thing, fits = reader.wanted(query.text)
        for id, one in said.items():
            for fact in one.facts if reader.thing_of[one.name] == thing else ():
                values = [value for number, value in fits if number == fact]
                grade = 1 if one.facts[fact] not in values else 2 if one.old else 3
                if values:
                    grades[id] = max(grade, grades.get(id, 0))
        return grades
    if query.kind == "more like this":
        like = reader.read(query.text)
        for id, one in said.items():
            if one.name == like.name:
                former = one.old and set(one.facts) == set(like.facts)
                same = one.facts == like.facts and not one.old
                grades[id] = 3 if same else 2 if former else 1
        return grades
    name, fact, _ = reader.asked(query.text)
    for id, one in said.items():
        if one.name == name:
            grades[id] = 1 if fact not in one.facts else 2 if one.old else 3
    assert not query.kind.startswith("nothing") or set(grades.values()) <= {1}
    return grades


def test_no_item_answers_in_two_parts(made: Made) -> None:
    _, _, queries, items = made
    parts = data.split(queries, items, seed=0)
    answers = [
        {id for query in part for id in query.relevant}
        for part in (parts.train, parts.validation, parts.test)
    ]
    assert not answers[0] & answers[1] and not (answers[0] | answers[1]) & answers[2]


def test_some_ways_to_ask_are_in_the_test_alone(made: Made) -> None:
    reader, _, queries, items = made
    parts = data.split(queries, items, seed=0)
    told = ("wanted values", "more like this", "nothing, far off")
    seen, new = (
        {reader.asked(query.text)[2] for query in part if query.kind not in told}
        for part in (
            [*parts.train, *parts.validation],
            [query for query in parts.test if query.kind == "words never met"],
        )
    )
    assert len(new) > 3 and not new & seen
    learnt = " ".join(query.text for query in parts.train)
    assert not any(around.replace("{}", "").strip() in learnt for around in needs.AROUND_NEW[1:])


def test_a_title_tells_neither_what_answers_nor_a_copy(made: Made) -> None:
    _, said, queries, items = made
    named = [item for item in items if said[item.id].name in item.title.lower()]
    assert len(named) < 0.35 * len(items)
    values = [(item, value) for item in items for value in said[item.id].facts.values()]
    telling = [item for item, value in values if value in item.title.lower()]
    assert len(telling) < 0.02 * len(items)
    # Searched by BM25, titles alone find little of what the whole items do.
    assert _found(queries, items, titles=True) < 0.5 * _found(queries, items, titles=False)
    title_of = {item.id: item.title for item in items}
    assert all(title_of[item.same_as] != item.title for item in items if item.same_as)


def _found(queries: list[Query], items: list[Item], titles: bool) -> float:
    """The share of the answers that BM25 has among the first ten; of equals, any may be first."""
    drawn = np.random.default_rng(0)
    index = Index.build([terms(item.title if titles else item.whole) for item in items])
    shares = []
    for query in (query for query in queries if query.answerable):
        scores = index.scores(terms(query.text)) + 1e-6 * drawn.random(len(items))
        first = {items[place].id for place in np.argsort(-scores)[:10]}
        shares.append(len(first & query.relevant) / len(query.relevant))
    return float(np.mean(shares))
