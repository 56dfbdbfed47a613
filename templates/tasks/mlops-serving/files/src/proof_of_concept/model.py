"""The model that is served: its first version, and the limits by which it is looked after."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from .config import ProblemError, Project
from .operate.gate import Gate
from .plumbing import store
from .tables.columns import Column, described, features_of, read_columns
from .versions import ABOUT, Fit, Version, logistic

Sample = tuple[pd.DataFrame, np.ndarray]  # cells, and the outcome of each row as 0 or 1


@dataclass(frozen=True)
class Service:
    """version: the first one. labels: the usual outcome, then the one looked for.

    limits: by column, the drift from which it is set aside; known, unseen: rows that the first
    version has learnt from and rows it has not, for the demo; trained_on: see plumbing/seen.py.
    """

    version: Version
    labels: tuple[str, ...]
    columns: tuple[Column, ...]
    limits: Mapping[str, float]
    known: Sample
    unseen: Sample
    trained_on: Any
    fit: Fit = logistic
    kind: str = ABOUT

    @property
    def about(self) -> str:
        return (
            f"A {self.kind}, retrained weekly behind a gate: shadow, canary, drift alarms by "
            "column, and roll-back by rules."
        )

    def operator(self, usual: pd.DataFrame) -> Gate:
        """Who looks after it, at the start of a replay. usual: rows to tell drift by."""
        return Gate(self.version, self.limits, usual)


def save(model: Service, project: Project) -> Path:
    """Write the model. It holds rows of the data: publish it only when they may be."""
    kept = {**kept_version(model.version), **kept_rules(model)}
    return store.save(kept, project)


def kept_version(version: Version) -> dict[str, Any]:
    """A version of the simple rung as its file has it."""
    return {"steps": version.steps, **kept_names(version)}


def kept_names(version: Version) -> dict[str, Any]:
    """What a version reads, the values that it has met, and what stands for a gap."""
    return {
        "reads": [column.name for column in version.columns],
        "values": {name: list(values) for name, values in version.values.items()},
        "middles": dict(version.middles),
    }


def kept_rules(model: Service) -> dict[str, Any]:
    """What a model's file holds beside its version."""
    # As one text: skops would look at every cell by itself.
    rows = {
        name: json.dumps([sample[0].to_dict("list"), sample[1].tolist()])
        for name, sample in (("known", model.known), ("unseen", model.unseen))
    }
    about = {"columns": described(model.columns), "limits": dict(model.limits)}
    return {**about, **rows, "trained_on": model.trained_on}


def opened(kept: Mapping[str, Any], columns: tuple[Column, ...]) -> Version:
    """The version in a file. Raises ProblemError when it reads columns that are not there."""
    if not {*kept["reads"]} <= {column.name for column in columns}:
        raise ProblemError("The version reads columns that project.yaml has not: train again.")
    own = tuple(column for column in columns if column.name in kept["reads"])
    values = {name: tuple(met) for name, met in kept["values"].items()}
    return Version(kept["steps"], own, values, kept["middles"])


def rules(kept: Mapping[str, Any], project: Project) -> dict[str, Any]:
    """The rest of a model's file. Raises ProblemError when it does not fit project.yaml."""
    columns = features_of(read_columns(project))
    if kept["columns"] != described(columns):
        raise ProblemError("The model was trained for other columns: train again.")
    samples = {name: _sample(kept[name], columns) for name in ("known", "unseen")}
    return {
        "labels": project.labels, "columns": columns, "limits": kept["limits"], **samples,
        "trained_on": kept["trained_on"],
    }  # fmt: skip


def load(project: Project) -> Service:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project)
    about = rules(kept, project)
    return Service(opened(kept, about["columns"]), **about)


def _sample(kept: Any, columns: Sequence[Column]) -> Sample:
    """Rows as they were kept. Raises ProblemError when the text is damaged."""
    try:
        cells, truth = json.loads(kept)
        kinds = {one.name: float if one.kind == "number" else object for one in columns}
        frame: Any = pd.DataFrame(cells).astype(kinds).loc[:, list(kinds)]
        return frame, np.array(truth, dtype=int)
    except (TypeError, ValueError, KeyError) as error:
        raise ProblemError("The rows in the model's file are damaged: train again.") from error
