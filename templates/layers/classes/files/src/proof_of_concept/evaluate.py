"""Measure the model beside the naive baseline on the test part, and write reports/."""

from __future__ import annotations

from collections import Counter
from typing import Any

from . import data, examples, plots
from .baseline import naive_answers, nearest
from .config import Project
from .plumbing import results
from .rungs.compare import ask, table
from .scores import accuracy, calibration_error, log_loss, macro_f1, per_label
from .scores.mistakes import ceiling, few_of_each, unseen, worst


@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same split as in training.
    parts = data.split(data.load(project), seed)
    learnt, tested = data.contents(parts.train, parts.validation), data.contents(parts.test)

    # 2. Let every model that is trained, and has seen none of them, answer all test examples.
    truth = data.label_numbers(project, parts.test)
    training = data.label_numbers(project, parts.train)
    inputs = examples.inputs(parts.test)
    asked = ask(project, seed, learnt, tested, lambda model: model.probabilities(inputs))
    model, answers = asked[0].model, asked[0].said
    naive = naive_answers(training, len(truth), len(project.labels))
    near = nearest.nearest_answers(parts.train, training, parts.test, len(project.labels))

    # 3. Compare them. YOUR TURN (PLAN.md, week 1): which mistake costs the user most?
    def row(
        score: Any, title: str, higher_is_better: bool = True, note: str = ""
    ) -> dict[str, Any]:
        return results.row(
            score.__name__, title,
            lambda indices: score(truth[indices], naive[indices]),
            lambda indices: score(truth[indices], answers[indices]),
            len(truth), seed, higher_is_better, note=note,
            second=lambda indices: score(truth[indices], near[indices]),
        )  # fmt: skip

    metrics = [
        row(macro_f1, "Macro F1"),
        row(accuracy, "Accuracy", note=ceiling(parts.test)),
        row(log_loss, "Log loss", higher_is_better=False),
        row(
            calibration_error,
            "Expected calibration error",
            higher_is_better=False,
            note="The baseline always quotes how common its label is, so it is well calibrated and "
            "useless: the calibration error only means something beside the accuracy.",
        ),
    ]

    def figure(score: Any) -> Any:
        return lambda one: lambda indices: score(truth[indices], one.said[indices])

    # 4. Look closer: each label, the worst mistakes, a few examples for the demo.
    summary = results.read_summary()
    counts = Counter(example.label for part in vars(parts).values() for example in part)
    source = summary["source"]
    if source == "synthetic":
        examples.write_demo_examples(few_of_each(project.labels, parts.test))
    elif source == "own":
        print(f"The reports show {examples.ITEMS} of yours: look at them before you publish it.")

    pairs = zip(inputs, parts.test, strict=True)
    shown = [one for one, example in pairs if not data.private(example)]

    # 5. Write it all down.
    compared = {score.__name__: figure(score) for score in (macro_f1, log_loss)}
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": source,
                "seed": summary["seed"],
                **{part: len(getattr(parts, part)) for part in ("train", "validation", "test")},
                "labels": {label: counts[label] for label in project.labels},
                "items": examples.ITEMS,
                "tested": examples.ITEMS,
            },
            "headline": "macro_f1",
            "metrics": metrics,
            "per_label": per_label(project.labels, truth, answers),
            "mistakes": worst(model, parts.test, truth, answers),
            "plots": plots.draw(model, shown, metrics, truth, answers, source),
            "baseline": "Always says the most common label of the training part.",
            "second": nearest.ABOUT,
            "model": model.about,
            "unseen": unseen(parts.test, truth, answers),
            **table(asked, metrics, compared, len(truth), seed),
        }
    )
