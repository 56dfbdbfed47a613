"""Look at single texts: the worst mistakes, and a few examples for the demo."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np

from . import config
from .data import Example
from .model import TextModel
from .predict import predict

WORST = 8
LONGEST = 400  # characters of a text that is shown
DEMO_EXAMPLES = 6


def worst(
    model: TextModel, examples: Sequence[Example], truth: np.ndarray, answers: np.ndarray
) -> list[dict[str, Any]]:
    """The wrong answers that the model was most sure of.

    They teach most: a wrong label in the data, a word that misleads, two labels that overlap.
    truth: (texts,) numbers of labels; answers: (texts, labels) probabilities.
    """
    wrong = np.flatnonzero(answers.argmax(axis=1) != truth)
    surest = wrong[np.argsort(-answers[wrong].max(axis=1), kind="stable")][:WORST]
    rows = []
    for index in surest:
        example = examples[index]
        prediction = predict(model, example.text[:LONGEST])
        words = ", ".join(f'"{word.text}"' for word in prediction.reasons[:3])
        why = f"It was {answers[index].max():.0%} sure"
        rows.append(
            {
                "id": example.id,
                "truth": example.label,
                "predicted": model.labels[answers[index].argmax()],
                "why": f"{why}; {words} moved it most." if words else f"{why}; it knew no word.",
                "image": None,
                "text": example.text[:LONGEST],
            }
        )
    return rows


def write_demo_examples(labels: Sequence[str], examples: Sequence[Example]) -> None:
    """Write demo/examples/examples.json: a few texts of different labels, to try the demo with."""
    queues = [[example for example in examples if example.label == label] for label in labels]
    chosen = [queue[turn] for turn in range(DEMO_EXAMPLES) for queue in queues if turn < len(queue)]
    rows = [{"text": example.text, "label": example.label} for example in chosen[:DEMO_EXAMPLES]]
    config.EXAMPLES.mkdir(parents=True, exist_ok=True)
    text = json.dumps(rows, indent=2, ensure_ascii=False)
    (config.EXAMPLES / "examples.json").write_text(text + "\n", encoding="utf-8")
