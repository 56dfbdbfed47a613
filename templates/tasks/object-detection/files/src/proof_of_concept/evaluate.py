"""Measure the model beside the naive baseline on the test part, and write reports/."""

from __future__ import annotations

from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from . import data, plots
from .baseline import AlwaysThere, mean_template
from .boxes.false_alarms import FALSE_ALARMS, limit_at_cap
from .boxes.looking import looker
from .boxes.mistakes import worst, write_demo_examples
from .config import Project
from .model import load
from .plumbing import results
from .rungs.compare import ask, table
from .scores import Answers

TITLES = {
    "missed": f"Missed, at {FALSE_ALARMS:g} false alarms a picture",
    "false_alarms": "False alarms a picture",
    "presence_f1": "Presence F1 (mean over labels)",
    "map_50": "mAP@.5",
    "map_50_95": "mAP@[.5:.95]",
    "recall_50": "Box recall@.5",
}
CAPPED = ("missed", "false_alarms")  # lower is better, and the baseline is held to the cap too
NOTES = {
    "missed": "Missed: the share of what is on the test pictures and is not reported. The limits "
    f"were chosen on the validation pictures, to allow {FALSE_ALARMS:g} false alarms a picture (a "
    "label reported that is not on it). The naive baseline, held to that, has little to say."
}


@threadpool_limits.wrap(limits=1)
@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same split as in training, and the baselines.
    parts = data.split(data.load(project), seed)
    learnt = data.contents(parts.train, parts.validation)
    baseline = AlwaysThere(parts.train, len(project.labels))
    second = load(project, "means")

    # 2. Let all look at every test picture; a model only if it has seen none of them.
    look = looker(parts.test)
    asked = ask(project, seed, learnt, data.contents(parts.test), look)
    model, found = asked[0].model, asked[0].said
    naive = [baseline.find(example.size) for example in parts.test]
    of_rung = {one.rung: Answers(one.said, parts.test) for one in asked}
    answers, naive_answers = of_rung[asked[0].rung], Answers(naive, parts.test, 0.0)
    means = Answers(look(second), parts.test)
    held_out = data.presence(parts.validation, len(project.labels))
    cap = limit_at_cap(np.broadcast_to(baseline.common, held_out.shape), held_out)
    capped = Answers(naive, parts.test, cap)

    # 3. Compare them. YOUR TURN (PLAN.md, week 1): is a thing missed worse than a false alarm?
    metrics = [
        results.row(
            name, title,
            lambda indices, name=name, said=said: said.figures(indices)[name],
            lambda indices, name=name: answers.figures(indices)[name],
            len(parts.test), seed,
            higher_is_better=said is naive_answers, note=NOTES.get(name, ""),
            second=lambda indices, name=name: means.figures(indices)[name],
        )
        for name, title in TITLES.items()
        for said in [capped if name in CAPPED else naive_answers]
    ]  # fmt: skip

    def figure(name: str) -> Any:
        return lambda one: lambda indices: of_rung[one.rung].figures(indices)[name]

    compared = {name: figure(name) for name in ("missed", "map_50")}

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
            "headline": "missed",
            "beside": ["false_alarms", "map_50"],
            "metrics": metrics,
            "per_label": answers.per_label(project.labels),
            "mistakes": worst(project.labels, parts.test, found, answers, source["source"]),
            "planted": results.planted_note([one.id for one in parts.test], "pictures"),
            "plots": plots.draw(
                project.labels, parts.test, found, answers, naive_answers, means, metrics, source
            ),
            "baseline": baseline.about,
            "second": mean_template.ABOUT,
            "model": model.about,
            **table(asked, metrics, compared, len(parts.test), seed),
        }
    )
