"""Measure the model beside the naive baseline on the test part, and write reports/."""

from __future__ import annotations

from typing import Any

from threadpoolctl import threadpool_limits
from tqdm import tqdm

from . import data, plots
from .baseline import AlwaysThere
from .boxes.mistakes import worst, write_demo_examples
from .config import Project
from .model import load
from .plumbing import results, seen
from .scores import Answers

TITLES = {
    "presence_f1": "Presence F1 (mean over labels)",
    "map_50": "mAP@.5",
    "map_50_95": "mAP@[.5:.95]",
    "recall_50": "Box recall@.5",
}


@threadpool_limits.wrap(limits=1)
@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same split as in training, the trained model and the naive baseline.
    model = load(project)
    parts = data.split(data.load(project), seed)
    learnt = data.contents(parts.train, parts.validation)
    seen.refuse_seen(model.trained_on, learnt, data.contents(parts.test), seed)
    baseline = AlwaysThere(parts.train, len(project.labels))

    # 2. Let both look at every test picture.
    found = [model.find(example.picture()) for example in tqdm(parts.test, desc="Looking")]
    naive = [baseline.find(example.size) for example in parts.test]
    answers, naive_answers = Answers(found, parts.test), Answers(naive, parts.test)

    # 3. Compare them. YOUR TURN (PLAN.md, week 1): is a thing missed worse than a false alarm?
    metrics = [
        results.row(
            name, title,
            lambda indices, name=name: naive_answers.figures(indices)[name],
            lambda indices, name=name: answers.figures(indices)[name],
            len(parts.test), seed,
        )
        for name, title in TITLES.items()
    ]  # fmt: skip

    # 4. Look closer: each label, the worst mistakes, a few examples for the demo.
    source = results.read_summary()
    if source["source"] == "synthetic":
        write_demo_examples(parts.test, answers)
    elif source["source"] == "own":
        print("The reports show pictures of yours: look at reports/ before you publish it.")

    # 5. Write it all down.
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": source["source"],
                "seed": source["seed"],
                **{part: len(getattr(parts, part)) for part in ("train", "validation", "test")},
                "labels": source["labels"],
                "items": "boxes",
                "tested": "pictures",
            },
            "headline": "presence_f1",
            "metrics": metrics,
            "per_label": answers.per_label(project.labels),
            "mistakes": worst(project.labels, parts.test, found, answers, source["source"]),
            "plots": plots.draw(
                project.labels, parts.test, found, answers, naive_answers, metrics, source
            ),
            "baseline": baseline.about,
            "model": model.about,
        }
    )
