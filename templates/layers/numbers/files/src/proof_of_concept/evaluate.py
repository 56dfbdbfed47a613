"""Measure the model beside the baselines on the test part, and write reports/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from . import baseline, conformal, data, plots, scores
from .baseline import best_rule, linear
from .config import Project
from .plumbing import results
from .plumbing.intervals import Statistic
from .rungs.compare import Answered, ask, table
from .scores import LEVEL, VALUE
from .tables.answer import answer_of, meant, off_in_all
from .tables.target import needed_target, with_unit
from .tested import held, kinds_of_rows, worst


@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same split as in training, and the baselines.
    target = needed_target(project)
    parts = data.split(data.load(project), seed, True, data.asked(project))
    training, known, truth = (
        data.amounts(part) for part in (parts.train, parts.validation, parts.test)
    )
    unseen, cells = parts.validation.cells, parts.test.cells
    rule = best_rule(parts.train.cells, training, unseen, known)
    line = linear.fitted(parts.train.cells, training)

    # 2. Let all answer every test row, with an interval. A model is asked only if it has seen none
    # of these rows. The baselines' intervals are as wide as their errors on the validation part.
    learnt = data.contents(parts.train, parts.validation)
    asked = ask(
        project, seed, learnt, data.contents(parts.test), lambda model: model.answers(cells)
    )
    model, sides = asked[0].model, {"model": asked[0].said}
    for name, says in (("second", line.amounts), ("baseline", rule.amounts)):
        sides[name] = conformal.around(says(cells), known, says(unseen))

    # 3. Compare them. YOUR TURN (PLAN.md, week 3): which figure decides for the user?
    def coverage_gap(truth: np.ndarray, answers: np.ndarray) -> float:
        return 100 * abs(scores.coverage(truth, answers) - LEVEL)

    def row(score: Callable[..., float], title: str, **more: Any) -> dict[str, Any]:
        asked_for = {
            side: lambda places, said=said: score(truth[places], said[places])
            for side, said in sides.items()
        }
        about = {"higher_is_better": False, "unit": target.unit, **more}
        return results.row(score.__name__, title, n=len(truth), seed=seed, **asked_for, **about)

    half = with_unit(target, scores.median_error(truth, sides["model"]))
    bias = scores.bias(truth, sides["model"])
    sums = {side: off_in_all(truth, said[:, VALUE]) for side, said in sides.items()}
    about_mae = [
        parts.how, f"The baseline looks at {rule.column!r} only.", rule.warning(),
        f"Half of the model's answers are off by {half} or less; all together they are "
        f"{with_unit(target, abs(bias))} too {'high' if bias > 0 else 'low'} on average.",
        meant(answer_of(project)),
        f"The sum of all answers to the test rows is {sums['model']}; of the second baseline's "
        f"{sums['second']}, of the naive one's {sums['baseline']}.",
    ]  # fmt: skip
    metrics = [
        row(scores.mae, "MAE", note=" ".join(filter(None, about_mae))),
        row(scores.rmse, "RMSE", note="RMSE: a few large errors count most."),
        row(scores.r2, "R²", higher_is_better=True, unit=""),
        row(scores.pinball, "Pinball loss", note="Pinball loss: of answer and interval together."),
        row(coverage_gap, f"Coverage gap of the {LEVEL:.0%} interval", unit="points",
            note=held(truth, sides, target)),
    ]  # fmt: skip

    def compared(score: Callable[..., float]) -> Callable[[Answered], Statistic]:
        return lambda one: lambda places: score(truth[places], one.said[places])

    # 4. Write it all down.
    summary = results.read_summary()
    if summary["source"] == "synthetic":
        data.write_examples(model.columns, parts.test, amounts=True)
    elif summary["source"] == "own":
        print("The reports quote rows of yours: read reports/metrics.json before you publish it.")
    kinds = kinds_of_rows(model.columns, cells, sides["model"][:, VALUE], target)
    every = {f"{kind}: {name}": of for kind, each in kinds.items() for name, of in each.items()}
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": summary["source"],
                "seed": summary["seed"],
                **{part: len(getattr(parts, part)) for part in ("train", "validation", "test")},
                "items": "rows",
                "tested": "rows",
            },
            "headline": "mae",
            "beside": ["r2"],
            "metrics": metrics,
            "per_label": scores.of_each(truth, sides["model"], every),
            "mistakes": worst(model, parts.test, truth, sides["model"]),
            "planted": results.planted_note(parts.test.about["id"].tolist(), "rows"),
            "plots": plots.draw(model, metrics, cells, truth, sides, kinds, summary["source"]),
            "baseline": baseline.ABOUT,
            "second": linear.ABOUT,
            "model": model.about,
            **table(
                asked, metrics, {"mae": compared(scores.mae), "pinball": compared(scores.pinball)},
                len(truth), seed,
            ),
        }
    )  # fmt: skip
