"""Measure the model beside the naive baseline on the test part, and write reports/."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np

from . import config, data, leaks, mistakes, plots
from .baseline import all_rules, logistic_regression, truth_of
from .collect import read_summary
from .columns import features_of, read_columns
from .config import ProblemError, Project
from .model import TableModel, model_file
from .plumbing.intervals import compare
from .scores import (
    FALSE_ALARM,
    MISSED,
    average_precision,
    brier,
    cheapest_threshold,
    cost,
    per_label,
    roc_auc,
)
from .split import split

TITLES = {
    "roc_auc": {"title": "ROC AUC", "unit": ""},
    "average_precision": {"title": "Average precision", "unit": ""},
    "brier": {"title": "Brier score", "unit": ""},
    "cost": {"title": "Cost", "unit": "per 100 rows"},
}


def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same split as in training, the trained model and the naive baseline.
    labels, columns = data.outcomes(project), features_of(read_columns(project))
    if not model_file().is_file():
        raise ProblemError("There is no trained model yet: run the command `train` first.")
    parts = split(data.load(project), seed)
    model = TableModel.load(model_file(), labels, columns)
    if model.trained_on != data.fingerprint(parts.train):
        # The split would be another one too, with rows of the training part in the test part.
        raise ProblemError("The data or the seed changed since the training: train again first.")
    warnings = leaks.check(columns, parts, labels)
    rule = all_rules(columns, parts.train, parts.validation, labels[1])[0][1]

    # 2. Let both answer every test row: how likely is the outcome looked for?
    rows, truth = [example.cells for example in parts.test], truth_of(parts.test, labels[1])
    answers, naive = model.probabilities(rows), rule.probabilities(rows)
    # Each calls an alarm from the threshold that cost least on the validation part.
    unseen = [example.cells for example in parts.validation]
    known = truth_of(parts.validation, labels[1])
    alarms = answers >= model.threshold
    naive_alarms = naive >= cheapest_threshold(known, rule.probabilities(unseen))

    # 3. Compare them. YOUR TURN (PLAN.md, week 3): which figure decides for the user?
    def row(
        name: str, score: Callable[..., float], baseline: np.ndarray, ours: np.ndarray, up: bool
    ) -> dict[str, Any]:
        intervals = compare(
            lambda indices: score(truth[indices], baseline[indices]),
            lambda indices: score(truth[indices], ours[indices]),
            n=len(truth),
            seed=seed,
        )
        return {"name": name, **TITLES[name], "higher_is_better": up, **intervals}

    metrics = [
        row("roc_auc", roc_auc, naive, answers, up=True),
        row("average_precision", average_precision, naive, answers, up=True),
        row("brier", brier, naive, answers, up=False),
        row("cost", cost, naive_alarms, alarms, up=False),
    ]
    linear = logistic_regression(model.encoder, parts.train, labels[1])
    metrics[0]["note"] = " ".join(
        [
            parts.how,
            f"The baseline looks at {rule.column.name!r} only.",
            "Logistic regression on the same columns, for comparison: ROC AUC "
            f"{roc_auc(truth, linear(rows)):.2f}.",
            *warnings,
        ]
    )
    metrics[1]["note"] = f"Chance would have an average precision of {truth.mean():.2f}."
    metrics[3]["note"] = (
        f"Cost: a missed {labels[1]!r} counts {MISSED}, a false alarm {FALSE_ALARM}; the model "
        f"calls an alarm from {model.threshold:.0%}."
    )

    # 4. Look closer: each outcome, and the worst mistakes.
    source = read_summary()
    content = {
        "task": project.task,
        "data": {
            "source": source["source"],
            "seed": source["seed"],
            **{part: len(getattr(parts, part)) for part in ("train", "validation", "test")},
            "labels": source["labels"],
            "label_title": "Outcome",
            "items": "rows",
        },
        "headline": "roc_auc",
        "metrics": metrics,
        "per_label": per_label(labels, truth, alarms),
        "mistakes": mistakes.worst(model, parts.test, truth, answers),
        "plots": plots.draw(model, metrics, rows, truth, (naive, answers), seed, source["source"]),
        "baseline": f"The share of {labels[1]!r} at each value of the most telling single column.",
        "model": f"{len(model.trees.left)} boosted decision trees (scikit-learn).",
    }

    # 5. Write it all down.
    text = json.dumps(content, indent=2, ensure_ascii=False)
    (config.REPORTS / "metrics.json").write_text(text + "\n", encoding="utf-8")
    if source["source"] == "synthetic":
        mistakes.write_demo_examples(model, parts.test)
    elif source["source"] == "own":
        print("The reports quote rows of yours: read reports/metrics.json before you publish it.")
    ours, theirs = metrics[0]["model"]["value"], metrics[0]["baseline"]["value"]
    print(f"ROC AUC {ours:.3f}, naive baseline {theirs:.3f}, {len(truth)} test rows")
    return content
