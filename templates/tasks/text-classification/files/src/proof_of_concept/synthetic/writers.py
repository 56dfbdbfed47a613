"""People who write the made-up messages: each with habits, and with the trade's own sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from ..intake.vocabulary import STAND_IN
from .wording import NOTHING, Wording

HOLE = re.compile(r"\{([a-z]+)\}")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# How somebody writes: by the book, as it comes, in a hurry, on a phone.
MANNERS = ("careful", "plain", "plain", "short", "phone")
TWO_SENTENCES, ASIDE, NAMES_LABEL = 0.2, 0.4, 0.03


class Writer:
    """Somebody with habits: a greeting, a manner, and so many slips of the finger.

    says: by label, the sentences that this one writes.
    """

    def __init__(
        self, wording: Wording, random: np.random.Generator, says: Mapping[str, Sequence[str]]
    ) -> None:
        self.wording, self.random, self.says = wording, random, says
        self.manner = self.pick(MANNERS)
        polite = self.manner in ("careful", "plain")
        self.greeting = self.pick(("", *wording.greetings)) if polite else ""
        self.closing = self.pick(("", *wording.closings)) if polite else ""
        self.slips = {"careful": 0.002, "plain": 0.01, "short": 0.02, "phone": 0.05}[self.manner]

    def pick(self, choices: Sequence[str]) -> str:
        return choices[int(self.random.integers(len(choices)))]

    def message(self, label: str, also: str = "", vague: bool = False) -> str:
        """A message about `label`; in passing about the label `also`; or, vague, about neither."""
        placeholder = self.wording.grades[label] == STAND_IN
        asides = NOTHING if placeholder else self.wording.asides
        if vague and asides:
            sentences = [self.pick(asides), self.pick(asides)]
        else:
            sentences = [self.pick(self.says[label])]
            if self.random.random() < TWO_SENTENCES and self.manner != "short":
                sentences.append(self.pick(self.says[label]))
            if also:
                sentences.append(self.pick(self.says[also]))
            sentences = self.with_aside(sentences, asides)
            if self.random.random() < NAMES_LABEL and (name := _plain(label)):
                sentences.insert(0, f"Re: {name}.")
        sentences = [self.filled(sentence) for sentence in dict.fromkeys(sentences)]
        return self.mistyped(" ".join(sentences)) if placeholder else self.in_manner(sentences)

    def with_aside(self, sentences: list[str], asides: Sequence[str]) -> list[str]:
        """The sentences, now and then with one among them that says nothing of any label."""
        chance = self.random.random
        if not asides or chance() >= ASIDE or self.manner == "short":
            return sentences
        place = int(chance() * (len(sentences) + 1))
        return [*sentences[:place], self.pick(asides), *sentences[place:]]

    def in_manner(self, sentences: Sequence[str]) -> str:
        """The sentences as this writer sends them."""
        text = self.mistyped(" ".join(sentences))
        if self.manner == "phone":
            text = text.lower().replace("'", "").rstrip(".")
        return f"{self.greeting} {text} {self.closing}".strip()

    def filled(self, sentence: str) -> str:
        """The sentence with something in each hole. A hole that nothing fills stays."""
        line = HOLE.sub(lambda hole: self._value(hole[1]) or hole[0], sentence)
        return line[:1].upper() + line[1:]

    def _value(self, hole: str) -> str:
        if values := self.wording.slots.get(hole):
            return self.pick(values)
        number = self.random.integers
        known: dict[str, Callable[[], str]] = {
            "day": lambda: self.pick(DAYS),
            "month": lambda: self.pick(MONTHS),
            "number": lambda: str(number(1000, 10_000)),
            "time": lambda: f"{number(7, 19)}:{15 * number(0, 4):02}",
            "amount": lambda: f"{number(12, 400)} euros",
        }
        return known[hole]() if hole in known else ""

    def mistyped(self, text: str) -> str:
        """The text with a letter left out, doubled or in its neighbour's place, now and then."""
        words = text.split()
        for place in np.flatnonzero(self.random.random(len(words)) < self.slips):
            word = words[place]
            if len(word) > 3:
                at = int(self.random.integers(1, len(word) - 1))
                swapped = word[at + 1] + word[at]
                slip = self.pick((word[at + 1], word[at] * 2 + word[at + 1], swapped))
                words[place] = f"{word[:at]}{slip}{word[at + 2 :]}"
        return " ".join(words)


def _plain(label: str) -> str:
    """The words of a label, as somebody would write them."""
    return " ".join(re.findall(r"\w+", label.lower().replace("_", " "))[:5])[:60]
