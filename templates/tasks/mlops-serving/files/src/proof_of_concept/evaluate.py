"""Replay the traffic with the model and its baselines, and write reports/."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, replace
from typing import Any

import numpy as np
import pandas as pd

from . import baseline, choices, config, data, plots
from .config import Project
from .model import logistic
from .operate.gate import Gate
from .operate.incidents import WEEKS, planned, planted
from .plumbing import results
from .plumbing.results import write_json
from .replay.faults import most_telling
from .replay.run import Operator, replay
from .replay.traffic import traffic_of
from .replay.versions import fitted
from .rungs.compare import ask, table
from .scores import bad_answers, per_incident, rows_of, worst
from .train import parted, sample


@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same parts as in training.
    parts = parted(project, seed)
    learnt, tested = data.contents(parts.train, parts.validation), data.contents(parts.test)
    known, rehearsed, rows = (
        sample(part, project) for part in (parts.train, parts.validation, parts.test)
    )
    cells = pd.concat([known[0], rehearsed[0]], ignore_index=True)
    truth = np.concatenate([known[1], rehearsed[1]])

    # 2. Each model that is trained answers the rows as they were: that measures its speed, and is
    # refused where it has seen one of them. Then the incidents are planted in them.
    asked = ask(project, seed, learnt, tested, lambda model: model.version.chances(rows[0]))
    model = asked[0].model
    columns = model.version.columns
    incidents = planned(columns, most_telling(cells, truth))
    traffic = planted(traffic_of(columns, (cells, truth), rows, seed, WEEKS), incidents, seed)

    # 3. Replay them with whoever operates: the same requests for all.
    # YOUR TURN (PLAN.md, week 3): what does a bad answer cost, and what a needless alarm?
    for place, one in enumerate(asked):
        gate = Gate(one.model.version, one.model.limits, cells)
        asked[place] = replace(one, said=replay(traffic, gate, one.model.fit))
    own, first = asked[0].said, fitted(columns, *known, logistic)
    operators = Operator(first), baseline.Weekly(first)
    naive, weekly = (replay(traffic, operator, logistic) for operator in operators)
    usual = baseline.usual(traffic)
    column, ruled = baseline.one_rule(traffic, first.middles)
    others = {baseline.SECOND: weekly, baseline.USUAL: usual, baseline.RULE.format(column): ruled}
    about, second = min(others.items(), key=lambda one: one[1].bad.sum())  # the hardest to beat
    metrics = rows_of(own, naive, second, project.labels[1], seed)
    compared = {"bad_answers": lambda one: bad_answers(one.said)}

    # 4. Keep what happened to be read.
    happened = [{**asdict(one), "told": one.told} for one in incidents]
    done = [asdict(one) for one in own.events]
    write_json(config.REPORTS / "replay.json", {"incidents": happened, "events": done})
    choices.write({one.name: [one.kind, one.column or columns[0].name] for one in incidents})
    summary = results.read_summary()
    if summary["source"] == "own":
        print("reports/ and models/ quote rows of yours: read them before you publish.")

    # 5. Measure the service itself, and write it all down.
    three = {"train": parts.train, "validation": parts.validation, "test": parts.test}
    labels = Counter(label for part in three.values() for label in part.about["label"])
    ids = parts.test.about["id"].tolist()
    counts = ", ".join(f"{len(part)} {name}" for name, part in three.items())
    common = [f"{each.mean():.1%}" for each in (known[1], rehearsed[1], rows[1], traffic.truth)]
    split = f"{', '.join(common[:2])} and {common[2]} of them have the outcome looked for"
    split += f"; {common[3]} of the test requests once the planted drift has turned some"
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": summary["source"],
                "seed": summary["seed"],
                **{name: len(part) for name, part in three.items()},
                "split": f"Split of requests: {counts}; {split}",
                "labels": {label: labels[label] for label in project.labels},
                "label_title": "Outcome",
                "items": "rows",
                "tested": "requests",
            },
            "headline": "bad_answers",
            "beside": ["bad_without", "availability", "caught"],
            "metrics": metrics,
            "per_label": per_incident(own, usual, ruled, naive, weekly),
            "mistakes": worst(own, ids, project.labels),
            "planted": results.planted_note(ids, "requests"),
            "plots": plots.draw((usual, naive, weekly, own), metrics, model, summary["source"]),
            "baseline": baseline.NAIVE,
            "second": about,
            "model": model.about,
            **table(asked, metrics, compared, len(traffic), seed),
        }
    )
