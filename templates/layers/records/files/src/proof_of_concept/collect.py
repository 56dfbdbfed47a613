"""Get the records, the rules and the requests: synthetic, or your own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import data, sources
from .config import ProblemError, Project
from .intake.folder import opened
from .plumbing import report, results
from .tools import tools_of
from .world import fields_of
from .world.files import own
from .world.requests import kinds

FEWEST = 10  # requests: below that nothing can be measured


@report.new_data()
def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Write data/processed/ and source.json, and return what the latter says.

    source: "synthetic" or "own" (from `folder`). No public source has requests with what should
    come of them for somebody's own records, so there is no other. Raises ProblemError, and leaves
    what was there.
    """
    about: dict[str, Any] = {}  # of synthetic data, how much is about the job
    if source == "synthetic":
        from . import synthetic

        about = synthetic.make(project, data.examples_file().parent, seed) or {}
    elif source == "own":
        with opened(folder) as place:
            data.save(*own(place, fields_of(project)))
    else:
        raise ProblemError(sources.unknown(source))
    world, requests = data.load(project)
    tools_of(project, world)
    if len(requests) < FEWEST:
        raise ProblemError(f"requests.csv has {len(requests)} requests: write at least {FEWEST}.")
    print(f"Collected {len(world.records)} records and {len(requests)} requests, source: {source}")
    about["labels"] = kinds(requests)
    return results.write_summary(source, seed, len(requests), **about)
