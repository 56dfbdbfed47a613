"""Whether the segments differ in what the experiment measures, where nothing was changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

FEWEST = 10  # rows of a segment: a mean of fewer says little
CONFIDENCE = 0.95


def compare(trial: pd.DataFrame, segments: pd.DataFrame) -> dict[str, Any] | None:
    """The mean of each segment in the control arm with its interval, and whether they are the same.

    trial: who, arm, outcome; segments: who, segment. The test is Alexander and Govern's (1994),
    which asks for no equal spreads. None where fewer than two segments can be compared.
    """
    control = trial[trial["arm"] == "control"].merge(segments, on="who")
    groups = {
        str(name): group["outcome"].to_numpy(dtype=float)
        for name, group in control.groupby("segment")
        if len(group) >= FEWEST and group["outcome"].nunique() > 1
    }
    if len(groups) < 2:
        return None
    rows = [_mean_of(name, values) for name, values in groups.items()]
    rows.sort(key=lambda row: -row["mean"])
    return {"rows": rows, "p": float(stats.alexandergovern(*groups.values()).pvalue)}


def told(found: dict[str, Any], outcome: str) -> str:
    """What was found, in a sentence."""
    first, last = found["rows"][0], found["rows"][-1]
    differ = "differ by more than chance" if found["p"] < 1 - CONFIDENCE else "may be all alike"
    said = (
        f"In {outcome or 'the outcome'} the segments {differ} (p = {found['p']:.2g}): from "
        f"{last['mean']:.3g} ({last['segment']}) to {first['mean']:.3g} ({first['segment']})."
    )
    if columns := found.get("columns"):
        listed = " and ".join(f'"{name}"' for name in columns)
        said += (
            f" They are made of {listed} too, by name the same measure: as far as it is the same, "
            "that difference follows from how they are made."
        )
    return said


def measured_too(outcome: str, columns: Sequence[str]) -> list[str]:
    """The columns that by name measure what the outcome does: both have its first word.

    Of "minutes of use" that is "use".
    """
    words = re.findall(r"\w+", outcome.lower())
    first = words[2:3] if words[1:2] == ["of"] else words[:1]
    return [name for name in columns if set(first) & set(re.findall(r"\w+", name.lower()))]


def _mean_of(segment: str, values: np.ndarray) -> dict[str, Any]:
    """With the interval of Student's t."""
    error = float(stats.sem(values))
    wide = error * float(stats.t.ppf((1 + CONFIDENCE) / 2, len(values) - 1))
    mean = float(values.mean())
    named = {"segment": segment, "count": len(values)}
    return {**named, "mean": mean, "low": mean - wide, "high": mean + wide}
