"""Folders of pictures: some like those of the training part, and some from another world."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageEnhance

from proof_of_concept import config, data
from proof_of_concept.examples import inputs


def same(path: Path) -> Path:
    """Every second picture of the data, as a folder."""
    return _written(_pictures()[::2], path)


def changed(path: Path) -> Path:
    """The same at dusk."""
    return _written([ImageEnhance.Brightness(one).enhance(0.4) for one in _pictures()], path)


def _pictures() -> list[Image.Image]:
    return list(inputs(data.load(config.load_project())))


def _written(pictures: list[Image.Image], path: Path) -> Path:
    path.mkdir()
    for number, picture in enumerate(pictures):
        picture.save(path / f"{number}.png")
    return path
