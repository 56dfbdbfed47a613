"""Look at single pictures: the worst mistakes, and a few examples for the demo."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from typing import Any

import numpy as np

from .. import config, pictures
from ..data import Example
from ..plumbing import results
from ..scores import Answers
from . import Found, iou
from .plots import FOUND_COLOUR, TRUTH_COLOUR

WORST = 6  # mistakes shown
OFFERED = 6  # examples in the demo
LONGEST = 480  # pixels of a mistake's picture


def worst(
    labels: Sequence[str],
    examples: Sequence[Example],
    found: Sequence[Sequence[Found]],
    answers: Answers,
    source: str,
) -> list[dict[str, Any]]:
    """The wrong answers that the model was most sure of, one a picture: reports/mistakes/*.jpg.

    No false alarm on a picture where a box was left out on purpose: it may be no mistake.

    found: per picture and label, in pixels of the picture.
    """
    doubt = np.where(answers.said != answers.there, np.abs(answers.sure - 0.5), -1)
    planted = results.read_planted()
    unfair = np.array([example.id in planted for example in examples])
    doubt[unfair[:, None] & ~answers.there] = -1
    rows = []
    for index in np.argsort(-doubt.max(axis=1), kind="stable")[:WORST].tolist():
        label, example = int(doubt[index].argmax()), examples[index]
        if doubt[index, label] < 0:
            break
        name, best, picture = labels[label], found[index][label], example.picture()
        missed = bool(answers.there[index, label])
        boxes = example.boxes[example.labels == label] if missed else best.boxes[:1]
        small = pictures.thumbnail(picture, LONGEST)
        colour = TRUTH_COLOUR if missed else FOUND_COLOUR
        drawn = pictures.outlined(small, boxes * (small.width / picture.width), colour)
        rows.append(
            {
                "id": example.id,
                "truth": name if missed else f"no {name}",
                "predicted": f"no {name}" if missed else name,
                "why": reason(labels, example, best, missed),
                "image": pictures.keep(drawn, f"mistakes/{len(rows)}", source),
                "text": None,
            }
        )
    return rows


def reason(labels: Sequence[str], example: Example, best: Found, missed: bool) -> str:
    """What can be said of a mistake from the numbers alone."""
    score = f"{best.scores.max(initial=0):.2f}"
    if missed:
        return f"Its best score was {score}, and 0.50 is the limit."
    overlaps = iou(best.boxes[:1], example.boxes)[0]
    if overlaps.max(initial=0) < 0.2:
        return f"The score was {score}, where nothing is marked. Look: is a box missing there?"
    other = labels[int(example.labels[overlaps.argmax()])]
    return f"The score was {score}, at the place of: {other}."


def write_demo_examples(examples: Sequence[Example], answers: Answers) -> None:
    """Copy a few test pictures to demo/examples/, each of another group.

    Those with many things on them come first, except that one without a mistake opens the demo.
    """
    wrong = (answers.said != answers.there).any(axis=1)
    chosen: dict[str, int] = {}
    for index in np.argsort(-answers.there.sum(axis=1), kind="stable").tolist():
        chosen.setdefault(examples[index].group, index)
    order = sorted(list(chosen.values())[:OFFERED], key=lambda index: bool(wrong[index]))
    config.EXAMPLES.mkdir(parents=True, exist_ok=True)
    for number, index in enumerate(order):
        shutil.copyfile(examples[index].path, config.EXAMPLES / f"{number}.jpg")
