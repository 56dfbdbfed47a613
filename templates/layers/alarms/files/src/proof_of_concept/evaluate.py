"""Measure the model beside the baselines on the test part, and write reports/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from . import data, scores
from .baseline import ABOUT, seasonal
from .config import Project
from .faults.alarms import Judged
from .faults.files import kept_faults
from .plumbing import results
from .plumbing.intervals import Statistic
from .rungs.compare import Answered, ask, table
from .scores import Counts
from .series.clock import STEPS
from .series.setting import read_setting
from .tested import Tested, per_kind, plots, tested, thumb, watched_panel, worst

PLANTED = (
    "Nobody has said yet what was really wrong in these series: this is measured on faults that a "
    "program planted in them. reports/alarms_to_label.csv has the alarms on the series as they "
    "are. Say of each what it was, and bring the list back as faults.csv."
)


@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same parts as in training. A model is asked only if it has seen none of the test.
    setting, panel, budget = read_setting(project), data.load(project), data.alarms_a_week(project)
    parts, horizon = data.backtest(panel, setting), setting.horizon
    learnt, unseen = data.contents(panel, parts)
    known = kept_faults(panel, setting)
    watched, faults = watched_panel(panel, setting, parts, known, budget, seed)
    asked = ask(project, seed, learnt, unseen, lambda model: model.watch(watched))
    model = asked[0].model

    def of(one: Answered) -> Tested:
        threshold = next(iter(one.model.thresholds.values()))
        return tested(watched, faults, setting, parts, one.said.odd, threshold, budget)

    test = of(asked[0])

    # 2. Compare it with the baselines, in blocks of a series and a week: the bootstrap draws these.
    # YOUR TURN (PLAN.md, week 3): which figure does your user pay for?
    days = (panel.dates - panel.dates[parts.test.start]).days.to_numpy()
    week_of, series = np.maximum(days // 7, 0), len(panel.names)
    n = series * (int(week_of[: panel.end].max()) + 1)

    def counted(judged: Judged) -> Counts:
        return scores.counts_of(judged, faults, week_of[: panel.end], series, horizon)

    def at_threshold(test: Tested, side: str) -> Counts:
        return counted(test.judged[side])

    def at_k(test: Tested, side: str) -> Counts:
        return counted(test.highest(side, budget))

    def off(counts: Counts, blocks: np.ndarray) -> float:
        return abs(float(counts.alarms[blocks].mean()) * n / test.weeks - budget)

    def row(name: str, title: str, score: Any, how: Any = at_threshold, **about: Any) -> Any:
        sides = {}
        for side in test.judged:
            counts = how(test, side)
            sides[side] = lambda blocks, counts=counts: score(counts, blocks)
        return results.row(name, title, n=n, seed=seed, **sides, **about)

    step = STEPS[setting.frequency]
    about_missed = (
        f"{data.how(panel, setting, parts)} A fault counts once, and is caught by an alarm at "
        f"most {horizon} {step}s after it began; thresholds are for {budget:g} alarms a week, "
        f"chosen without labels. {thumb(test)} The interval draws series and weeks."
    )
    about_k = f"Of the {budget * test.weeks:.0f} highest alarms of the test part, those on a fault."
    about_delay = "A fault that was missed counts with the whole of the time that it may take."
    lower, title = {"higher_is_better": False}, "Alarms a week, off from what was asked for"
    late = {"unit": f"{step}s", "note": about_delay, **lower}
    metrics = [
        row("missed", "Faults missed", scores.missed, unit="%", note=about_missed, **lower),
        row("precision_at_k", "Precision at k", scores.precision, at_k, unit="%", note=about_k),
        row("delay", "Delay to the first alarm", scores.delay, **late),
        row("alarms_off", title, off, note=raised(test), **lower),
    ]

    def compared(score: Any, how: Any) -> Callable[[Answered], Statistic]:
        def statistic(one: Answered) -> Statistic:
            counts = how(of(one), "model")
            return lambda blocks: score(counts, blocks)

        return statistic

    rungs = {
        "missed": compared(scores.missed, at_threshold),
        "precision_at_k": compared(scores.precision, at_k),
    }

    # 3. Write it all down.
    summary = results.read_summary()
    said = asked[0].said if known is not None else model.watch(panel)
    worst.write_alarms(said, model, panel, setting, parts)
    worst.write_examples(test, model, known is not None)
    if summary["source"] == "own":
        print("The reports quote series of yours: read reports/metrics.json before you publish it.")
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": summary["source"],
                "seed": summary["seed"],
                "train": series * parts.learn.stop,
                "validation": series * (parts.choose.stop - parts.choose.start),
                "test": n,
                "labels": summary.get("labels", {}),
                "label_title": setting.keys[0].name.capitalize() if setting.keys else "Series",
                "items": "values",
                "tested": "series-weeks",
            },
            "headline": "missed",
            "beside": ["precision_at_k"],
            "metrics": metrics,
            "per_label": per_kind(test),
            "mistakes": worst.worst(test, model),
            "planted": results.planted_note([one.id(panel) for one in faults], "faults"),
            "plots": plots.draw(metrics, model, test, setting, summary["source"]),
            "baseline": ABOUT,
            "second": seasonal.ABOUT,
            "model": model.about,
            **({} if known is not None else {"warning": PLANTED}),
            **table(asked, metrics, rungs, n, seed),
        }
    )


def raised(test: Tested) -> str:
    """How many alarms a week each side raised, and how many of them were right, in a sentence."""
    names = {"model": "the model", "second": "the second baseline", "baseline": "the naive one"}
    said = []
    for side, name in names.items():
        found = test.judged[side]
        right = 100 * (found.of >= 0).mean() if len(found.of) else 0
        said.append(f"{name} {len(found.alarms) / test.weeks:.1f} ({right:.0f} % on a fault)")
    return f"Alarms a week, where {test.budget:g} were asked for: {', '.join(said)}."
