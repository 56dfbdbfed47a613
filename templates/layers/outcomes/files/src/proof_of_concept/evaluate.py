"""Measure the model beside the naive baseline on the test part, and write reports/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from . import capacity, data, plots, scores, show
from .baseline import best_rule, linear
from .config import Project
from .plumbing import results
from .plumbing.intervals import Statistic
from .predict import predict
from .rungs.compare import Answered, ask, table

WORST = 8  # mistakes shown


@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same split as in training, and the naive baseline.
    rows = data.load(project)
    parts = data.split(rows, seed, asked=data.asked(project))
    training, known, truth = (
        data.numbers(part, project) for part in (parts.train, parts.validation, parts.test)
    )
    rule = best_rule(parts.train.cells, training, parts.validation.cells, known)
    second = linear.fitted(parts.train.cells, training)

    # 2. Let all answer every test row, and call an outcome: of two, from the threshold that cost
    # least on the validation part. A model is asked only if it has seen none of these rows.
    missed, called = scores.missed_cost(project), {}
    learnt, cells = data.contents(parts.train, parts.validation), parts.test.cells
    asked = ask(
        project, seed, learnt, data.contents(parts.test), lambda model: model.probabilities(cells)
    )
    model, answers = asked[0].model, {"model": asked[0].said}
    called["model"] = scores.call(answers["model"], model.threshold)
    for name, says in (("baseline", rule.probabilities), ("second", second.predict_proba)):
        limit = scores.cheapest_threshold(known, says(parts.validation.cells), missed)
        answers[name] = says(cells)
        called[name] = scores.call(answers[name], limit)

    # 3. Compare them. YOUR TURN (PLAN.md, week 3): which figure decides for the user?
    def row(score: Callable[..., float], title: str, *settings: Any, **more: Any) -> dict[str, Any]:
        sides = {
            side: lambda places, said=said: score(truth[places], said[places], *settings)
            for side, said in answers.items()
        }
        return results.row(score.__name__, title, n=len(truth), seed=seed, **sides, **more)

    notes = [f"The baseline looks at {rule.column!r} only.", rule.warning()]
    lower: Any = {"higher_is_better": False}
    price = "Cost: every wrong call counts 1."
    if model.threshold is not None:
        price = scores.price(truth, missed, project.labels[1], model.threshold)
        price += " " + capacity.told(truth, answers, called["model"], project)
    costs = {
        side: lambda places, said=said: scores.cost(truth[places], said[places], missed)
        for side, said in called.items()
    }
    about = {**lower, "unit": "per 100 rows", "note": price}
    metrics = [
        results.row("cost", "Cost", n=len(truth), seed=seed, **costs, **about),
        row(scores.roc_auc, "ROC AUC", note=" ".join(filter(None, notes))),
        row(scores.brier, "Brier score", **lower),
    ]
    if model.threshold is None:
        metrics.insert(2, row(scores.accuracy, "Accuracy"))
    else:
        chance = f"Chance would have an average precision of {truth.mean():.2f}."
        metrics.insert(2, row(scores.average_precision, "Average precision", note=chance))
        share = capacity.read_capacity(project)
        title = f"Precision at capacity ({share:g} %)"
        metrics.insert(1, row(capacity.precision_at_capacity, title, share))

    def cost_of(one: Answered) -> Statistic:
        said = scores.call(one.said, one.model.threshold)
        return lambda places: scores.cost(truth[places], said[places], missed)

    def brier_of(one: Answered) -> Statistic:
        return lambda places: scores.brier(truth[places], one.said[places])

    # 4. Write it all down.
    summary = results.read_summary()
    every = [label for part in list(vars(parts).values())[:3] for label in part.about["label"]]
    if summary["source"] == "synthetic":
        data.write_examples(model.columns, parts.test)
    elif summary["source"] == "own":
        print("The reports quote rows of yours: read reports/metrics.json before you publish it.")
    sides, source = (answers["baseline"], answers["model"]), summary["source"]
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": source,
                "seed": summary["seed"],
                **{part: len(getattr(parts, part)) for part in ("train", "validation", "test")},
                "labels": {label: every.count(label) for label in project.labels},
                **{"label_title": "Outcome", "items": "rows", "tested": "rows"},
                "split": data.told(rows, parts),
            },
            "unseen": data.unit(project),
            "headline": "cost",
            "beside": ["precision_at_capacity", "roc_auc"],
            "metrics": metrics,
            "per_label": scores.per_label(project.labels, truth, called["model"]),
            "mistakes": worst(model, parts.test, truth, answers["model"], called["model"]),
            "planted": results.planted_note(parts.test.about["id"].tolist(), "rows"),
            "plots": plots.draw(model, metrics, cells, truth, sides, source, missed),
            "baseline": "The share of each outcome in a few bins of the most telling column.",
            "second": linear.ABOUT,
            "model": model.about,
            # The cost follows from one threshold: the Brier score tells models apart more finely.
            **table(asked, metrics, {"cost": cost_of, "brier": brier_of}, len(truth), seed),
        }
    )


def worst(
    model: Any, rows: data.Rows, truth: np.ndarray, answers: np.ndarray, called: np.ndarray
) -> list[dict[str, Any]]:
    """The wrong calls whose answer was furthest from the truth, of each true outcome in turn, but
    for those that were planted.

    They teach most: a wrong label in the data, a slip in a cell, something no column knows.
    """
    given = answers[np.arange(len(truth)), truth]  # how likely it thought what came
    planted = results.read_planted()
    wrong = np.flatnonzero((called != truth) & ~rows.about["id"].isin(list(planted)).to_numpy())
    wrong = wrong[np.argsort(given[wrong], kind="stable")]
    # The worst of each outcome, then the second of each.
    turn = [(truth[wrong[:place]] == truth[row]).sum() for place, row in enumerate(wrong)]
    mistakes = []
    for place in wrong[np.lexsort((-truth[wrong], turn))][:WORST]:
        prediction = predict(model, rows.cells.loc[place].to_dict())
        mistakes.append(
            {
                "id": rows.about["id"][place],
                "truth": model.labels[truth[place]],
                "predicted": prediction.label,
                "why": show.reason(prediction),
                "image": None,
                "text": show.written_out(prediction),
            }
        )
    return mistakes
