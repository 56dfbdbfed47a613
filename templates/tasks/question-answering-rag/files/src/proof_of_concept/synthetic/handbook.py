"""The pages of the made-up documents: their subjects, their facts, and how both are put."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ..intake.vocabulary import STAND_IN
from .phrases import COMPARED, CURRENT, OLD
from .subjects import Subjects

TYPOS = 0.012  # share of the words of a page
SHORT_NAME = 0.4  # how often a page says "pumps" where it means its "used pumps"
MISSING = (1, 3)  # facts, at least and at most, that a page does not state
VERSIONS = {"": "", "old": " (version of 2023)", "current": " (current version)"}
TRIES = 20


@dataclass
class Page:
    """A page to be written. facts: number of the fact -> (its value, which way to say it)."""

    name: tuple[str, str]  # such as ("used", "pumps")
    topic: str
    group: str
    facts: dict[int, tuple[str, int]] = field(default_factory=dict)
    version: str = ""  # "", "old" or "current"
    alike: Page | None = None  # the page that says nearly the same

    @property
    def subject(self) -> str:
        return " ".join(self.name)

    @property
    def title(self) -> str:
        name = f"{self.subject[:1].upper()}{self.subject[1:]}"
        return f"{name} (version of 2023)" if self.version == "old" else name

    @property
    def id(self) -> str:
        return f"{self.subject.replace(' ', '-')}{'-2023' if self.version == 'old' else ''}.txt"


class Writer:
    """Writes pages. Everything it draws comes from one generator, so a seed says it all."""

    def __init__(self, subjects: Subjects, random: np.random.Generator) -> None:
        self.subjects, self.random = subjects, random

    def pick(self, choices: Sequence[str]) -> str:
        return choices[int(self.random.integers(len(choices)))]

    def fill(self, page: Page, numbers: Sequence[int]) -> None:
        """Give the page a value for each of these facts; if it can be, no value is there twice."""
        for number in numbers:
            fact = self.subjects.facts[number]
            said = {value for value, _ in page.facts.values()}
            value = self.pick(fact.values)
            for _ in range(TRIES):
                if value not in said:
                    break
                value = self.pick(fact.values)
            page.facts[number] = (value, int(self.random.integers(len(fact.states))))

    def some_facts(self) -> list[int]:
        """Numbers of the facts that a page states, in any order."""
        count = len(self.subjects.facts)
        fewest, most = MISSING
        missing = int(self.random.integers(fewest, min(most, count - 3) + 1))
        return [int(number) for number in self.random.permutation(count)[missing:]]

    def text(self, page: Page, other: Page | None) -> str:
        """The page in words: what it is about, its facts, and one fact of another page."""
        kind = self.subjects.kind
        lines = [f"{kind[:1].upper()}{kind[1:]}: {page.subject}."]
        if page.version:
            year = {"old": 2023, "current": 2025}[page.version]
            lines.append((OLD if page.version == "old" else CURRENT).format(year=year))
        body = [self.state(page, number, SHORT_NAME) for number in page.facts]
        body += [self.mistype(self.pick(self.subjects.remarks)) for _ in range(2)]
        if other:
            named = other.subject + VERSIONS[other.version]
            # By its whole name, lest the page contradict itself.
            fact = self.state(other, self.pick_fact(other), 0, named)
            body.append(COMPARED.format(subject=named, fact=fact))
        body = list(dict.fromkeys(body))
        lines += [body[int(place)] for place in self.random.permutation(len(body))]
        half = len(lines) // 2
        return f"{' '.join(lines[:half])}\n\n{' '.join(lines[half:])}"

    def pick_fact(self, page: Page) -> int:
        return list(page.facts)[int(self.random.integers(len(page.facts)))]

    def state(self, page: Page, number: int, short: float, named: str = "") -> str:
        """One fact as a sentence, of the page's subject or of `named`. No value is mistyped."""
        value, way = page.facts[number]
        short *= self.subjects.grade != STAND_IN  # of a page on a topic, the topic is no name
        subject = page.name[1] if self.random.random() < short else named or page.subject
        line = self.mistype(self.subjects.facts[number].states[way].replace("{s}", subject))
        line = line.replace("{v}", value)
        return line[:1].upper() + line[1:]

    def mistype(self, line: str, share: float = TYPOS) -> str:
        """The line with a letter missing here and there."""
        return " ".join(
            word[: len(word) // 2] + word[len(word) // 2 + 1 :]
            if len(word) > 3 and "{" not in word and self.random.random() < share
            else word
            for word in line.split()
        )
