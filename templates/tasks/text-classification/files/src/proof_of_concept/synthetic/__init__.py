"""Made-up messages for the project's own labels, so that every step runs before real data.

Each label gets things and happenings that its messages mention more often than others do. The
messages are imperfect on purpose, as real ones are: vague, mistyped, about two matters at
once, and now and then filed under the wrong label. Nobody can score 100 % on them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..config import ProblemError, Project
from ..data import save
from ..examples import Example
from .phrases import COUNTS, DAYS, FILLERS, GREETINGS, HAPPENINGS, SIGNS, THINGS, VAGUE

SIZE = 2400  # messages at least: the test part, a fifth, then gives narrow intervals
PER_AUTHOR = 8
# Shares of all messages, the same for every label.
WRONG_LABEL, VAGUE_TEXT, TWO_MATTERS, NAMES_LABEL = 0.04, 0.03, 0.05, 0.25
OFF_TOPIC = 0.04  # how often a thing or a happening is any at all, not the label's own


def make(project: Project, folder: Path, seed: int) -> None:
    """Write made-up messages for `project.labels` to folder/examples.csv.

    Raises ProblemError when there are fewer than two labels to tell apart, or more than 20.
    """
    if not 2 <= len(project.labels) <= 20:
        raise ProblemError("project.yaml needs 2 to 20 different `labels` for this task.")
    random = np.random.default_rng(seed)
    topics = _topics(project.labels, random)
    count = max(SIZE, SIZE // 15 * len(topics))
    # Some labels are about twice as common as others.
    shares = random.permutation(np.linspace(1, 2, len(topics)))
    truths = random.choice(len(topics), size=count, p=shares / shares.sum())
    examples = []
    for author in range(count // PER_AUTHOR):
        writer = _Writer(topics, random)
        for number in range(PER_AUTHOR):
            truth = int(truths[author * PER_AUTHOR + number])
            text = writer.message(truth)
            wrong = random.random() < WRONG_LABEL
            filed = _another(truth, len(topics), random) if wrong else truth
            id, name = f"{author}-{number}", f"writer {author}"
            examples.append(Example(id, text, project.labels[filed], name, "synthetic"))
    save(examples, folder / "examples.csv")


def _topics(labels: Sequence[str], random: np.random.Generator) -> list[dict[str, list[str]]]:
    """What messages of each label speak of: its own words, things and happenings.

    Neighbours in the list share one thing and one happening, so some messages fit two labels.
    """
    things = [str(word) for word in random.permutation(THINGS)]
    happenings = [str(words) for words in random.permutation(HAPPENINGS)]
    topics = []
    for number, label in enumerate(labels):
        words = re.findall(r"\w+", label.lower().replace("_", " "))
        own = {"names": [" ".join(words[:5])[:60]] if words else []}
        for key, bank in (("things", things), ("happenings", happenings)):
            ring = bank[: 3 * len(labels)]
            own[key] = [ring[(3 * number + place) % len(ring)] for place in range(4)]
        topics.append(own)
    return topics


def _another(number: int, count: int, random: np.random.Generator) -> int:
    """A label other than `number`, each as likely."""
    return (number + int(random.integers(1, count))) % count


class _Writer:
    """Someone with habits: how they greet and sign, and how carelessly they type."""

    def __init__(self, topics: list[dict[str, list[str]]], random: np.random.Generator) -> None:
        self.topics, self.random = topics, random
        self.greeting, self.sign = self.pick(GREETINGS), self.pick(SIGNS)
        self.typos = 0.06 * random.random()

    def pick(self, choices: Sequence[str]) -> str:
        return choices[int(self.random.integers(len(choices)))]

    def message(self, truth: int) -> str:
        chance = self.random.random
        if chance() < VAGUE_TEXT:
            sentences = [self.pick(VAGUE), self.filler()]
        else:
            sentences = [self.matter(truth)]
            if chance() < NAMES_LABEL and self.topics[truth]["names"]:
                sentences.insert(0, f"it is about {self.topics[truth]['names'][0]}")
            if chance() < TWO_MATTERS:
                other = _another(truth, len(self.topics), self.random)
                sentences.append(f"by the way, {self.matter(other)}")
            if chance() < 0.6:
                sentences.append(self.filler())
        sentences = [self.mistype(sentence) for sentence in sentences]
        sentences[0] = f"{self.greeting} {sentences[0]}".strip()
        text = " ".join(f"{sentence[:1].upper()}{sentence[1:]}." for sentence in sentences)
        return f"{text} {self.sign}".strip()

    def matter(self, topic: int) -> str:
        words = []
        for key in ("things", "happenings"):
            stray = self.random.random() < OFF_TOPIC
            chosen = int(self.random.integers(len(self.topics))) if stray else topic
            words.append(self.pick(self.topics[chosen][key]))
        return f"{self.pick(('the', 'my', 'our', 'that'))} {words[0]} {words[1]}"

    def filler(self) -> str:
        return self.pick(FILLERS).format(day=self.pick(DAYS), count=self.pick(COUNTS))

    def mistype(self, sentence: str) -> str:
        return " ".join(
            word[: len(word) // 2] + word[len(word) // 2 + 1 :]
            if len(word) > 3 and self.random.random() < self.typos
            else word
            for word in sentence.split()
        )
