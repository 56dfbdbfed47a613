"""A closer look at the test examples: what is spoilt, what the demo offers, the worst mistakes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

import numpy as np

from .. import data, examples, show
from ..examples import Example
from ..plumbing import results
from ..predict import predict
from . import accuracy

WORST = 8  # mistakes shown
OFFERED = 6  # examples in the demo


def spoilt(tested: Sequence[Example]) -> np.ndarray:
    """(examples,): which of them `synthetic` made wrong on purpose, as it noted."""
    noted = results.read_planted()
    return np.array([data.planted(example) or example.id in noted for example in tested])


def unseen(tested: Sequence[Example], truth: np.ndarray, answers: np.ndarray) -> str:
    """The accuracy where nothing alike was learnt, as README.md says it; empty where none is."""
    new = np.array([data.meant_for(example.group) == "test" for example in tested])
    if not new.any() or new.all():
        return ""
    usual = np.bincount(truth[new]).max() / new.sum()
    return (
        f"On the {new.sum()} of these {examples.ITEMS} whose wording is new to the model, its "
        f"accuracy is {accuracy(truth[new], answers[new]):.2f}; always the same label would have "
        f"{usual:.2f}."
    )


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
