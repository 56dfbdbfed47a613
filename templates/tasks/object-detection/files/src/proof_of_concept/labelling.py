"""Pictures from the web have no boxes: fetch them, and prepare the drawing of boxes."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from . import config
from .config import Project
from .pictures.downloads import download

COLOURS = ("#2a6fdb", "#e07a3f", "#2a9d8f", "#b5179e", "#8a6d00", "#d62839", "#5f6caf", "#3c8d2f")


def gather(project: Project, source: str, limit: int) -> dict[str, Any]:
    """Fetch at most `limit` pictures per label to data/raw/<source>/, and say how to go on.

    Each label is looked for by its `data.queries` in project.yaml, else by its own name. Author,
    licence and address of every picture go to data/SOURCES.csv.
    """
    items = download(project, source, limit)

    # Prepare the drawing of boxes: one folder with the pictures, and the labels.
    ready = config.RAW / "to_label"
    ready.mkdir(parents=True, exist_ok=True)
    for item in items:
        shutil.copyfile(config.RAW / item.file, ready / Path(item.file).name)
    setup = config.RAW / "label_studio.xml"
    setup.write_text(label_studio(project.labels), encoding="utf-8")
    print(how_to_label(ready, setup))
    counts = Counter(item.label for item in items)
    labels = {label: counts[label] for label in project.labels}
    return {"source": source, "seed": 0, "items": len(items), "labels": labels}


def label_studio(labels: Sequence[str]) -> str:
    """The set-up of a Label Studio project, as XML: a picture, and a rectangle for each label."""
    view = ElementTree.Element("View")
    ElementTree.SubElement(view, "Image", name="image", value="$image", zoom="true")
    tools = ElementTree.SubElement(view, "RectangleLabels", name="label", toName="image")
    for number, label in enumerate(labels):
        colour = COLOURS[number % len(COLOURS)]
        ElementTree.SubElement(tools, "Label", value=label, background=colour)
    ElementTree.indent(view)
    return ElementTree.tostring(view, encoding="unicode") + "\n"


def how_to_label(folder: Path, setup: Path) -> str:
    """What the owner does next, in words."""
    return f"""
Next, draw the boxes, with Label Studio on your own computer:
  1. Start it:  uvx label-studio
  2. Make a project. Settings > Labeling Interface > Code: paste {setup}
  3. Import the pictures of {folder}
  4. Draw a box around every tool on every picture. Delete what shows none of your users' trays.
  5. Export > COCO with images, unpack it, and give annotations.json that name if it has another.
     (CVAT does as well: export as COCO 1.0 with images.)
  6. python -m {__package__} collect --source own --from FOLDER, then train, evaluate, report
"""
