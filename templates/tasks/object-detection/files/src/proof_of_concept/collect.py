"""Get the pictures: synthetic, your own with boxes, or real ones to draw boxes on."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from . import config, data, synthetic
from .config import ProblemError, Project
from .imports import import_coco
from .labelling import gather

REAL = ("openverse", "commons")


def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Fill data/processed/ from `source`, and return the summary of it, also in data/source.json.

    source: "synthetic", "own" (pictures and COCO boxes from `folder`), "openverse" or "commons".
    These two have no boxes: their pictures, at most `limit` per label, go to data/raw/ for you to
    draw boxes on, and data/processed/ and source.json stay as they were.
    """
    if not project.labels:
        raise ProblemError("project.yaml needs at least one thing to look for in `labels`.")
    if source == "synthetic":
        data.folder().mkdir(parents=True, exist_ok=True)
        synthetic.make(project, data.folder(), seed)
    elif source == "own":
        if folder is None:
            raise ProblemError("Say where your own data is: --source own --from FOLDER.")
        import_coco(project, folder, data.folder())
    elif source in REAL:
        return gather(project, source, limit)
    else:
        known = ", ".join(("synthetic", "own", *REAL))
        raise ProblemError(f"There is no source {source!r}: take one of {known}.")
    examples = data.load(project)
    counts = Counter(label for example in examples for label in example.labels.tolist())
    summary = {
        "source": source,
        "seed": seed,
        "items": len(examples),
        "labels": {label: counts[number] for number, label in enumerate(project.labels)},
    }
    text = json.dumps(summary, indent=2, ensure_ascii=False)
    summary_file().write_text(text + "\n", encoding="utf-8")
    print(f"Collected {len(examples)} pictures, {counts.total()} boxes, source: {source}")
    return summary


def summary_file() -> Path:
    """Where the summary of the last collection is."""
    return config.DATA / "source.json"


def read_summary() -> dict[str, Any]:
    """What `collect` last collected. Raises ProblemError when it has not run."""
    try:
        return json.loads(summary_file().read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        raise ProblemError("data/source.json is missing or damaged: collect again.") from None
