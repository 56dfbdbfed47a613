"""What an analyst reads from two tables beside the rows: funnel, cohorts, experiment.

`evaluate` writes it to reports/analysis.json, figures of groups and no row of anybody, and the demo
reads it there.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from .. import config
from ..config import ProblemError, Project
from ..intake.kept_files import read_json
from ..plumbing.results import write_json
from . import experiment, outcome, queries
from .own import EVENTS, EXPERIMENT, beside, funnel

WORTHWHILE = 2.0  # per cent, unless project.yaml says it
FOUND = ("funnel", "by_segment", "retention", "outcome", "experiment")


def worthwhile(project: Project) -> float:
    """The least effect that pays for the change, as a share: `worthwhile` in project.yaml."""
    said = project.options.get("worthwhile", WORTHWHILE)
    if isinstance(said, bool) or not isinstance(said, (int, float)) or not 0 <= said <= 100:
        raise ProblemError("`worthwhile` in project.yaml must be per cent, such as 2.")
    return float(said) / 100


def analyse(
    project: Project, segments: pd.DataFrame, seed: int, planted: float | None = None
) -> dict[str, Any]:
    """Ask all of it, write reports/analysis.json, and return it.

    segments: who, segment; planted: what the change truly does. What there is no table for is None.
    """
    events, trial = beside(EVENTS), beside(EXPERIMENT)
    found: dict[str, Any] = dict.fromkeys(FOUND)
    if events is not None:
        names = {"funnel": "funnel", "by_segment": "funnel_by_segment", "retention": "retention"}
        for name, query in names.items():
            table = queries.ask(query, events, funnel(project), segments).astype(object)
            found[name] = table.where(table.notna(), None).to_dict("records")
    if trial is not None:
        reading = experiment.read(trial, worthwhile(project), seed).described()
        about = {name: str(project.options.get(name) or "") for name in ("change", "outcome")}
        found["experiment"] = {**reading, **about, "planted": planted}
        found["outcome"] = compared = outcome.compare(trial, segments)
        if compared:
            names = [str(column["name"]) for column in project.options.get("columns", ())]
            compared["columns"] = outcome.measured_too(about["outcome"], names)
    write_json(config.REPORTS / "analysis.json", found)
    return found


def verdict(found: dict[str, Any]) -> str:
    """What a page begins with: the decision, and what such a test can see; empty without one."""
    trial = found["experiment"]
    if trial is None:
        return ""
    of = f" on {trial['change']}" if trial["change"] else ""
    told = f"{trial['decision']} {trial['power']}"
    if (planted := trial.get("planted")) is None:
        return f"The experiment{of}: {told}"
    low, high = trial["adjusted"][1:]
    holds = "holds" if low <= planted <= high else "misses"
    return (
        f"The made-up experiment{of}: {told} The planted effect of the change is {planted:.0%}: "
        f"the interval {holds} it."
    )


def difference(found: dict[str, Any]) -> str:
    """Whether the segments differ in the outcome, in a sentence; empty where nobody knows."""
    compared = found["outcome"]
    return outcome.told(compared, found["experiment"]["outcome"]) if compared else ""


def read() -> dict[str, Any]:
    """What `analyse` found. Raises ProblemError when it did not run yet."""
    again = "run the command `all`, or `evaluate`"
    return read_json(config.REPORTS / "analysis.json", again, set(FOUND))
