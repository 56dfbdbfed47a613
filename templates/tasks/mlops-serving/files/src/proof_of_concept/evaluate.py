"""Replay the traffic with the model and both baselines, and write reports/."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import numpy as np
import pandas as pd

from . import baseline, config, data, plots
from .config import Project
from .operate import incidents
from .operate.replay import Operator
from .operate.replay import replay as replayed
from .operate.traffic import traffic_of
from .plumbing import results
from .plumbing.results import write_json
from .rungs.compare import ask, table
from .scores import Operation, bad_answers, per_incident, rows_of
from .scores.mistakes import worst
from .service import load
from .train import parted, sample
from .versions import Fit, fitted, logistic


@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same parts as in training.
    parts = parted(project, seed)
    learnt, tested = data.contents(parts.learnt, parts.rehearsed), data.contents(parts.replayed)
    known, rehearsed, rows = (
        sample(part, project) for part in (parts.learnt, parts.rehearsed, parts.replayed)
    )
    before = (
        pd.concat([known[0], rehearsed[0]], ignore_index=True),
        np.concatenate([known[1], rehearsed[1]]),
    )

    # 2. Each model that is trained answers the rows as they were: that measures its speed, and is
    # refused where it has seen one of them. Then the incidents are planted in them.
    asked = ask(project, seed, learnt, tested, lambda model: model.version.chances(rows[0]))
    model = asked[0].model
    tells = incidents.most_telling(model.columns, *before)
    traffic = traffic_of(model.columns, before, rows, incidents.planned(model.columns, tells), seed)

    # 3. Replay them with whoever operates: the same requests for all.
    # YOUR TURN (PLAN.md, week 3): what does a bad answer cost, and what a needless alarm?
    def operated(operator: Operator, fit: Fit) -> Operation:
        return Operation(traffic, replayed(traffic, operator, fit))

    asked = [
        replace(one, said=operated(one.model.operator(before[0]), one.model.fit)) for one in asked
    ]
    own, first = asked[0].said, fitted(model.columns, *known)
    naive = operated(baseline.Unattended(first), logistic)
    second = operated(baseline.Weekly(first), logistic)
    metrics, per = rows_of(own, naive, second, seed), per_incident(own, naive, second)
    compared = {"bad_answers": lambda one: bad_answers(one.said)}

    # 4. Measure the service itself, and keep what happened to be read.
    latencies = load.run(model)
    planned = [{**asdict(one), "told": one.told} for one in traffic.incidents]
    write_json(config.REPORTS / "incidents.json", planned)
    write_json(config.REPORTS / "events.json", [asdict(one) for one in own.ending.events])
    offered = [{"kind": one.kind, "column": one.column} for one in traffic.incidents]
    write_json(config.EXAMPLES / "examples.json", offered)
    summary = results.read_summary()
    if summary["source"] == "own":
        print("reports/ and models/ quote rows of yours: read them before you publish.")

    # 5. Write it all down.
    labels = [label for part in vars(parts).values() for label in part.about["label"]]
    sizes = dict(zip(("train", "validation", "test"), map(len, vars(parts).values()), strict=True))
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": summary["source"],
                "seed": summary["seed"],
                **sizes,
                "labels": {label: labels.count(label) for label in project.labels},
                "label_title": "Outcome",
                "items": "rows",
                "tested": "requests",
            },
            "headline": "bad_answers",
            "beside": ["availability", "caught"],
            "metrics": metrics,
            "per_label": per,
            "mistakes": worst(own, parts.replayed.about["id"].tolist(), project.labels),
            "planted": results.planted_note(parts.replayed.about["id"].tolist(), "requests"),
            "plots": plots.draw((naive, second, own), metrics, per, latencies, summary["source"]),
            "baseline": baseline.NAIVE,
            "second": baseline.SECOND,
            "model": model.about,
            **table(asked, metrics, compared, len(traffic), seed),
        }
    )
