"""Measure the model beside the naive baseline on the test part, and write reports/."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np

from . import config, data, mistakes, plots
from .collect import read_summary
from .config import ProblemError, Project
from .intervals import compare
from .model import MajorityBaseline, TextModel, model_file
from .scores import accuracy, calibration_error, macro_f1, per_label


def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same split as in training, the trained model and the naive baseline.
    if not model_file().is_file():
        raise ProblemError("There is no trained model yet: run the command `train` first.")
    examples = data.load(project)
    parts = data.split(examples, seed)
    model = TextModel.load(model_file(), project.labels)
    if model.trained_on != data.fingerprint(parts.train):
        # The split would be another one too, with texts of the training part in the test part.
        raise ProblemError("The data or the seed changed since the training: train again first.")
    baseline = MajorityBaseline(project.labels, [example.label for example in parts.train])

    # 2. Let both answer every test text. Labels are numbers here: their places in project.labels.
    texts = [example.text for example in parts.test]
    truth = np.array([project.labels.index(example.label) for example in parts.test])
    answers, naive = model.probabilities(texts), baseline.probabilities(texts)

    # 3. Compare them. YOUR TURN (PLAN.md, week 1): which mistake costs the user most?
    def row(name: str, title: str, score: Callable[..., float], up: bool = True) -> dict[str, Any]:
        sides = compare(
            lambda indices: score(truth[indices], naive[indices]),
            lambda indices: score(truth[indices], answers[indices]),
            n=len(truth),
            seed=seed,
        )
        return {"name": name, "title": title, "unit": "", "higher_is_better": up, **sides}

    metrics = [
        row("macro_f1", "Macro F1", macro_f1),
        row("accuracy", "Accuracy", accuracy),
        row("calibration_error", "Expected calibration error", calibration_error, up=False),
    ]
    metrics[-1]["note"] = (
        "The baseline always quotes how common its label is, so it is well calibrated and useless: "
        "the calibration error only means something beside the accuracy."
    )

    # 4. Look closer: each label, and the worst mistakes.
    source = read_summary()
    content = {
        "task": project.task,
        "data": {
            "source": source["source"],
            "seed": source["seed"],
            **{part: len(getattr(parts, part)) for part in ("train", "validation", "test")},
            "labels": source["labels"],
        },
        "headline": "macro_f1",
        "metrics": metrics,
        "per_label": per_label(project.labels, truth, answers),
        "mistakes": mistakes.worst(model, parts.test, truth, answers),
        "plots": plots.draw(model, metrics, truth, answers, source["source"]),
        "baseline": "Always says the most common label of the training texts.",
        "model": "TF-IDF of words and word pairs, then logistic regression.",
    }

    # 5. Write it all down.
    text = json.dumps(content, indent=2, ensure_ascii=False)
    (config.REPORTS / "metrics.json").write_text(text + "\n", encoding="utf-8")
    if source["source"] == "synthetic":
        mistakes.write_demo_examples(project.labels, parts.test)
    elif source["source"] == "own":
        print("The reports quote texts of yours: read reports/metrics.json before you publish it.")
    model_score, naive_score = metrics[0]["model"]["value"], metrics[0]["baseline"]["value"]
    print(f"Macro F1 {model_score:.3f}, naive baseline {naive_score:.3f}, {len(truth)} test texts")
    return content
