"""Made-up pictures for the project's own labels, so that every step runs before you have a photo.

They are stand-ins: shapes.py gives each label an abstract shape, a pattern and a colour, which say
nothing about what the label means. The pictures are imperfect on purpose, as photos are: the thing
is turned, in bad light, half covered or out of sight, looks like another one, or was filed under
the wrong label. A model that is good here has shown that the code works, and nothing more.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np

from ..config import ProblemError, Project
from ..data import save
from ..examples import Example
from ..gather import add
from .drawing import draw, session
from .shapes import looks

SIZE = 720  # pictures at least: the test part, a fifth, then gives usable intervals
FEW_LABELS = 8  # with more of them there are more pictures
PER_SESSION = 6  # of one table, in one light: a group
# Shares of all pictures, the same for every label.
WRONG_LABEL, HIDDEN, ODD_LOOK = 0.06, 0.05, 0.08


def make(project: Project, folder: Path, seed: int) -> None:
    """Draw pictures for `project.labels` into folder/pictures/, and write folder/examples.csv.

    Raises ProblemError when there are fewer than two labels to tell apart, or more than 20.
    """
    labels = project.labels
    if not 2 <= len(labels) <= 20:
        raise ProblemError("project.yaml needs 2 to 20 different `labels` for this task.")
    shutil.rmtree(folder / "pictures", ignore_errors=True)
    random = np.random.default_rng(seed)
    look_of = looks(labels, random)
    # Some labels are about twice as common as others.
    shares = random.permutation(np.linspace(1, 2, len(labels)))
    examples = []
    for group in range(max(SIZE, SIZE * len(labels) // FEW_LABELS) // PER_SESSION):
        place = session(random)
        for number in range(PER_SESSION):
            truth = int(random.choice(len(labels), p=shares / shares.sum()))
            look = look_of[truth]
            if random.random() < ODD_LOOK:  # the shape of one label, the surface of any
                other = look_of[int(random.integers(len(labels)))]
                look = replace(look, pattern=other.pattern, hue=other.hue)
            picture = draw(look, place, bool(random.random() < HIDDEN), random)
            if random.random() < WRONG_LABEL:
                truth = (truth + int(random.integers(1, len(labels)))) % len(labels)
            id = f"{group:03d}-{number}"
            example = Example(id, "", labels[truth], f"session {group}", "synthetic")
            examples.append(add(project, picture, id, example))
    save(examples, folder / "examples.csv")
