"""Made-up messages for the project's own labels, so that every step runs before real data.

vocabulary.yaml has what people write of each label. The messages are imperfect on purpose, as real
ones are: vague, mistyped, about two matters at once, and now and then filed under the wrong label.
Nobody can score 100 % on them. Some sentences stand in the test part alone; the others are in all
parts, and so the figures still flatter. Real examples in own/examples.csv are varied and learnt by.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..config import ProblemError, Project
from ..data import save
from ..examples import Example
from ..intake.vocabulary import JOB, STAND_IN, graded
from .own_texts import ENOUGH, own_texts, variants
from .wording import Wording, wording_of
from .writers import Writer

SIZE = 2400  # messages at least: the test part, a fifth, then gives narrow intervals
PER_AUTHOR = 8
NEW = 16  # one of so many writers is new: in the test part, with the sentences that are kept for it
APART = "One in four sentences of each label is kept for the test part."
FEW = (
    "Where a label has only real examples, one of them tests what the others taught: too few for "
    "figures to say much."
)
# Shares of all messages, the same for every label.
WRONG_LABEL, VAGUE_TEXT, TWO_MATTERS = 0.04, 0.05, 0.12


def make(project: Project, folder: Path, seed: int) -> dict[str, Any]:
    """Write made-up messages for `project.labels` to folder/examples.csv.

    Returns how much of them is about the job. Raises ProblemError when there are fewer than two
    labels to tell apart, or more than 20, or vocabulary.yaml cannot be read.
    """
    if not 2 <= len(project.labels) <= 20:
        raise ProblemError("project.yaml needs 2 to 20 different `labels` for this task.")
    random = np.random.default_rng(seed)
    wording, own = wording_of(project.labels), own_texts(project.labels)
    grades, alone = dict(wording.grades), []
    for label, texts in own.items():
        if grades[label] == STAND_IN and len(texts) >= ENOUGH:
            grades[label] = JOB
            alone.append(label)
    others = [label for label in project.labels if label not in alone]
    examples = [*_messages(others, wording, random), *variants(own, alone, wording, random)]
    save(examples, folder / "examples.csv")
    about = graded("Texts", grades)
    if others:
        about["told"] += f" {APART}"
    if own:
        texts = sum(map(len, own.values()))
        about["told"] += f" {texts} real examples are among them, varied; they are not in git."
    if alone:
        about["told"] += f" {FEW}"
    return about


def _messages(
    labels: Sequence[str], wording: Wording, random: np.random.Generator
) -> list[Example]:
    """What people write of these labels, PER_AUTHOR messages each."""
    kinds = len(labels)
    count = max(SIZE, SIZE // 15 * kinds) if kinds else 0
    # Some labels are about twice as common as others.
    shares = random.permutation(np.linspace(1, 2, kinds))
    truths = random.choice(kinds, size=count, p=shares / shares.sum()) if kinds else ()
    examples = []
    for author in range(count // PER_AUTHOR):
        new = author % NEW == NEW - 1
        writer = Writer(wording, random, wording.kept if new else wording.says)
        name = f"test only: writer {author}" if new else f"writer {author}"
        for number in range(PER_AUTHOR):
            truth = int(truths[author * PER_AUTHOR + number])
            two, vague, wrong = random.random(3) < (TWO_MATTERS, VAGUE_TEXT, WRONG_LABEL)
            other = labels[(truth + int(random.integers(1, max(kinds, 2)))) % kinds]
            text = writer.message(labels[truth], other if two else "", bool(vague))
            filed = (truth + int(random.integers(1, max(kinds, 2)))) % kinds if wrong else truth
            spoilt = ":misfiled" if wrong else ":vague" if vague else ""
            id = f"{author}-{number}{spoilt}"
            examples.append(Example(id, text, labels[filed], name, "synthetic"))
    return examples
