"""The pages of the made-up handbook: things, facts about them, and how both are put into words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from .facts import COLOURS, COUNTS, DAYS, FACTS, METHODS, MONTHS, PAPERS, PLACES, SURNAMES
from .phrases import CHAPTERS, COMPARED, CURRENT, FILLERS, INTRODUCTIONS, OLD

TYPOS = 0.012  # share of the words of a page
PRONOUN = 0.45  # how often a page says "It" and not the name of its thing
FEWEST_FACTS, MOST_FACTS = 5, 8


@dataclass
class Page:
    """A page to be written. facts: number of the fact -> (its value, which way to say it)."""

    thing: str  # such as "evening pass"
    topic: str
    group: str
    facts: dict[int, tuple[str, int]] = field(default_factory=dict)
    edition: str = ""  # "", "old" or "current"
    alike: Page | None = None  # the page that says nearly the same

    @property
    def chapter(self) -> str:
        return " ".join(self.topic.split())[:60]

    @property
    def title(self) -> str:
        name = f"{self.thing[:1].upper()}{self.thing[1:]}"
        return f"{name} (edition of 2023)" if self.edition == "old" else name

    @property
    def id(self) -> str:
        return f"{self.thing.replace(' ', '-')}{'-2023' if self.edition == 'old' else ''}.txt"


class Writer:
    """Writes pages. Everything it draws comes from one generator, so a seed says it all."""

    def __init__(self, random: np.random.Generator) -> None:
        self.random = random

    def pick(self, choices: Sequence[str]) -> str:
        return choices[int(self.random.integers(len(choices)))]

    def value(self, kind: str) -> str:
        """A value of a kind of fact, such as "12 euros"."""
        number = int(self.random.integers(2, 60))
        return {
            "money": f"{number} euros",
            "span": f"{number} {self.pick(('days', 'weeks', 'months'))}",
            "place": f"{self.pick(PLACES)} {100 + 7 * number}",
            "person": f"{self.pick(('Ms', 'Mr', 'Dr'))} {self.pick(SURNAMES)}",
            "day": self.pick(DAYS),
            "time": f"{6 + number % 6}:{15 * (number % 4):02}",
            "paper": self.pick(PAPERS),
            "count": self.pick(COUNTS),
            "years": f"{5 + number % 14} years",
            "method": self.pick(METHODS),
            "date": f"{1 + number % 28} {self.pick(MONTHS)}",
            "colour": self.pick(COLOURS),
            "line": str(2000 + 31 * number),
            "share": f"{number} per cent",
        }[kind]

    def fill(self, page: Page, numbers: Sequence[int]) -> None:
        """Give the page a value for each of these facts. No value is there twice."""
        for number in numbers:
            said = {value for value, _ in page.facts.values()}
            value = self.value(FACTS[number].kind)
            while value in said:
                value = self.value(FACTS[number].kind)
            page.facts[number] = (value, int(self.random.integers(len(FACTS[number].stated))))

    def some_facts(self) -> list[int]:
        """Numbers of a few facts, in any order."""
        count = int(self.random.integers(FEWEST_FACTS, MOST_FACTS + 1))
        return [int(number) for number in self.random.permutation(len(FACTS))[:count]]

    def text(self, page: Page, other: Page) -> str:
        """The page in words: what it is about, its facts, and one fact of another page."""
        names = {"the": f"the {page.thing}", "The": f"The {page.thing}", "topic": page.chapter}
        lines = [self.mistype(self.pick(INTRODUCTIONS).format(**names))]
        if page.edition:
            year = {"old": 2023, "current": 2025}[page.edition]
            lines.append((OLD if page.edition == "old" else CURRENT).format(year=year))
        lines.append(self.pick(CHAPTERS).format(**names))
        body = [self.state(page, number, PRONOUN) for number in page.facts]
        body.append(self.mistype(self.pick(FILLERS)))
        if other.facts:
            body.append(COMPARED.format(fact=self.state(other, self.pick_fact(other), 0)))
        lines += [body[int(place)] for place in self.random.permutation(len(body))]
        half = len(lines) // 2
        return f"{' '.join(lines[:half])}\n\n{' '.join(lines[half:])}"

    def pick_fact(self, page: Page) -> int:
        return list(page.facts)[int(self.random.integers(len(page.facts)))]

    def state(self, page: Page, number: int, pronoun: float) -> str:
        """One fact as a sentence. What is mistyped is never the value."""
        value, way = page.facts[number]
        named = f"the {page.thing}"
        subject = "It" if self.random.random() < pronoun else f"The {page.thing}"
        line = FACTS[number].stated[way][0].format(It=subject, the=named, v="{v}")
        return self.mistype(line).replace("{v}", value)

    def mistype(self, line: str, share: float = TYPOS) -> str:
        """The line with a letter missing here and there."""
        return " ".join(
            word[: len(word) // 2] + word[len(word) // 2 + 1 :]
            if len(word) > 3 and "{" not in word and self.random.random() < share
            else word
            for word in line.split()
        )
