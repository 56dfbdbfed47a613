"""Made-up pictures for the project's own labels, so that every step runs before you have a photo.

shapes.json says what each label looks like, and pictured.py puts it into a picture. The pictures
are imperfect on purpose, as photos are: what they show is turned, in bad light, half covered or out
of sight, or was filed under the wrong label. A model that is good here has shown that the code
works, and nothing more.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np

from ..config import ProblemError, Project
from ..data import save
from ..examples import Example
from ..gather import add
from ..plumbing.results import write_planted
from .pictured import draw, session
from .shapes import load
from .sprites import Sprites
from .told import told

SIZE = 720  # pictures at least: the test part, a fifth, then gives usable intervals
FEW_LABELS = 8  # with more of them there are more pictures
PER_SESSION = 6  # of one place, in one light: a group
# Shares of all pictures, the same for every label.
WRONG_LABEL, HIDDEN, COVERED = 0.06, 0.05, 0.15


def make(project: Project, folder: Path, seed: int) -> dict[str, Any]:
    """Draw pictures for `project.labels` into folder/pictures/, and write folder/examples.csv.

    Returns how much of them is about the job. Raises ProblemError when there are fewer than two
    labels to tell apart, or more than 20.
    """
    labels = project.labels
    if not 2 <= len(labels) <= 20:
        raise ProblemError("project.yaml needs 2 to 20 different `labels` for this task.")
    shutil.rmtree(folder / "pictures", ignore_errors=True)
    random = np.random.default_rng(seed)
    shapes = load(labels)
    sprites = Sprites(shapes.drawings)
    # Some labels are about twice as common as others.
    shares = random.permutation(np.linspace(1, 2, len(labels)))
    examples, misfiled = [], []
    for group in range(max(SIZE, SIZE * len(labels) // FEW_LABELS) // PER_SESSION):
        place = session(shapes, random)
        for number in range(PER_SESSION):
            truth = int(random.choice(len(labels), p=shares / shares.sum()))
            hidden, covered = random.random(2) < (HIDDEN, COVERED)
            picture = draw(shapes, sprites, shapes.looks[truth], place, hidden, covered, random)
            wrong, id = random.random() < WRONG_LABEL, f"{group:03d}-{number}"
            if wrong:
                truth = (truth + int(random.integers(1, len(labels)))) % len(labels)
            misfiled += [id] if wrong else []
            example = Example(id, "", labels[truth], f"session {group}", "synthetic")
            examples.append(add(project, picture, id, example))
    save(examples, folder / "examples.csv")
    write_planted(folder, {"filed under the wrong label": misfiled})
    return told(shapes)
