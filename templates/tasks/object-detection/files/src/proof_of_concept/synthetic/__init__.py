"""Synthetic trays, so that everything runs before you have a single photo.

Each label of the project gets a tool of its own, drawn from scratch. The pictures are imperfect on
purpose: tools are turned, in shade, out of focus or half under gauze, things without a label lie
about, and a few boxes are missing, as they are when people draw them. A model that is good here
has shown that the code works, and nothing about real trays.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
from tqdm import tqdm

from ..boxes import coco
from ..config import Project
from . import drawing, shapes, tools

SIZE = 288  # pictures
PER_SESSION = 8  # a session is one tray, one lamp and one camera: a group
MISSING_BOXES = 0.04  # share of tools that nobody drew a box around
TURN = 18  # degrees to either side


def make(project: Project, folder: Path, seed: int) -> None:
    """Write images/*.jpg and annotations.json (COCO) into `folder`. The same seed, the same files.

    Each image entry also has a `group`: the session it was taken in.
    """
    rng = np.random.default_rng(seed)
    shutil.rmtree(folder / "images", ignore_errors=True)
    (folder / "images").mkdir(parents=True)
    images, annotations = [], []
    for group in tqdm(range(SIZE // PER_SESSION), desc="Drawing trays"):
        setting = session(rng)
        for number in range(group * PER_SESSION, (group + 1) * PER_SESSION):
            picture, found = draw(len(project.labels), *setting, rng)
            name = f"{number:04d}.jpg"
            picture.save(folder / "images" / name, quality=88)
            images.append(coco.image(number, name, picture.size, f"session {group}"))
            for label, box in found:
                if rng.random() >= MISSING_BOXES:
                    annotations.append(coco.annotation(len(annotations) + 1, number, label, box))
    coco.write(folder / "annotations.json", images, annotations, project.labels)


def session(rng: np.random.Generator):
    """What stays the same for a few pictures: empty tray, light direction, blur, zoom."""
    angle = rng.uniform(0, 2 * np.pi)
    light = (float(np.cos(angle)), float(np.sin(angle)))
    return drawing.tray(rng), light, rng.uniform(0.3, 1.3), rng.uniform(0.85, 1.15)


def draw(labels: int, empty: np.ndarray, light, blur: float, zoom: float, rng):
    """One picture, and what is on it as a list of (label number, box x, y, width, height)."""
    canvas = empty * np.float32(rng.uniform(0.92, 1.06))
    present = np.flatnonzero(rng.random(labels) < min(0.38, 4.5 / labels)).tolist()
    if present and rng.random() < 0.08:
        present.append(present[0])  # now and then two of a kind
    clutter = [-1] * int(rng.integers(0, 4))
    found, taken = [], []
    for label in rng.permutation([*present, *clutter]).astype(int).tolist():
        length = zoom * rng.uniform(94, 114)
        centre = free_place(length, taken, rng)
        if centre is None:
            continue
        taken.append(centre)
        if label < 0:
            parts = shapes.clutter(rng)
            length, angle = length * rng.uniform(0.6, 1), rng.uniform(0, 360)
        else:
            parts = tools.silhouette(label, rng.uniform)
            angle = rng.uniform(-TURN, TURN)
        box = drawing.add_tool(canvas, parts, centre, length, angle, light, rng)
        if label >= 0:
            found.append((label, box))
    for _ in range(int(rng.integers(0, 3))):
        at = rng.uniform((40, 40), (drawing.WIDTH - 40, drawing.HEIGHT - 40))
        if taken and rng.random() < 0.3:  # it often lands on something
            near = rng.normal(taken[rng.integers(len(taken))], 25)
            at = np.clip(near, 40, (drawing.WIDTH - 40, drawing.HEIGHT - 40))
        drawing.add_gauze(canvas, at, rng.uniform(38, 62), rng)
    return drawing.photograph(canvas, light, blur, rng), found


def free_place(length: float, taken: list[tuple[float, float]], rng):
    """A centre (x, y) that is not on top of another tool, or None when the tray is full."""
    for _ in range(40):
        x = rng.uniform(30, drawing.WIDTH - 30)
        y = rng.uniform(0.5 * length + 8, drawing.HEIGHT - 0.5 * length - 8)
        if all(abs(x - other) > 34 or abs(y - below) > length for other, below in taken):
            return float(x), float(y)
    return None
