"""Pictures from the web have no boxes: fetch them, and prepare the drawing of boxes."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from tqdm import tqdm

from . import config
from .config import ProblemError, Project

COLOURS = ("#2a6fdb", "#e07a3f", "#2a9d8f", "#b5179e", "#8a6d00", "#d62839", "#5f6caf", "#3c8d2f")


def gather(project: Project, source: str, limit: int) -> dict[str, Any]:
    """Fetch at most `limit` pictures per label to data/raw/<source>/, and say how to go on.

    Each label is looked for by its `data.queries` in project.yaml, else by its own name. Author,
    licence and address of every picture go to data/SOURCES.csv.
    """
    from .images import download_image, hash_images
    from .plumbing.credits import (
        deduplicate,
        keep_allowed,
        merge_sources,
        read_sources,
        write_sources,
    )
    from .plumbing.fetch import open_client

    module = import_module(f".sources.{source}", __package__)
    client, free = open_client(project, module), project.allow_noncommercial
    print(f"Terms of use: {module.TERMS}")

    # 1. Search.
    items = []
    for label in tqdm(project.labels, desc=f"Asking {source}"):
        queries = project.queries.get(label) or (label,)
        for query in queries:
            share = -(-limit // len(queries))
            found = module.search(client, query, share, label=label, noncommercial=free)
            items += islice(found, share)
    items, skipped = keep_allowed(items, noncommercial=free)
    items, copies = deduplicate(items)

    # 2. Fetch the pictures, and leave out what is broken or there twice.
    folder = config.RAW / source
    fetched = [download_image(client, item, folder) for item in tqdm(items, desc="Fetching")]
    items = [item for item in fetched if item]
    items, more = deduplicate(items, hash_images(items, config.RAW))
    if not items:
        raise ProblemError(f"{source} found nothing: mend `data.queries` in project.yaml.")
    path = config.DATA / "SOURCES.csv"
    write_sources(merge_sources(read_sources(path), items), path)

    # 3. Prepare the drawing of boxes: one folder with the pictures, and the labels.
    ready = config.RAW / "to_label"
    ready.mkdir(parents=True, exist_ok=True)
    for item in items:
        shutil.copyfile(config.RAW / item.file, ready / Path(item.file).name)
    setup = config.RAW / "label_studio.xml"
    setup.write_text(label_studio(project.labels), encoding="utf-8")
    left_out = skipped.total() + copies + more + len([item for item in fetched if item is None])
    print(f"{len(items)} pictures are in {folder}")
    print(f"{left_out} were left out: no licence that allows it, a copy, or broken")
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
