"""What is compared of pictures: their light, contrast, colour, sharpness and form."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pandas as pd
from PIL import Image

from .. import data
from ..config import ProblemError, Project
from ..examples import inputs
from ..pictures import open_picture

EXPECTED = "a folder of pictures"
SIDE = 96  # pixels: each is measured in a square of this side
ENDINGS = (".jpg", ".jpeg", ".png", ".webp")


def known(project: Project) -> pd.DataFrame:
    """The training part. Raises ProblemError when nothing was collected yet."""
    return _measured(inputs(data.split(data.load(project), project.seed).train))


def came(_project: Project, path: Path) -> pd.DataFrame:
    """The pictures of a folder. Raises ProblemError when it holds none, or one cannot be read."""
    files = sorted(file for file in path.rglob("*") if file.suffix.lower() in ENDINGS)
    if not files:
        raise ProblemError(f"There are no pictures in {path}: name {EXPECTED}.")
    return _measured(open_picture(file) for file in files)


def _measured(pictures: Iterable[Image.Image]) -> pd.DataFrame:
    """A row for each picture, of brightness and colour from 0 to 1."""
    rows = []
    for picture in pictures:
        small = picture.convert("RGB").resize((SIDE, SIDE), Image.Resampling.BOX)
        pixels = np.asarray(small, dtype=float) / 255
        light = pixels.mean(axis=2)
        rows.append(
            {
                "brightness": light.mean(),
                "contrast": light.std(),
                "colour": (pixels.max(axis=2) - pixels.min(axis=2)).mean(),
                "sharpness": np.abs(np.diff(light, axis=1)).mean(),
                "width by height": picture.width / picture.height,
            }
        )
    return pd.DataFrame(rows)
