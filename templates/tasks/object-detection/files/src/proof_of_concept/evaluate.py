"""Measure the model beside the naive baseline on the test part, and write reports/."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from . import config, data, mistakes, plots
from .baseline import AlwaysThere
from .collect import read_summary
from .config import ProblemError, Project
from .features import LONG_SIDE
from .model import Detector
from .plumbing.intervals import compare
from .scores import Answers
from .train import model_file, prepare

ROUNDS = 400  # of the bootstrap
TITLES = {
    "presence_f1": "Presence F1 (mean over tools)",
    "map_50": "mAP@.5",
    "map_50_95": "mAP@[.5:.95]",
    "recall_50": "Box recall@.5",
}


@threadpool_limits.wrap(limits=1)
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same split as in training, the trained model and the naive baseline.
    if not model_file().is_file():
        raise ProblemError("There is no trained model yet: run the command `train` first.")
    parts = data.split(data.load(project), seed)
    model = Detector.load(model_file(), project.labels)
    baseline = AlwaysThere(parts.train, len(project.labels))

    # 2. Let both look at every test picture, in pixels of the working copy.
    levels, truths = prepare(parts.test, "HOG, test")
    sizes = [np.array(example.size) * LONG_SIDE / max(example.size) for example in parts.test]
    found = [model.find(each) for each in levels]
    naive = [baseline.find(size) for size in sizes]
    answers, naive_answers = Answers(found, truths, parts.test), Answers(naive, truths, parts.test)

    # 3. Compare them. YOUR TURN (PLAN.md, week 1): is a tool missed worse than a false alarm?
    metrics = []
    for name, title in TITLES.items():
        sides = compare(
            lambda indices, name=name: naive_answers.figures(indices)[name],
            lambda indices, name=name: answers.figures(indices)[name],
            n=len(parts.test),
            rounds=ROUNDS,
            seed=seed,
        )
        about = {"name": name, "title": title, "unit": "", "higher_is_better": True}
        metrics.append({**about, **sides})

    # 4. Look closer: each tool, and the worst mistakes.
    source = read_summary()
    content = {
        "task": project.task,
        "data": {
            "source": source["source"],
            "seed": source["seed"],
            **{part: len(getattr(parts, part)) for part in ("train", "validation", "test")},
            "labels": source["labels"],
        },
        "headline": "presence_f1",
        "metrics": metrics,
        "per_label": answers.per_label(project.labels),
        "mistakes": mistakes.worst(project.labels, parts.test, found, answers, source["source"]),
        "plots": plots.draw(
            project.labels, parts.test, truths, found, answers, naive_answers, metrics, source
        ),
        "baseline": "says every tool is on every picture, at its average place",
        "model": "one HOG template per tool (logistic regression), slid over the picture",
    }

    # 5. Write it all down.
    text = json.dumps(content, indent=2, ensure_ascii=False)
    (config.REPORTS / "metrics.json").write_text(text + "\n", encoding="utf-8")
    if source["source"] == "synthetic":
        mistakes.write_demo_examples(parts.test, answers)
    elif source["source"] == "own":
        print("The reports show pictures of yours: look at reports/ before you publish it.")
    model_score, naive_score = metrics[0]["model"]["value"], metrics[0]["baseline"]["value"]
    print(f"Presence F1 {model_score:.3f}, naive {naive_score:.3f}, {len(truths)} test pictures")
    return content
