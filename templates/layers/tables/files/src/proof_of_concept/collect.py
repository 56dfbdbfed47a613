"""Get the rows: synthetic, your own, or from a real source, always into the same CSV."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from . import data, sources
from .config import ProblemError, Project
from .plumbing import results
from .tables.columns import read_columns
from .tables.files import own_rows
from .tables.real import real_rows


def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Write data/processed/examples.csv from `source`, and return the summary of it.

    source: "synthetic", "own" (CSV files, from `folder`), or a module of sources/; `limit` is the
    most rows per label from a real source. The summary is also in data/source.json.
    """
    columns = read_columns(project)
    if source == "synthetic":
        from . import synthetic

        synthetic.make(project, data.examples_file().parent, seed)
    elif source == "own":
        if folder is None:
            raise ProblemError("Say where your own data is: --source own --from FOLDER.")
        data.save(own_rows(project, columns, folder), columns)
    elif source in sources.NAMES:
        data.save(real_rows(project, columns, source, limit), columns)
    else:
        raise ProblemError(sources.unknown(source))
    rows = data.load(project)
    counts = Counter(rows.about["label"])
    more = {"labels": {label: counts[label] for label in project.labels}}
    print(f"Collected {len(rows)} rows, source: {source}")
    return results.write_summary(source, seed, len(rows), **(more if project.labels else {}))
