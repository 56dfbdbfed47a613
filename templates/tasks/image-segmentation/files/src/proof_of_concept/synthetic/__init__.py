"""Synthetic pictures and their masks, so that everything runs before you have a single photo.

shapes.json says what each label looks like, and scene.py puts it into a picture. The pictures are
imperfect on purpose: part of them lies in shadow, is out of focus or covered, and a few outlines
are missing, as they are when people draw them. A model that is good here has shown that the code
works, and nothing about real pictures.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
from tqdm import tqdm

from .. import data, masks
from ..config import Project
from ..masks import kept
from ..plumbing.results import write_planted
from .scene import draw, session
from .shapes import load
from .sprites import Sprites
from .told import told

SIZE = 224  # pictures
PER_SESSION = 7  # a session is one place, one light and one camera: a group
NOT_DRAWN = 0.02  # share of things that nobody drew the outline of


def make(project: Project, folder: Path, seed: int) -> dict[str, Any]:
    """Write images/*.jpg, masks/*.png and examples.json into `folder`; a seed always the same.

    Returns how much of the pictures is about the job.
    """
    rng = np.random.default_rng(seed)
    for part in ("images", "masks"):
        shutil.rmtree(folder / part, ignore_errors=True)
        (folder / part).mkdir(parents=True)
    names, lacking = [], []
    shapes = load(project.labels)
    sprites = Sprites(shapes.drawings)
    for group in tqdm(range(SIZE // PER_SESSION), desc="Drawing pictures"):
        place = session(shapes, rng)
        for _ in range(PER_SESSION):
            name = f"{len(names):05d}"
            picture, things = draw(shapes, sprites, place, rng)
            picture.save(folder / "images" / f"{name}.jpg", quality=88)
            ids = np.zeros((picture.height, picture.width), np.uint8)
            for label, seen in things:
                if rng.random() < NOT_DRAWN:
                    lacking.append(name)
                else:
                    ids[seen] = label
            masks.write(folder / "masks" / f"{name}.png", ids)
            names.append((name, f"session {group}"))
    kept.write(folder / data.examples_file().name, names, project.labels)
    write_planted(folder, {"lacking an outline": sorted(set(lacking))})
    return told(shapes)
