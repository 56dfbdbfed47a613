"""Get the pictures: synthetic, your own with masks, or real ones to draw outlines on."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from . import data, sources
from .config import ProblemError, Project
from .intake.folder import opened
from .plumbing import report, results


@report.new_data()
def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Fill data/processed/ from `source`, and return the summary of it, also in data/source.json.

    source: "synthetic", "own" (pictures and masks from `folder`), or a module of sources/. These
    have no masks: their pictures, at most `limit` per label, go to data/raw/ for you to draw
    outlines on, and data/processed/ and source.json stay as they were.
    """
    if not project.labels:
        raise ProblemError("project.yaml needs at least one thing to outline in `labels`.")
    about: dict[str, Any] = {}  # how much of synthetic data is about the job
    if source == "synthetic":
        from . import synthetic

        about = synthetic.make(project, data.folder(), seed) or {}
    elif source == "own":
        from .masks import own

        with opened(folder) as place:
            own.take_in(project, place, data.folder())
    elif source in sources.NAMES:
        return _to_draw_on(project, source, limit)
    else:
        raise ProblemError(sources.unknown(source))
    examples = data.load(project)
    data.split(examples, seed)  # so that too little is said now, and the former data stays
    labels = {
        label: sum(bool(example.areas[number]) for example in examples)
        for number, label in enumerate(project.labels)
    }
    print(f"Collected {len(examples)} pictures with masks, source: {source}")
    return results.write_summary(source, seed, len(examples), labels=labels, **about)


def _to_draw_on(project: Project, source: str, limit: int) -> dict[str, Any]:
    """Fetch pictures from a real source, and prepare the drawing of outlines."""
    from .masks.labelling import prepare
    from .pictures.downloads import download

    items = download(project, source, limit)
    prepare(items, project.labels)
    counts = Counter(item.label for item in items)
    labels = {label: counts[label] for label in project.labels}
    return {"source": source, "seed": 0, "items": len(items), "labels": labels}
