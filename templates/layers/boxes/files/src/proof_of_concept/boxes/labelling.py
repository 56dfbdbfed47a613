"""Pictures from the web have no boxes: prepare the drawing of them, and say how to go on."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Sequence
from pathlib import Path

from .. import config
from ..plumbing.credits import Item

COLOURS = ("#2a6fdb", "#e07a3f", "#2a9d8f", "#b5179e", "#8a6d00", "#d62839", "#5f6caf", "#3c8d2f")


def prepare(items: Iterable[Item], labels: Sequence[str]) -> None:
    """One folder with the pictures, the labels for Label Studio, and what the owner does next."""
    ready, setup = config.RAW / "to_label", config.RAW / "label_studio.xml"
    ready.mkdir(parents=True, exist_ok=True)
    for item in items:
        shutil.copyfile(config.RAW / item.file, ready / Path(item.file).name)
    setup.write_text(label_studio(labels), encoding="utf-8")
    print(how_to_label(ready, setup))


def label_studio(labels: Sequence[str]) -> str:
    """The set-up of a Label Studio project, as XML: a picture, and a rectangle for each label."""
    view = ElementTree.Element("View")
    ElementTree.SubElement(view, "Image", name="image", value="$image", zoom="true")
    rectangles = ElementTree.SubElement(view, "RectangleLabels", name="label", toName="image")
    for number, label in enumerate(labels):
        colour = COLOURS[number % len(COLOURS)]
        ElementTree.SubElement(rectangles, "Label", value=label, background=colour)
    ElementTree.indent(view)
    return ElementTree.tostring(view, encoding="unicode") + "\n"


def how_to_label(folder: Path, setup: Path) -> str:
    """What the owner does next, in words."""
    package = __name__.partition(".")[0]
    return f"""
Next, draw the boxes, with Label Studio on your own computer:
  1. Start it:  uvx label-studio
  2. Make a project. Settings > Labeling Interface > Code: paste {setup}
  3. Import the pictures of {folder}
  4. Draw a box around every thing on every picture. Delete what shows nothing your users would.
  5. Export > COCO with images, unpack it, and give annotations.json that name if it has another.
     (CVAT does as well: export as COCO 1.0 with images.)
  6. python -m {package} collect --source own --from FOLDER, then train, evaluate, report
"""
