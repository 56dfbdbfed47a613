"""Made-up messages for the project's own labels, so that every step runs before real data.

vocabulary.yaml has what people write of each label. The messages are imperfect on purpose, as real
ones are: vague, mistyped, about two matters at once, and now and then filed under the wrong label.
Nobody can score 100 % on them; and since parts share sentences, all figures on them flatter.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from ..config import ProblemError, Project
from ..data import save
from ..examples import Example
from ..intake.vocabulary import graded
from .wording import wording_of
from .writers import Writer

SIZE = 2400  # messages at least: the test part, a fifth, then gives narrow intervals
PER_AUTHOR = 8
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
    wording = wording_of(project.labels)
    kinds = len(project.labels)
    count = max(SIZE, SIZE // 15 * kinds)
    # Some labels are about twice as common as others.
    shares = random.permutation(np.linspace(1, 2, kinds))
    truths = random.choice(kinds, size=count, p=shares / shares.sum())
    examples = []
    for author in range(count // PER_AUTHOR):
        writer = Writer(wording, random)
        for number in range(PER_AUTHOR):
            truth = int(truths[author * PER_AUTHOR + number])
            two, vague, wrong = random.random(3) < (TWO_MATTERS, VAGUE_TEXT, WRONG_LABEL)
            other = project.labels[(truth + int(random.integers(1, kinds))) % kinds]
            text = writer.message(project.labels[truth], other if two else "", bool(vague))
            filed = (truth + int(random.integers(1, kinds))) % kinds if wrong else truth
            spoilt = ":misfiled" if wrong else ":vague" if vague else ""
            id, name = f"{author}-{number}{spoilt}", f"writer {author}"
            examples.append(Example(id, text, project.labels[filed], name, "synthetic"))
    save(examples, folder / "examples.csv")
    return graded("Texts", wording.grades)
