"""Measure the model beside the naive baseline on the test part, and write reports/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from . import data, form, plots, show
from .baseline import best_rule
from .columns import written_out
from .config import ProblemError, Project
from .model import load
from .plumbing import results
from .predict import predict
from .scores import (
    FALSE_ALARM,
    MISSED,
    accuracy,
    average_precision,
    brier,
    call,
    cheapest_threshold,
    cost,
    per_label,
    roc_auc,
)

WORST = 8  # mistakes shown


def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same split as in training, the trained model and the naive baseline.
    model = load(project)
    parts = data.split(data.load(project), seed)
    if model.trained_on != data.fingerprint(parts.train):
        # The split would be another one too, with rows of the training part in the test part.
        raise ProblemError("The data or the seed changed since the training: train again first.")
    training, known, truth = (
        data.numbers(part, project) for part in (parts.train, parts.validation, parts.test)
    )
    rule = best_rule(parts.train.cells, training, parts.validation.cells, known)

    # 2. Let both answer every test row, and call an outcome: of two, from the threshold that cost
    # least on the validation part.
    answers, naive = (side.probabilities(parts.test.cells) for side in (model, rule))
    threshold = cheapest_threshold(known, rule.probabilities(parts.validation.cells))
    called, naively = call(answers, model.threshold), call(naive, threshold)

    # 3. Compare them. YOUR TURN (PLAN.md, week 3): which figure decides for the user?
    def row(
        score: Callable[..., float], title: str, sides: tuple[Any, Any] = (naive, answers),
        **more: Any,
    ) -> dict[str, Any]:  # fmt: skip
        before, ours = (
            lambda places, side=side: score(truth[places], side[places]) for side in sides
        )
        return results.row(score.__name__, title, before, ours, len(truth), seed, **more)

    notes = [parts.how, f"The baseline looks at {rule.column!r} only.", rule.warning()]
    metrics = [
        row(roc_auc, "ROC AUC", note=" ".join(note for note in notes if note)),
        row(brier, "Brier score", higher_is_better=False),
    ]
    if model.threshold is None:
        metrics.insert(1, row(accuracy, "Accuracy"))
    else:
        chance = f"Chance would have an average precision of {truth.mean():.2f}."
        metrics.insert(1, row(average_precision, "Average precision", note=chance))
        price = (
            f"Cost: a missed {project.labels[1]!r} counts {MISSED}, a false alarm {FALSE_ALARM}; "
            f"the model calls an alarm from {model.threshold:.0%}."
        )
        sides = (naively, called)
        about = {"higher_is_better": False, "unit": "per 100 rows", "note": price}
        metrics.append(row(cost, "Cost", sides, **about))

    # 4. Write it all down.
    summary = results.read_summary()
    if summary["source"] == "synthetic":
        form.write_examples(model.columns, parts.test)
    elif summary["source"] == "own":
        print("The reports quote rows of yours: read reports/metrics.json before you publish it.")
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": summary["source"],
                "seed": summary["seed"],
                **{part: len(getattr(parts, part)) for part in ("train", "validation", "test")},
                "labels": summary["labels"],
                "label_title": "Outcome",
                "items": "rows",
                "tested": "rows",
            },
            "headline": "roc_auc",
            "metrics": metrics,
            "per_label": per_label(project.labels, truth, called),
            "mistakes": worst(model, parts.test, truth, answers, called),
            "plots": plots.draw(
                model, metrics, parts.test.cells, truth, (naive, answers), summary["source"]
            ),
            "baseline": "The share of each outcome in a few bins of the most telling column.",
            "model": model.about,
        }
    )


def worst(
    model: Any, rows: data.Rows, truth: np.ndarray, answers: np.ndarray, called: np.ndarray
) -> list[dict[str, Any]]:
    """The wrong calls whose answer was furthest from the truth, of each true outcome in turn.

    They teach most: a wrong label in the data, a slip in a cell, something no column knows.
    """
    given = answers[np.arange(len(truth)), truth]  # how likely it thought what came
    queues = []
    for outcome in range(len(model.labels) - 1, -1, -1):
        wrong = np.flatnonzero((called != truth) & (truth == outcome))
        queues.append(wrong[np.argsort(given[wrong], kind="stable")])
    chosen = [queue[turn] for turn in range(WORST) for queue in queues if turn < len(queue)]
    mistakes = []
    for place in chosen[:WORST]:
        cells = rows.cells.loc[place].to_dict()
        prediction = predict(model, cells)
        mistakes.append(
            {
                "id": rows.about["id"][place],
                "truth": model.labels[truth[place]],
                "predicted": prediction.label,
                "why": show.reason(prediction),
                "image": None,
                "text": written_out(model.columns, cells),
            }
        )
    return mistakes
