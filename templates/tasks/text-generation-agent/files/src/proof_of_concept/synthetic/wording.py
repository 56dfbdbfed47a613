"""Puts words into the holes of a phrase, as people write them: ids in other ways, and mistyped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from .phrases import CLOSERS, OPENERS

MISTYPED, OTHER_ID, AROUND = 0.06, 0.2, 0.15  # shares of the requests


def filled(phrase: str, holes: Mapping[str, str], random: np.random.Generator) -> str:
    """The phrase with what stands in its holes; ids are not always written as they are."""
    id, chance = holes["id"], random.random()
    if chance < OTHER_ID:
        ways = (id.lower(), id.replace("-", " "), id.replace("-", ""))
        id = ways[int(random.integers(len(ways)))]
    for name, said in {**holes, "id": id}.items():
        phrase = phrase.replace(f"{{{name}}}", said)
    return phrase[:1].upper() + phrase[1:]


def around(line: str, random: np.random.Generator) -> str:
    """The line as somebody may begin and end it."""
    before = pick(OPENERS, random) if random.random() < AROUND else ""
    after = pick(CLOSERS, random) if random.random() < AROUND else ""
    return f"{before}{line}{after}"


def mistyped(line: str, random: np.random.Generator) -> str:
    """Sometimes two letters of a longer word stand the other way round."""
    words = line.split(" ")
    long = [place for place, word in enumerate(words) if len(word) > 4 and word.islower()]
    if not long or random.random() >= MISTYPED:
        return line
    place, at = pick(long, random), int(random.integers(1, 3))
    word = words[place]
    words[place] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return " ".join(words)


def pick(choices: Any, random: np.random.Generator) -> Any:
    """One of them, each as likely."""
    return choices[int(random.integers(len(choices)))]
