"""Measure the model beside the baselines on the test part, and write reports/."""

from __future__ import annotations

from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits
from tqdm import tqdm

from . import data, plots
from .baseline import SECOND, UsualPlace
from .config import Project
from .masks.mistakes import worst, write_demo_examples
from .model import Segmenter, load, mark
from .plumbing import results
from .rungs.compare import ask, table
from .scores import FALSE_AREA, Areas
from .train import limit_of

# The title, and whether higher is better.
TITLES = {
    "missed_area": (f"Area missed, at {FALSE_AREA:.0%} false area", False),
    "false_area": ("False area, of a picture", False),
    "mean_iou": ("Mean IoU, without background", True),
    "mean_dice": ("Mean Dice, without background", True),
    "area_error": ("Area error, of a picture", False),
}
SO = "what is rightly marked there counts as false"  # where an outline lacks
NOTES = {
    "missed_area": "Area missed: the share of the area of all labels, on the test pictures, that "
    "is not marked as what it is. The limits were chosen on the validation pictures, so that at "
    f"most {FALSE_AREA:.0%} of a picture is marked where nothing is; all models are held to that.",
    "area_error": "Area error: how far the area of each label is off in a picture, in hundredths "
    "of the picture, added up over the labels. False area can make up for missed area in it.",
}


@threadpool_limits.wrap(limits=1)
@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same split as in training, and the baselines.
    parts = data.split(data.load(project), seed)
    learnt = data.contents(parts.train, parts.validation)
    naive = UsualPlace(parts.train, project.labels)
    naive.limit = limit_of(naive, parts.validation)

    # 2. Let all mark every test picture; a model only if it has seen none of them.
    def look(model: Segmenter) -> list[np.ndarray]:
        return [mark(model, example.picture()) for example in tqdm(parts.test, desc="Marking")]

    asked = ask(project, seed, learnt, data.contents(parts.test), look)
    model, marked = asked[0].model, asked[0].said
    of_rung = {one.rung: Areas(one.said, parts.test) for one in asked}
    areas, of_naive = of_rung[asked[0].rung], Areas(look(naive), parts.test)
    of_second = Areas(look(load(project, "colours")), parts.test)

    # 3. Compare them. YOUR TURN (PLAN.md, week 1): is missed area worse than false area?
    def figure(said: Areas, name: str) -> Any:
        return lambda indices: said.figures(indices)[name]

    metrics = [
        results.row(
            name, title, figure(of_naive, name), figure(areas, name), len(parts.test), seed,
            higher_is_better=higher, unit="%" if name == "area_error" else "",
            note=NOTES.get(name, ""), second=figure(of_second, name),
        )
        for name, (title, higher) in TITLES.items()
    ]  # fmt: skip
    compared = {
        name: lambda one, name=name: figure(of_rung[one.rung], name)
        for name in ("missed_area", "mean_iou")
    }

    # 4. Look closer: each label, the worst mistakes, a few examples for the demo.
    source = results.read_summary()
    if source["source"] == "synthetic":
        write_demo_examples(parts.test, areas)
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
                "items": "pictures that show it",
                "tested": "pictures",
            },
            "headline": "missed_area",
            "beside": ["false_area", "mean_iou"],
            "metrics": metrics,
            "per_label": areas.per_label(project.labels),
            "mistakes": worst(project.labels, parts.test, marked, areas, source["source"]),
            "planted": results.planted_note([one.id for one in parts.test], "pictures", SO),
            "plots": plots.draw(project.labels, parts.test, marked, areas, metrics, source),
            "baseline": naive.about,
            "second": SECOND,
            "model": model.about,
            **table(asked, metrics, compared, len(parts.test), seed),
        }
    )
