"""Pictures from the web have no masks: prepare the drawing of them, and say how to go on."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Sequence
from pathlib import Path

from .. import config
from ..plumbing.credits import Item
from . import COLOURS


def prepare(items: Iterable[Item], labels: Sequence[str]) -> None:
    """One folder with the pictures, the labels for Label Studio, and what the owner does next."""
    ready, setup = config.RAW / "to_label", config.RAW / "label_studio.xml"
    ready.mkdir(parents=True, exist_ok=True)
    for item in items:
        shutil.copyfile(config.RAW / item.file, ready / Path(item.file).name)
    setup.write_text(label_studio(labels), encoding="utf-8")
    print(how_to_label(ready, setup))


def label_studio(labels: Sequence[str]) -> str:
    """The set-up of a Label Studio project, as XML: a picture, and a polygon for each label."""
    view = ElementTree.Element("View")
    ElementTree.SubElement(view, "Image", name="image", value="$image", zoom="true")
    polygons = ElementTree.SubElement(view, "PolygonLabels", name="label", toName="image")
    for number, label in enumerate(labels):
        colour = COLOURS[number % len(COLOURS)]
        ElementTree.SubElement(polygons, "Label", value=label, background=colour)
    ElementTree.indent(view)
    return ElementTree.tostring(view, encoding="unicode") + "\n"


def how_to_label(folder: Path, setup: Path) -> str:
    """What the owner does next, in words."""
    package = __name__.partition(".")[0]
    return f"""
Next, draw the outlines, with Label Studio on your own computer:
  1. Start it:  uvx label-studio
  2. Make a project. Settings > Labeling Interface > Code: paste {setup}
  3. Import the pictures of {folder}
  4. Draw a polygon around every thing on every picture. Delete what shows nothing your users would.
  5. Export > COCO with images, and unpack it.
     (CVAT does as well, as COCO 1.0 or as Segmentation mask 1.1, with images.)
  6. python -m {package} collect --source own --from FOLDER, then train, evaluate, report
"""
