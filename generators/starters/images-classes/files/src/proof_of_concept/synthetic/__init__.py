"""Made-up pictures for the project's own labels, so that every step runs before you have a photo.

They are stand-ins: discs whose colour tells the label and nothing about what it means. They are
imperfect on purpose, as photos are: in bad light, small, of another colour than the others, and now
and then filed under the wrong label. A model that is good here has shown that the code works.
"""

from __future__ import annotations

import colorsys
import shutil
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from ..config import ProblemError, Project
from ..data import save
from ..examples import Example
from ..gather import add

SIZE = 600  # pictures at least: the test part, a fifth, then gives usable intervals
FEW_LABELS = 6  # with more of them there are more pictures
PER_SESSION = 5  # of one place, in one light: a group
SIDE = 96  # pixels
WRONG_LABEL, ANY_COLOUR = 0.06, 0.12  # shares of all pictures


def make(project: Project, folder: Path, seed: int) -> None:
    """Draw pictures for `project.labels` into folder/pictures/, and write folder/examples.csv.

    Raises ProblemError when there are fewer than two labels to tell apart.
    """
    labels = project.labels
    if len(labels) < 2:
        raise ProblemError("project.yaml needs two or more different `labels` for this task.")
    shutil.rmtree(folder / "pictures", ignore_errors=True)
    random = np.random.default_rng(seed)
    examples = []
    for group in range(max(SIZE, SIZE * len(labels) // FEW_LABELS) // PER_SESSION):
        light, table = random.uniform(0.5, 1), random.uniform(0.3, 0.9, 3)
        for number in range(PER_SESSION):
            truth = int(random.integers(len(labels)))
            odd = random.random() < ANY_COLOUR
            hue = random.random() if odd else truth / len(labels)
            picture = disc(hue, table, light, random)
            if random.random() < WRONG_LABEL:
                truth = (truth + int(random.integers(1, len(labels)))) % len(labels)
            id = f"{group:03d}-{number}"
            example = Example(id, "", labels[truth], f"session {group}", "synthetic")
            examples.append(add(project, picture, id, example))
    save(examples, folder / "examples.csv")


def disc(hue: float, table: np.ndarray, light: float, random: np.random.Generator) -> Image.Image:
    """A disc of about this hue (0 to 1) somewhere on a table, with a camera's noise."""
    shade = colorsys.hsv_to_rgb((hue + random.normal(0, 0.03)) % 1, random.uniform(0.6, 1), 0.9)
    picture = Image.new("RGB", (SIDE, SIDE), colour(table, light))
    middle, radius = random.uniform(0.3, 0.7, 2) * SIDE, random.uniform(0.15, 0.35) * SIDE
    box = [*(middle - radius), *(middle + radius)]
    ImageDraw.Draw(picture).ellipse(box, fill=colour(np.array(shade), light))
    grain = random.normal(0, 12, (SIDE, SIDE, 3))
    return Image.fromarray((np.asarray(picture) + grain).clip(0, 255).astype(np.uint8))


def colour(shade: np.ndarray, light: float) -> tuple[int, int, int]:
    red, green, blue = (int(part) for part in 255 * light * shade)
    return red, green, blue
