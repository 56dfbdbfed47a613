"""Which of the made-up items answer what is asked, by the facts that they were written from.

3: it says what is asked. 2: an old version does. 1: it is on the subject, and says something else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..collection import BEST, RELEVANT
from .entries import Entry

RELATED = 1


def by_fact(subject: Sequence[Entry], fact: int) -> dict[str, int]:
    """Of all entries of a subject: those that state the fact answer."""
    return {
        one.id: RELATED if fact not in one.facts else RELEVANT if one.current else BEST
        for one in subject
    }


def by_value(entries: Sequence[Entry], entry: Entry, fact: int) -> dict[str, int]:
    """Things of this entry's kind with its value of the fact answer; with another they do not.

    Empty where things of several subjects have that value: then the query is about no item, and
    what answers it would be in more than one part of the split.
    """
    alike = [one for one in entries if one.name[1] == entry.name[1] and fact in one.facts]
    having = [one for one in alike if one.facts[fact][0] == entry.facts[fact][0]]
    if len({one.number for one in having}) > 1:
        return {}
    return dict.fromkeys((one.id for one in alike), RELATED) | by_fact(having, fact)


def by_likeness(subject: Sequence[Entry], entry: Entry) -> dict[str, int]:
    """What says the same is best, its old version next, and then what is on the subject."""
    first = entry.twin or entry
    grades = {one.id: RELATED for one in subject}
    for one in subject:
        if one is first or one.twin is first:
            grades[one.id] = BEST
        elif one.current is first:
            grades[one.id] = RELEVANT
    return grades


def confuse(grades: dict[str, int], pick: Callable[[Sequence[str]], str]) -> bool:
    """Give the best grade to an item that does not answer. Returns whether there is one."""
    others = [id for id, grade in grades.items() if grade < RELEVANT]
    if not others:
        return False
    wrong = pick(others)
    for id in [id for id, grade in grades.items() if grade >= RELEVANT]:
        grades[id] = RELATED
    grades[wrong] = BEST
    return True
