"""Get the examples: synthetic, your own, or from a real source, always into the same CSV."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from . import data, gather, sources
from .config import ProblemError, Project
from .examples import ITEMS
from .intake.folder import opened
from .plumbing import report, results


@report.new_data()
def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Write data/processed/examples.csv from `source`, and return the summary of it.

    source: "synthetic", "own" (from `folder`), or a module of sources/; `limit` is the most
    examples per label from a real source. The summary is also in data/source.json.
    """
    if len(project.labels) < 2:
        raise ProblemError("project.yaml needs at least two different `labels` to tell apart.")
    about: dict[str, Any] = {}  # how much of synthetic data is about the job
    if source == "synthetic":
        from . import synthetic

        about = synthetic.make(project, data.examples_file().parent, seed) or {}
    elif source == "own":
        with opened(folder) as place:
            data.save(gather.own(project, place))
    elif source in sources.NAMES:
        data.save(gather.real(project, source, limit))
    else:
        raise ProblemError(sources.unknown(source))
    examples = data.load(project)
    if source != "synthetic" and any(example.group for example in examples):
        data.split(examples, seed)  # too few groups are better told now than in training
    if {example.source for example in examples} == {"synthetic"}:
        source = "synthetic"  # whatever it was taken for: pages say that a program made it up
    counts = Counter(example.label for example in examples)
    labels = {label: counts[label] for label in project.labels}
    summary = results.write_summary(source, seed, len(examples), labels=labels, **about)
    print(f"Collected {len(examples)} {ITEMS} with {len(counts)} labels, source: {source}")
    return summary
