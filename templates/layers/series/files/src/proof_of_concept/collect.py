"""Get the series: synthetic, your own, or from a real source, always into the same CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import data, sources
from .config import ProblemError, Project
from .intake.folder import opened
from .plumbing import report, results
from .series.real import real_series
from .series.setting import read_setting


@report.new_data()
def collect(
    project: Project, source: str, limit: int = 200, folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Write data/processed/examples.csv and source.json, and return what the latter says.

    source: "synthetic", "own" (CSV files, from `folder`), or one of sources/, of which `limit`
    steps of each series. Raises ProblemError, and leaves what was there.
    """
    setting = read_setting(project)
    about: dict[str, Any] = {}  # of synthetic data, how much is about the job
    if source == "synthetic":
        from . import synthetic

        about = synthetic.make(project, data.examples_file().parent, seed) or {}
    elif source == "own":
        with opened(folder) as place:
            data.take_in(project, setting, place)
    elif source in sources.NAMES:
        data.save(real_series(project, setting, source, limit), setting, source)
    else:
        raise ProblemError(sources.unknown(source))
    panel = data.load(project)
    if source != "synthetic":
        data.backtest(panel, setting)  # what is too short is refused now, and not in training
    counts = (~(panel.values != panel.values)).sum(axis=1)
    about["labels"] = dict(zip(panel.titles(), counts.tolist(), strict=True))
    print(f"Collected {len(panel.names)} series of {panel.end} steps, source: {source}")
    return results.write_summary(source, seed, int(counts.sum()), **about)
