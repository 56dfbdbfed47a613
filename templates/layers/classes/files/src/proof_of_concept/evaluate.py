"""Measure the model beside the naive baseline on the test part, and write reports/."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Any

import numpy as np

from . import data, examples, plots, show
from .baseline import naive_answers, nearest
from .config import Project
from .examples import Example
from .plumbing import results
from .plumbing.intervals import Statistic
from .predict import predict
from .rungs.compare import Answered, ask, table
from .scores import accuracy, calibration_error, macro_f1, per_label

WORST = 8  # mistakes shown
OFFERED = 6  # examples in the demo


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
        row(accuracy, "Accuracy", note=notes(parts.test, truth, answers)),
        row(
            calibration_error,
            "Expected calibration error",
            higher_is_better=False,
            note="The baseline always quotes how common its label is, so it is well calibrated and "
            "useless: the calibration error only means something beside the accuracy.",
        ),
    ]

    def f1_of(one: Answered) -> Statistic:
        return lambda indices: macro_f1(truth[indices], one.said[indices])

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
            **table(asked, metrics[0], f1_of, len(truth), seed),
        }
    )


def spoilt(tested: Sequence[Example]) -> np.ndarray:
    """(examples,): which of them `synthetic` made wrong on purpose, as it noted."""
    noted = results.read_planted()
    return np.array([data.planted(example) or example.id in noted for example in tested])


def notes(tested: Sequence[Example], truth: np.ndarray, answers: np.ndarray) -> str:
    """What to know of the accuracy: its ceiling, and what it is where nothing alike was learnt."""
    told, new = ceiling(tested), [data.meant_for(example.group) == "test" for example in tested]
    if any(new) and not all(new):
        told += (
            f" Of the {examples.GROUPS} that are kept for the test, whose wording is new to the "
            f"model, it has {sum(new)} {examples.ITEMS} and an accuracy of "
            f"{accuracy(truth[new], answers[new]):.2f}."
        )
    return told.strip()


def ceiling(tested: Sequence[Example]) -> str:
    """How many test examples are spoilt on purpose; empty where none is."""
    count = int(spoilt(tested).sum())
    best = f"{1 - count / len(tested):.2f}"
    on_purpose = f"{count} of the {len(tested)} test {examples.ITEMS} are spoilt on purpose"
    return f"{on_purpose}: with all others right, the accuracy is {best}." if count else ""


def few_of_each(labels: Sequence[str], tested: Sequence[Example]) -> list[Example]:
    """OFFERED examples, of as many labels as there are, to try the demo with."""
    pairs = zip(tested, spoilt(tested), strict=True)
    clear = [one for one, wrong in pairs if not wrong and not data.private(one)]
    queues = [[example for example in clear if example.label == label] for label in labels]
    turns = (queue[turn] for turn in range(OFFERED) for queue in queues if turn < len(queue))
    return list(islice(turns, OFFERED))


def worst(
    model: Any, tested: Sequence[Example], truth: np.ndarray, answers: np.ndarray
) -> list[dict[str, Any]]:
    """The wrong answers that the model was most sure of.

    They teach most: a wrong label in the data, a detail that misleads, two labels that overlap.
    What `synthetic` spoilt on purpose teaches nothing, and is passed over; so is what is private.
    truth: (examples,) numbers of labels; answers: (examples, labels) probabilities.
    """
    shown = np.array([not data.private(example) for example in tested])
    wrong = np.flatnonzero((answers.argmax(axis=1) != truth) & ~spoilt(tested) & shown)
    surest = wrong[np.argsort(-answers[wrong].max(axis=1), kind="stable")][:WORST]
    rows = []
    for number, index in enumerate(surest):
        example = tested[index]
        prediction = predict(model, examples.inputs([example])[0])
        rows.append(
            {
                "id": example.id,
                "truth": example.label,
                "predicted": model.labels[answers[index].argmax()],
                "why": f"It was {answers[index].max():.0%} sure; {show.reason(prediction)}.",
                **examples.shown(example, number),
            }
        )
    return rows
