"""Look at single pictures: the worst mistakes, and a few examples for the demo."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from typing import Any

import numpy as np
from PIL import Image

from .. import config, pictures
from ..data import Example
from ..plumbing import results
from ..scores import Areas
from . import VOID, painted, resized

WORST = 6  # mistakes shown
OFFERED = 6  # examples in the demo
LEAST = 0.0005  # share of a picture that is told; below, it would be 0.0 %
LONGEST = 300  # pixels of each of a mistake's pictures
RIGHT, MISSED, FALSE, OTHER = (61, 220, 132), (230, 57, 70), (255, 159, 28), (155, 140, 255)


def worst(
    labels: Sequence[str],
    examples: Sequence[Example],
    marked: Sequence[np.ndarray],
    areas: Areas,
    source: str,
) -> list[dict[str, Any]]:
    """The pictures with the largest wrong area: truth, answer and map, in reports/mistakes/*.jpg.

    None from which an outline was left out on purpose: that is no mistake of the model.
    """
    planted = results.read_planted()
    wrong = 1 - np.trace(areas.table, axis1=1, axis2=2)
    wrong[[example.id in planted for example in examples]] = 0
    rows = []
    for index in np.argsort(-wrong, kind="stable")[:WORST].tolist():
        if wrong[index] < LEAST:
            break
        table, example = areas.table[index], examples[index]
        picture = pictures.thumbnail(example.picture(), LONGEST)
        ids, said = (resized(each, picture.size) for each in (example.mask(), marked[index]))
        sides = [painted(picture, ids), painted(picture, said), error_map(picture, ids, said)]
        rows.append(
            {
                "id": example.id,
                "truth": in_words(labels, areas.true[index]),
                "predicted": in_words(labels, areas.said[index]),
                "verb": "marked as",
                "why": reason(table),
                "image": pictures.keep(beside(sides), f"mistakes/{len(rows)}", source),
                "text": None,
            }
        )
    return rows


def in_words(labels: Sequence[str], shares: np.ndarray) -> str:
    """What covers how much of a picture."""
    named = zip(labels, shares, strict=True)
    there = [f"{label} {share:.1%}" for label, share in named if share >= LEAST]
    return ", ".join(there) or "nothing"


def reason(table: np.ndarray) -> str:
    """What can be said of a mistake from the areas alone, and what its pictures show."""
    missed, false = table[1:, 0].sum(), table[0, 1:].sum()
    other = table[1:, 1:].sum() - np.trace(table[1:, 1:])
    parts = ((missed, "missed (red)"), (false, "marked where nothing is (orange)"),
             (other, "marked as another label (violet)"))  # fmt: skip
    told = ", ".join(f"{what} {area:.1%}" for area, what in parts if area >= LEAST)
    told = told or "hardly anything"
    return f"Of the picture: {told}. From the left: the truth, the answer, the map of errors."


def error_map(picture: Image.Image, ids: np.ndarray, said: np.ndarray) -> Image.Image:
    """The picture in grey: what is right in green, missed in red, false in orange."""
    pixels = np.asarray(picture.convert("L").convert("RGB"), np.float32) * 0.6
    judged = ids != VOID
    for where, colour in (
        ((ids == said) & (ids > 0), RIGHT),
        (judged & (ids > 0) & (said == 0), MISSED),
        (judged & (ids == 0) & (said > 0), FALSE),
        (judged & (ids > 0) & (said > 0) & (ids != said), OTHER),
    ):
        pixels[where] = 0.35 * pixels[where] + 0.65 * np.array(colour, np.float32)
    return Image.fromarray(pixels.astype(np.uint8))


def beside(sides: Sequence[Image.Image], gap: int = 6) -> Image.Image:
    """Pictures of one size in a row."""
    width, height = sides[0].size
    row = Image.new("RGB", (len(sides) * (width + gap) - gap, height), "white")
    for number, side in enumerate(sides):
        row.paste(side, (number * (width + gap), 0))
    return row


def write_demo_examples(examples: Sequence[Example], areas: Areas) -> None:
    """Copy a few test pictures to demo/examples/, each of another group.

    Those with many labels on them come first, and one that the model does well opens the demo.
    """
    wrong = 1 - np.trace(areas.table, axis1=1, axis2=2)
    chosen: dict[str, int] = {}
    for index in np.argsort(-(areas.true > 0).sum(axis=1), kind="stable").tolist():
        chosen.setdefault(examples[index].group, index)
    order = sorted(list(chosen.values())[:OFFERED], key=lambda index: float(wrong[index]))
    config.EXAMPLES.mkdir(parents=True, exist_ok=True)
    for number, index in enumerate(order):
        shutil.copyfile(examples[index].path, config.EXAMPLES / f"{number}.jpg")
