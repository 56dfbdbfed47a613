"""Get the rows: synthetic, your own, or from a real source, always into the same CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import data, sources
from .config import ProblemError, Project
from .intake.folder import opened
from .plumbing import report, results
from .tables.columns import read_columns
from .tables.files import own_rows
from .tables.real import real_rows


@report.new_data()
def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Write data/processed/examples.csv and source.json, and return what the latter says.

    source: "synthetic", "own" (CSV files, from `folder`), or one of sources/, at most `limit` rows
    per label. Raises ProblemError, and leaves what was there.
    """
    columns = read_columns(project)
    about: dict[str, Any] = {}  # of synthetic data, how much is about the job
    if source == "synthetic":
        from . import synthetic

        about = synthetic.make(project, data.examples_file().parent, seed) or {}
    elif source == "own":
        with opened(folder) as place:
            data.save(own_rows(project, columns, place), columns)
    elif source in sources.NAMES:
        data.save(real_rows(project, columns, source, limit), columns)
    else:
        raise ProblemError(sources.unknown(source))
    rows = data.load(project)
    if source != "synthetic":
        # What cannot be parted is refused now, and not in training.
        data.split(rows, seed, not project.labels, data.asked(project))
    labels = rows.about["label"].tolist()
    if project.labels:
        about["labels"] = {label: labels.count(label) for label in project.labels}
    cleaned = f". {data.cleaned(rows)}" if project.labels else ""
    print(f"Collected {len(rows)} rows, source: {source}{cleaned}")
    return results.write_summary(source, seed, len(rows), **about)
