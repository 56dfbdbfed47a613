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

from .config import ProblemError, Project
from .data import Example, save


def _bank(words: str) -> list[str]:
    """What stands between the commas of `words`, each on one line."""
    return [" ".join(part.split()) for part in words.split(",")]


THINGS = _bank(
    """
    form, letter, card, receipt, code, address, photo, list, password, reminder, invoice, entry,
    page, number, ticket, calendar, map, file, link, label, notice, survey, message, attachment,
    summary, draft, copy, request, reply, booking, update, record, title, date, note, template,
    table, report, folder, guide, scan, deadline, certificate, signature, statement, badge,
    account, profile, plan, image, chart, sheet, booklet, poster, menu, agenda, contract, permit
    """
)
HAPPENINGS = _bank(
    """
    never arrived, came twice, is out of date, will not open, got lost, is too small, stopped
    working, was mixed up, has the wrong name, shows nothing, costs more than expected, was sent
    back, keeps changing, cannot be read, is still missing, broke on the first day, was already
    taken, came without a word, looks different now, has been moved, was refused, takes too
    long, is in another language, turned up empty, was signed by someone else, loads slowly,
    belongs to a neighbour, is half finished, was closed again, needs a signature, counts wrong,
    has expired, was charged again, jumps to the end, is blocked, says please wait, went to the
    old place, is far too long, was promised for last week, has faded, asks for more details,
    cannot be changed, was handed to a friend, came unsigned, looks torn, repeats itself, was
    deleted, has two dates, is upside down, was printed badly
    """
)
GREETINGS = ("", "", "hello,", "hi there,", "good morning,", "dear team,", "hey,", "quick one:")
FILLERS = (
    "i tried again on {day}", "this is the {count} time i write", "my colleague saw it too",
    "it was fine until {day}", "no hurry, {day} is early enough", "i have waited since {day}",
    "could somebody have a look before {day}", "i am not sure whom to ask", "thanks in advance",
    "it worked on the {count} try last year", "sorry if this is the wrong place",
)  # fmt: skip
VAGUE = (
    "can you help me with this", "i have a question about what we discussed", "please call me",
    "something is wrong again", "what happens next", "it is the same matter as before",
)  # fmt: skip
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
COUNTS = ("first", "second", "third", "fourth", "fifth")
SIGNS = ("", "", "", "Thanks!", "Best wishes", "Kind regards", "Cheers", "Many thanks")

FEWEST_MESSAGES = 2400  # enough that the test part, a fifth, gives narrow intervals
PER_LABEL = 160
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
    count = max(FEWEST_MESSAGES, PER_LABEL * len(topics))
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
        text = ". ".join(self.mistype(sentence).capitalize() for sentence in sentences)
        return " ".join(
            part for part in (self.greeting.capitalize(), text + ".", self.sign) if part
        )

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
