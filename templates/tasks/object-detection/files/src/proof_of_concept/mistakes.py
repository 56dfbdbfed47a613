"""Look at single pictures: the worst mistakes, and a few examples for the demo."""

from __future__ import annotations

import shutil
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from . import config
from .boxes import iou
from .data import Example
from .features import LONG_SIDE
from .model import Found
from .plumbing import figures
from .plumbing.figures import ACCENT_COLOUR, BYTES
from .scores import Answers

WORST = 6
DEMO_EXAMPLES = 6
TRUTH_COLOUR, FOUND_COLOUR = "#3ddc84", "#ff9f1c"  # seen on steel and on any cloth


def worst(
    labels: Sequence[str],
    examples: Sequence[Example],
    found: Sequence[Sequence[Found]],
    answers: Answers,
    source: str,
) -> list[dict[str, Any]]:
    """The wrong answers that the model was most sure of, one a picture, each drawn.

    found: per picture and label, in pixels of the working copy. Writes reports/mistakes/*.png.
    """
    shutil.rmtree(config.REPORTS / "mistakes", ignore_errors=True)
    doubt = np.where(answers.said != answers.there, np.abs(answers.sure - 0.5), -1)
    picture_worst = doubt.max(axis=1)
    rows = []
    for index in np.argsort(-picture_worst, kind="stable")[:WORST].tolist():
        if picture_worst[index] < 0:
            break
        label, example = int(doubt[index].argmax()), examples[index]
        best = found[index][label]
        missed = bool(answers.there[index, label])
        figure, axes = figures.new(4.0, 3.4)
        shrink = show(axes, example)
        if missed:
            outline(axes, example.boxes[example.labels == label], TRUTH_COLOUR, "there")
        else:
            outline(axes, best.boxes[:1] * shrink, FOUND_COLOUR, "found")
        name = figures.plain(labels[label], 34)
        axes.set_title(("missed: " if missed else "false alarm: ") + name, fontsize=10)
        path = save_photo(figure, f"mistakes/{len(rows)}", source)
        rows.append(
            {
                "id": example.id,
                "truth": labels[label] if missed else f"no {labels[label]}",
                "predicted": f"no {labels[label]}" if missed else labels[label],
                "why": reason(labels, example, label, best, shrink, missed),
                "image": f"mistakes/{path.name}",
                "text": None,
            }
        )
    return rows


def reason(labels, example: Example, label: int, best: Found, shrink: float, missed: bool) -> str:
    """What can be said of a mistake from the numbers alone."""
    score = f"{best.scores.max(initial=0):.2f}"
    if missed:
        return f"Its best score was {score}, and 0.50 is the limit."
    overlaps = iou(best.boxes[:1] * shrink, example.boxes)[0]
    if overlaps.max(initial=0) < 0.2:
        return f"The score was {score}, where no tool is marked. Look: is a box missing there?"
    other = labels[int(example.labels[overlaps.argmax()])]
    return f"The score was {score}, at the place of: {other}."


def save_photo(figure: Figure, name: str, source: str) -> Path:
    """Like figures.save, but as JPEG: a photo as PNG would be five times as large."""
    if source == "synthetic":
        figure.text(0.99, 0.99, "synthetic data", ha="right", va="top", color=ACCENT_COLOUR)
    path = config.REPORTS / f"{name}.jpg"
    path.parent.mkdir(parents=True, exist_ok=True)
    with warnings.catch_warnings():
        # A sign that no font here has is drawn as a box: no reason to alarm anyone.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        for quality in (80, 60, 40):
            figure.savefig(path, dpi=150, facecolor="white", pil_kwargs={"quality": quality})
            if path.stat().st_size <= BYTES:
                break
    return path


def show(axes: Axes, example: Example) -> float:
    """Show the picture. Returns how many times smaller its working copy is."""
    axes.imshow(np.asarray(example.picture()))
    axes.set_axis_off()
    return max(example.size) / LONG_SIDE


def outline(axes: Axes, boxes: np.ndarray, colour: str, name: str = "", dashed=False) -> None:
    """Draw boxes (n, 4) in pixels of the picture, with a name at the first."""
    for x, y, width, height in boxes:
        style = "--" if dashed else "-"
        axes.add_patch(
            Rectangle((x, y), width, height, fill=False, edgecolor=colour, lw=1.8, linestyle=style)
        )
    if name and len(boxes):
        x, y = boxes[0][:2]
        backing = {"facecolor": colour, "edgecolor": "none", "pad": 1.5}
        axes.text(x, y, name, fontsize=7, va="bottom", bbox=backing, color="#1b1b1b", clip_on=True)


def write_demo_examples(examples: Sequence[Example], answers: Answers) -> None:
    """Copy a few test pictures to demo/examples/, each of another tray.

    Those with many tools come first, except that one without a mistake opens the demo.
    """
    wrong = (answers.said != answers.there).any(axis=1)
    chosen: dict[str, int] = {}
    for index in np.argsort(-answers.there.sum(axis=1), kind="stable").tolist():
        chosen.setdefault(examples[index].group, index)
    order = sorted(list(chosen.values())[:DEMO_EXAMPLES], key=lambda index: bool(wrong[index]))
    shutil.rmtree(config.EXAMPLES, ignore_errors=True)
    config.EXAMPLES.mkdir(parents=True)
    for number, index in enumerate(order):
        shutil.copyfile(examples[index].path, config.EXAMPLES / f"{number}.jpg")
