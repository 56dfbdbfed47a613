"""Get the log: synthetic, or your own, always as the same two CSV files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import data, sources
from .config import ProblemError, Project
from .intake.folder import opened
from .interactions.files import own_log
from .interactions.setting import read_setting
from .plumbing import report, results


@report.new_data()
def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Write data/processed/ and source.json, and return what the latter says.

    source: "synthetic" or "own" (CSV files, from `folder`); `limit` is of sources, of which there
    is none here. Raises ProblemError, and leaves what was there.
    """
    setting = read_setting(project)
    about: dict[str, Any] = {}  # of synthetic data, how much is about the job
    if source == "synthetic":
        from . import synthetic

        about = synthetic.make(project, data.examples_file().parent, seed) or {}
    elif source == "own":
        with opened(folder) as place:
            data.save_log(own_log(project, setting, place), setting, source)
    else:
        raise ProblemError(sources.unknown(source))
    log = data.load(project)
    if source != "synthetic":
        data.split(log, setting.repeats)  # what is too short is refused now, and not in training
    count, several = len(log.catalogue), setting.items[1]
    told = f"{len(log)} events of {len(log.people)} {setting.people[1]} with {count} {several}"
    print(f"Collected {told}, source: {source}")
    return results.write_summary(source, seed, len(log), **about)
