"""Get the rows, and the two tables beside them: synthetic, or your own, always as the same CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import data, sources
from .analysis import own
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
    """Write data/processed/ and source.json, and return what the latter says.

    source: "synthetic", "own" (CSV files, from `folder`), or one of sources/, at most `limit` rows
    per query. Raises ProblemError, and leaves what was there.
    """
    columns = read_columns(project)
    about: dict[str, Any] = {}  # of synthetic data, how much is about the job
    if source == "synthetic":
        from . import synthetic

        about = synthetic.make(project, data.examples_file().parent, seed) or {}
    elif source == "own":
        with opened(folder) as place:
            rows = own_rows(project, columns, place, beside="id")
            data.save(rows, columns)
            own.take_in(place, set(rows.about["id"]), own.funnel(project))
    elif source in sources.NAMES:
        found = real_rows(project, columns, source, limit)
        # What was asked for is no segment that somebody knows.
        data.save(data.Rows(found.cells, found.about.assign(label="")), columns)
    else:
        raise ProblemError(sources.unknown(source))
    rows = data.load(project)
    if source != "synthetic":
        data.split(rows, seed)  # what cannot be parted is refused now, and not in training
    print(f"Collected {len(rows)} rows, source: {source}")
    return results.write_summary(source, seed, len(rows), **about)
