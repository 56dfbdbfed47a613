"""What the made-up documents are about: from vocabulary.yaml, else placeholders."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from ..config import ProblemError
from ..intake.vocabulary import FILE, STAND_IN, grade_of, mapping, read_vocabulary, texts
from .any_document import ANY_FACTS, ANY_REMARKS, FIRSTS, SECONDS

MOST_VALUES = 60
FEWEST_FACTS = 4
PAGES = 90  # on the project's topics, where nobody says what documents are about


@dataclass(frozen=True)
class Fact:
    """Something that documents say of their subject: {s} is the subject, {v} the value.

    Two ways to state it, each with a question in its words; and questions in other words.
    """

    states: tuple[str, ...]
    asks: tuple[str, ...]
    otherwise: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(frozen=True)
class Subjects:
    """One kind of document. Each of the first names goes with each of the second."""

    kind: str
    grade: str
    names: tuple[tuple[str, ...], tuple[str, ...]]
    facts: tuple[Fact, ...]
    remarks: tuple[str, ...]


def read_subjects(topics: Sequence[str]) -> Subjects:
    """What vocabulary.yaml says; where it says nothing, pages on the topics as anybody has them.

    Raises ProblemError for what cannot be used.
    """
    said = read_vocabulary("documents")
    kind = str(said.get("kind") or "document")
    names, remarks = said.get("names"), texts(said.get("remarks"), "remarks") or ANY_REMARKS
    raw = said.get("facts") or []
    if not isinstance(raw, list):
        raise ProblemError(f"`facts` in {FILE} must be a list, please fix it.")
    known = raw and names != [[], []]
    if known and (not isinstance(names, list) or len(names) != 2):
        raise ProblemError(f"`names` in {FILE} must be two lists: give the second one too.")
    facts = tuple(_fact(mapping(one, "facts"), number) for number, one in enumerate(raw, start=1))
    if not known:
        return _any_document(kind, topics, facts, remarks)
    firsts, seconds = (texts(part, "names") for part in names or ())
    if len(facts) < FEWEST_FACTS or len(firsts) < 2 or len(firsts) * len(seconds) < 20:
        raise ProblemError(f"{FILE} needs {FEWEST_FACTS} facts and 20 pairs of names: add some.")
    grade = grade_of(said.get("grade"), "documents")
    return Subjects(kind, grade, (firsts, seconds), facts, remarks)


def _fact(said: Mapping[Any, Any], number: int) -> Fact:
    states, asks, otherwise = (texts(said.get(key), key) for key in ("states", "asks", "otherwise"))
    raw = said.get("values")
    values = _steps(raw, number) if isinstance(raw, Mapping) else texts(raw, "values")
    if not states or len(asks) != len(states) or not otherwise or len(values) < 2:
        raise ProblemError(
            f"Fact {number} in {FILE} needs as many `asks` as `states`, `otherwise`, and values."
        )
    if not all("{v}" in state and "{s}" in state for state in states):
        raise ProblemError(f"Fact {number} in {FILE}: each of `states` needs {{s}} and {{v}}.")
    return Fact(states, asks, otherwise, values)


def _steps(said: Mapping[Any, Any], number: int) -> tuple[str, ...]:
    """The values of a range such as {from: 5, to: 60, step: 5, unit: minutes}."""
    low: Any = said.get("from")
    high: Any = said.get("to")
    step: Any = said.get("step", 1)
    if not all(type(value) in (int, float) for value in (low, high, step)):
        raise ProblemError(f"The values of fact {number} in {FILE} need numbers as from and to.")
    if not (low < high and step > 0):
        raise ProblemError(f"The values of fact {number} in {FILE} go from {low} to {high}: swap.")
    unit, digits = str(said.get("unit") or ""), len(f"{step:g}".partition(".")[2])
    count = min(int((high - low) / step + 1e-6) + 1, MOST_VALUES)
    return tuple(f"{low + place * step:.{digits}f} {unit}".strip() for place in range(count))


def _any_document(
    kind: str, topics: Sequence[str], facts: Sequence[Fact], remarks: tuple[str, ...]
) -> Subjects:
    """Pages on the project's topics that say `facts`, if there are any, and what any document does.

    They call themselves placeholders, and so do the questions about them.
    """
    count = -(-PAGES // len(topics))
    side = math.ceil(math.sqrt(count))
    pairs = product(FIRSTS[:side], SECONDS[:side])
    pages = tuple(f"placeholder page {' '.join(pair)} on" for pair in pairs)[:count]
    usual = tuple(Fact(*said) for said in ANY_FACTS)
    told = (*facts, *usual[: max(0, len(usual) - len(facts))])
    return Subjects(kind, STAND_IN, (pages, tuple(topics)), told, remarks)
