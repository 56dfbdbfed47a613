"""Measure the segments beside two rules of thumb on the test part, and write reports/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from . import analysis, data, plots, scores
from .baseline import best_rules
from .config import Project
from .plumbing import results
from .plumbing.intervals import Statistic
from .rungs.compare import Answered, ask, table
from .segments import mistakes
from .segments.holding import relearnt


@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json, analysis.json and the plots; return the first's content."""
    # 1. The same split as in training. A model is asked only if it has seen no row of the test.
    rows = data.load(project)
    parts = data.split(rows, seed)
    seen, cells = parts.train.cells, parts.test.cells
    learnt = data.contents(parts.train, parts.validation)
    asked = ask(project, seed, learnt, data.contents(parts.test), lambda model: model.assign(cells))
    model = asked[0].model
    naive, second = best_rules(model.columns, seen, model.space, len(model.segments))
    sides = {"baseline": naive, "model": model, "second": second}
    answers = {"baseline": naive.assign(cells), "model": asked[0].said}
    answers["second"] = second.assign(cells)

    # 2. What to compare with: the segments that somebody knows, or those of other rows.
    labels = parts.test.about["label"]
    truth, known = labels.factorize()[0], bool((labels != "").all())
    references = {
        side: truth if known else one.again(parts.validation.cells, seed).assign(cells)
        for side, one in sides.items()
    }
    points, of_seen = model.space.points(cells), {s: one.assign(seen) for s, one in sides.items()}
    held = {side: scores.again(one, seen, cells, seed) for side, one in sides.items()}
    around = {
        side: scores.squares(points, said, model.space.points(seen), of_seen[side])
        for side, said in answers.items()
    }
    apart = {side: scores.silhouettes(points, said) for side, said in answers.items()}

    # 3. Compare them. YOUR TURN (PLAN.md, week 3): which figure decides for the user?
    def row(name: str, title: str, score: Callable[..., float], **more: Any) -> dict[str, Any]:
        by_side = {side: statistic(score, side) for side in sides}
        return results.row(name, title, n=len(cells), seed=seed, **by_side, **more)

    def statistic(score: Callable[..., float], side: str) -> Statistic:
        return lambda places: score(side, places)

    summary = results.read_summary()
    with_what = "of segments learnt from two parts of the rows, as nobody says which are true"
    if known:
        with_what = "with the segments that somebody knows"
    made: list[str] = []
    if known and summary["source"] == "synthetic":
        made = scores.made_of(labels.to_numpy(), answers["model"], len(model.segments))
        counts = f"{labels.nunique()} planted, {len(model.segments)} found"
        with_what = f"with the segments that are planted in the rows ({counts})"
    anew = relearnt(model.space, parts, seed)
    alike = sorted(scores.agreement(references["model"], one) for one in anew)
    counts = " or ".join(map(str, sorted({int(one.max()) + 1 for one in anew})))
    metrics = [
        row(
            "agreement", "Agreement (ARI)",
            lambda side, at: scores.agreement(references[side][at], answers[side][at]),
            note=f"Agreement {with_what}: 1 is the same, 0 is chance. {parts.how} The interval is "
            "of this one model: k-means from five other draws of the training rows reaches "
            f"{alike[2]:.2f} ({alike[0]:.2f} to {alike[-1]:.2f}), with {counts} segments.",
        ),
        row(
            "stability", "Stability (ARI)",
            lambda side, at: scores.stability(answers[side][at], held[side][:, at]),
            note="A rule of thumb is always stable: a cut stays where it is. To be stable is worth "
            "something only to segments that differ.",
        ),
        row(
            "spread", "Spread left within", lambda side, at: scores.spread_within(around[side][at]),
            higher_is_better=False,
        ),
        row("silhouette", "Silhouette", lambda side, at: float(apart[side][at].mean())),
    ]  # fmt: skip

    def agreement_of(one: Answered) -> Statistic:
        reference = truth if known else one.model.again(parts.validation.cells, seed).assign(cells)
        return lambda at: scores.agreement(reference[at], one.said[at])

    # 4. Write it all down.
    names = [model.segments[number].name for number in model.assign(rows.cells)]
    segments = pd.DataFrame({"who": rows.about["id"], "segment": names})
    found = analysis.analyse(project, segments, seed, summary.get("lift"))
    named = parts.test.about.assign(label=[model.segments[n].name for n in answers["model"]])
    if summary["source"] == "synthetic":
        data.write_examples(model.columns, data.Rows(cells, named))
    elif summary["source"] == "own":
        print("The reports quote rows of yours: read reports/metrics.json before you publish it.")
    told = summary["source"], cells, answers["model"], found, made
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
            "headline": "agreement",
            "beside": ["stability"],
            "warning": analysis.verdict(found),
            "unseen": analysis.difference(found),
            "metrics": metrics,
            "per_label": [
                {
                    "segment": one.name,
                    "rows": f"{one.share:.0%}",
                    "differs by": ", ".join(one.traits),
                    **({"planted groups in it": made[number]} if made else {}),
                }
                for number, one in enumerate(model.segments)
            ],
            "mistakes": mistakes.worst(
                model, parts.test, truth if known else None, answers["model"]
            ),
            "planted": mistakes.unclear_note(model.columns, parts.test, truth) if made else "",
            "plots": plots.draw(model, metrics, *told),
            "baseline": f"One column cut into as many pieces: {naive.about}.",
            "second": f"A rule with two columns: {second.about}.",
            "model": model.about,
            **table(asked, metrics, {"agreement": agreement_of}, len(cells), seed),
        }
    )
