"""Synthetic pictures, so that everything runs before you have a single photo.

shapes.json says what each label looks like, and scene.py puts it into a picture. The pictures are
imperfect on purpose: things are turned, in shade, out of focus or half covered, others without a
label lie about, and a few boxes are missing, as they are when people draw them. A model that is
good here has shown that the code works, and nothing about real pictures.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
from tqdm import tqdm

from ..boxes import coco
from ..config import Project
from ..plumbing.results import write_planted
from .scene import draw, session
from .shapes import load
from .sprites import Sprites
from .told import told

SIZE = 288  # pictures
PER_SESSION = 8  # a session is one place, one lamp and one camera: a group
MISSING_BOXES = 0.02  # share of things that nobody drew a box around


def make(project: Project, folder: Path, seed: int) -> dict[str, Any]:
    """Write images/*.jpg and annotations.json (COCO) into `folder`. The same seed, the same files.

    Each image entry also has a `group`: the session it was taken in. Returns how much of the
    pictures is about the job.
    """
    rng = np.random.default_rng(seed)
    shutil.rmtree(folder / "images", ignore_errors=True)
    (folder / "images").mkdir(parents=True)
    images, annotations, lacking = [], [], []
    shapes = load(project.labels)
    sprites = Sprites(shapes.drawings)
    for group in tqdm(range(SIZE // PER_SESSION), desc="Drawing pictures"):
        setting = session(shapes, rng)
        for number in range(group * PER_SESSION, (group + 1) * PER_SESSION):
            picture, found = draw(shapes, sprites, setting, rng)
            name = f"{number:04d}.jpg"
            picture.save(folder / "images" / name, quality=88)
            images.append(coco.image(number, name, picture.size, f"session {group}"))
            for label, box in found:
                if rng.random() >= MISSING_BOXES:
                    annotations.append(coco.annotation(len(annotations) + 1, number, label, box))
                else:
                    lacking.append(str(number))
    coco.write(folder / "annotations.json", images, annotations, project.labels)
    write_planted(folder, {"lacking a box": sorted(set(lacking))})
    return told(shapes)
