"""Made-up records of the trade, rules to look up, and requests whose right end is known.

vocabulary.yaml has what they are made of. They are imperfect on purpose: ids are written in other
ways, words are mistyped, people have two records, and some messages hold orders that nobody gave.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from .. import data
from ..config import Project
from ..intake.vocabulary import STAND_IN, grade_of, graded, mapping, read_vocabulary, texts
from ..tools import tools_of
from ..world import World, fields_of
from .letters import ANY_RULES, ASIDES
from .records import draw_records
from .writer import Rule, Writer

SIZE = 480  # requests, about
SUBJECTS, FACTS = 8, 4  # of the rules


def make(project: Project, folder: Path, seed: int) -> dict[str, Any]:
    """Write world.json and requests.csv into `folder`.

    Returns how much of them is about the job. Raises ProblemError where project.yaml or
    vocabulary.yaml cannot be used.
    """
    random, said = np.random.default_rng(seed), read_vocabulary("world")
    names = texts(said.get("thing"), "thing") or ("record", "records")
    thing, things = names[0], names[-1]
    fields = fields_of(project)
    cells = mapping(said.get("cells"), "cells")
    records = draw_records(fields, thing, cells, random)
    rules, rules_grade, kind = _rules(random)
    world = World(fields, tuple(records), tuple(rule for rule, _, _ in rules))
    asides = texts(said.get("asides"), "asides") or ASIDES
    tools = tools_of(project, world)
    writer = Writer(world, tools, (thing, things), rules, (cells, asides), random)
    requests = writer.requests(SIZE)
    data.save(writer.world(), requests, folder)
    grades = {things: grade_of(said.get("grade", STAND_IN), "world")}
    return graded("Records and rules", grades | ({kind: rules_grade} if rules else {}))


def _rules(random: np.random.Generator) -> tuple[list[Rule], str, str]:
    """Some rules as the documents of the trade state them, their grade, and what they stand in."""
    said = read_vocabulary("documents")
    kind, names = str(said.get("kind") or "rules"), said.get("names")
    facts = [mapping(one, "facts") for one in said.get("facts") or () if one]
    known = isinstance(names, list) and len(names) == 2 and all(names) and len(facts) > 0
    rules: list[Rule] = []
    if not known:
        for number in range(1, SUBJECTS + 1):
            for state, ask, values in ANY_RULES:
                subject, value = f"placeholder {number}", values[int(random.integers(len(values)))]
                told = state.format(s=subject, v=value)
                rules.append((told[:1].upper() + told[1:], (ask.format(s=subject),), value))
        return rules, STAND_IN, kind
    firsts, seconds = (texts(part, "names") for part in names or ())
    pairs = [f"{first} {second}" for first in firsts for second in seconds]
    for place in random.permutation(len(pairs))[:SUBJECTS].tolist():
        for number in random.permutation(len(facts))[:FACTS].tolist():
            fact, subject = facts[number], pairs[place]
            value = _value(fact.get("values"), random)
            state = texts(fact.get("states"), "states")[0]
            asks = (
                *texts(fact.get("asks"), "asks")[:1],
                *texts(fact.get("otherwise"), "otherwise"),
            )
            told = state.replace("{s}", subject).replace("{v}", value)
            asked = tuple(ask.replace("{s}", subject) for ask in asks)
            rules.append((told[:1].upper() + told[1:], asked, value))
    return rules, grade_of(said.get("grade"), "documents"), kind


def _value(said: Any, random: np.random.Generator) -> str:
    """One of a list, or a step of a range such as {from: 5, to: 60, step: 5, unit: minutes}."""
    if not isinstance(said, Mapping):
        choices = texts(said, "values") or ("unknown",)
        return choices[int(random.integers(len(choices)))]
    low, high, step = (float(said.get(name, 1)) for name in ("from", "to", "step"))
    count = max(1, int((high - low) / (step or 1)) + 1)
    return f"{low + step * int(random.integers(count)):g} {said.get('unit', '')}".strip()
