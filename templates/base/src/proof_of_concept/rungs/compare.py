"""Measure every rung that is trained on the one test part, and keep a row of each in a table."""

from __future__ import annotations

import csv
import hashlib
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from .. import config
from ..config import ProblemError, Project
from ..plumbing import seen
from ..plumbing.intervals import Statistic, compare
from ..plumbing.store import SIMPLE, model_file
from . import MODULES, chosen, load, train_seconds

COLUMNS = (
    "date", "commit", "data", "seed", "rung", "figure", "value", "low", "high", "train_seconds",
    "answer_ms", "megabytes",
)  # fmt: skip


@dataclass(frozen=True)
class Answered:
    """What the model of one rung said to the whole test part, and how long that took.

    data: a short code of the examples that were learnt from and tested on.
    """

    rung: str
    model: Any
    said: Any
    seconds: float
    data: str


def ask(
    project: Project,
    seed: int,
    learnt: Sequence[str],
    tested: Sequence[str],
    answers: Callable[[Any], Any],
) -> list[Answered]:
    """What the model of each rung that is trained answers, the one that serves first.

    learnt, tested: the contents of the parts, as plumbing/seen.py takes them; answers: from a model
    to its answers. Raises ProblemError when the model that serves cannot be measured; of another
    one it prints why, and leaves it out.
    """
    serving = chosen(project)
    data = hashlib.sha256("\n".join([*sorted(learnt), "", *sorted(tested)]).encode()).hexdigest()
    found = []
    for rung in sorted(MODULES, key=lambda rung: rung != serving):
        if rung != serving and not model_file(rung).is_file():
            continue
        try:
            model = load(project, rung)
            seen.refuse_seen(model.trained_on, learnt, tested, seed)
            start = time.perf_counter()
            said = answers(model)
        except ProblemError as problem:
            if rung == serving:
                raise
            print(f"The {rung} model is left out. {problem}")
            continue
        found.append(Answered(rung, model, said, time.perf_counter() - start, data[:10]))
    return found


def table(
    answered: Sequence[Answered],
    metrics: Sequence[Mapping[str, Any]],
    statistics: Mapping[str, Callable[[Answered], Statistic]],
    n: int,
    seed: int,
) -> dict[str, Any]:
    """What metrics.json says of the rungs, and a row for each in reports/experiments.csv.

    metrics: the rows of metrics.json; statistics: by the names of those that are compared, the one
    that decides first: the figure of what a rung said, on any draw of the `n` test examples. With
    one rung there is nothing to compare: metrics.json has no `rungs` then, and is the same for the
    same seed, as seconds never are.
    """
    took, rows = train_seconds(), []
    ordered = sorted(answered, key=lambda one: list(MODULES).index(one.rung))
    for one in ordered:
        figures = []
        for row in (row for name in statistics for row in metrics if row["name"] == name):
            figure = {"name": row["name"], "value": row["model"], "difference": None}
            if len(ordered) > 1:
                statistic = statistics[row["name"]]
                intervals = compare(statistic(ordered[0]), statistic(one), n, seed=seed)
                figure["value"] = intervals["model"]
                figure["difference"] = intervals["difference"] if one.rung != SIMPLE else None
            figures.append(figure)
        rows.append(
            {
                "rung": one.rung,
                "model": one.model.about,
                "figures": figures,
                "train_seconds": took.get(one.rung),
                "answer_ms": round(1000 * one.seconds / max(n, 1), 2),
                "megabytes": round(model_file(one.rung).stat().st_size / 1e6, 2),
            }
        )
    _keep(rows, answered[0].data, seed)
    return {"rungs": rows} if len(rows) > 1 else {}


def _keep(rows: Sequence[Mapping[str, Any]], data: str, seed: int) -> None:
    """Add the rows to reports/experiments.csv, which `evaluate` never empties."""
    path = config.REPORTS / "experiments.csv"
    new = not path.is_file()
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    about = {"date": now, "commit": commit(), "data": data, "seed": seed}
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore", lineterminator="\n")
        if new:
            writer.writeheader()
        for row in rows:
            first = row["figures"][0]
            told: dict[Any, Any] = {**about, **row, "figure": first["name"], **first["value"]}
            writer.writerow(told)


def commit() -> str:
    """The commit that is checked out, with -dirty behind it if files changed; empty without git."""
    git = shutil.which("git")
    if git is None or not (config.ROOT / ".git").exists():
        return ""
    words = [git, "-C", str(config.ROOT), "describe", "--always", "--dirty", "--exclude=*"]
    ran = subprocess.run(words, capture_output=True, text=True, check=False)
    return ran.stdout.strip() if ran.returncode == 0 else ""
