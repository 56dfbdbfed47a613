"""Made-up texts for the project's own labels, so that every step runs before real data.

They are stand-ins: words of no language, of which each label uses some more often than others do.
They are imperfect on purpose, as real texts are: short, about several matters, and now and then
filed under the wrong label. A model that is good here has shown that the code works.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..config import ProblemError, Project
from ..data import save
from ..examples import Example

SIZE = 1200  # texts at least: the test part, a fifth, then gives usable intervals
FEW_LABELS = 6  # with more of them there are more texts
PER_WRITER = 6  # of one hand: a group
OWN, COMMON = 8, 60  # words of a label, and words of all
WRONG_LABEL, TELLING = 0.06, 0.15  # shares of texts, and of the words of a text
SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]


def make(project: Project, folder: Path, seed: int) -> None:
    """Write made-up texts for `project.labels` to folder/examples.csv.

    Raises ProblemError when there are fewer than two labels to tell apart.
    """
    labels = project.labels
    if len(labels) < 2:
        raise ProblemError("project.yaml needs two or more different `labels` for this task.")
    random = np.random.default_rng(seed)
    count = COMMON + OWN * len(labels)
    words = ["".join(random.choice(SYLLABLES, size=3)) for _ in range(count)]
    common, own = words[:COMMON], np.array(words[COMMON:]).reshape(len(labels), OWN)
    examples = []
    for writer in range(max(SIZE, SIZE * len(labels) // FEW_LABELS) // PER_WRITER):
        for number in range(PER_WRITER):
            truth = int(random.integers(len(labels)))
            said = [
                str(random.choice(own[truth] if random.random() < TELLING else common))
                for _ in range(int(random.integers(6, 24)))
            ]
            if random.random() < WRONG_LABEL:
                truth = (truth + int(random.integers(1, len(labels)))) % len(labels)
            text = f"{' '.join(said).capitalize()}."
            group = f"writer {writer}"
            examples.append(Example(f"{writer}-{number}", text, labels[truth], group, "synthetic"))
    save(examples, folder / "examples.csv")
