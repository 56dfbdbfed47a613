"""Variants of real texts: those of own/examples.csv, which lies beside the code and not in git.

One text in many forms is still one text: no variant of one that is learnt from is in the test part.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np

from .. import config
from ..data import PRIVATE
from ..examples import Example, deduplicate
from ..intake.findings import Findings
from ..intake.labels import Labels
from ..texts.table import examples_of
from .wording import Wording
from .writers import DAYS, MONTHS, Writer

FILE = "own/examples.csv"
MOST = 20  # texts of a label
ENOUGH = 3  # with so many a label needs no made-up sentences
VARIANTS = 16  # of each text
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
NUMBER = re.compile(r"(?<![\w.,:])\d{4,}(?![\w.,:])")  # such as that of an order; 5 days stay 5
LEFT_OUT = {"a", "an", "the", "please", "just", "really", "very", "so", "also", "that"}


def own_texts(labels: Sequence[str]) -> dict[str, list[str]]:
    """The texts by label; none where the file is not there.

    Raises ProblemError for what is not as `collect --source own` would read it.
    """
    path = config.ROOT / FILE
    if not path.is_file():
        return {}
    findings, known = Findings(), Labels(labels)
    rows = examples_of(path, FILE, known, "", findings)
    known.tell(findings)
    findings.check()
    by_label: dict[str, list[str]] = {}
    for row in deduplicate(rows):
        by_label.setdefault(row.label, []).append(row.text)
    return {label: texts[:MOST] for label, texts in by_label.items()}


def variants(
    own: Mapping[str, Sequence[str]],
    alone: Sequence[str],
    wording: Wording,
    random: np.random.Generator,
) -> list[Example]:
    """VARIANTS of each text. alone: the labels of which there is nothing else."""
    made = []
    for label, texts in own.items():
        for number, text in enumerate(texts):
            for copy in range(VARIANTS):
                part = _part(copy, last=number == len(texts) - 1) if label in alone else "train"
                writer = Writer(wording, random, wording.says)
                words = writer.in_manner(writer.with_aside(varied(text, writer), wording.asides))
                id, group = f"{label}-{number}-{copy}{PRIVATE}", f"{part} only: {label} {number}"
                made.append(Example(id, words, label, group, "synthetic"))
    return made


def _part(copy: int, last: bool) -> str:
    """Of a label by itself the last text is for the test, and the others are learnt from."""
    return "test" if last else "validation" if copy % 4 == 0 else "train"


def varied(text: str, writer: Writer) -> list[str]:
    """The sentences of a text in another order, with other days and numbers, or fewer words."""
    sentences = SENTENCE_END.split(" ".join(text.split()))
    if len(sentences) > 1 and writer.random.random() < 0.4:
        first = int(writer.random.integers(1, len(sentences)))
        sentences = [*sentences[first:], *sentences[:first]]
    if len(sentences) > 2 and writer.random.random() < 0.3:
        del sentences[int(writer.random.integers(len(sentences)))]
    return [_other_words(sentence, writer) for sentence in sentences]


def _other_words(sentence: str, writer: Writer) -> str:
    """The sentence about another day, month, number, or thing that a slot of the trade has."""
    sentence = NUMBER.sub(lambda one: _as_long(one[0], writer), sentence)
    for values in (DAYS, MONTHS, *writer.wording.slots.values()):
        known = re.compile(rf"\b(?:{'|'.join(map(re.escape, values))})\b")
        if known.search(sentence):
            sentence = known.sub(lambda _, values=values: writer.pick(values), sentence)
            break
    if writer.manner in ("short", "phone"):
        words = sentence.split()
        sentence = " ".join(word for word in words if word.lower() not in LEFT_OUT) or sentence
    return sentence


def _as_long(number: str, writer: Writer) -> str:
    """Another number with as many digits."""
    return str(writer.random.integers(10 ** (len(number) - 1), 10 ** min(len(number), 18)))
