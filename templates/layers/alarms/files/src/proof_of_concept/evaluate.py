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
from .tested import Tested, chosen, notes, per_kind, plots, tested, watched_panel, worst

BESIDE = ("alarms_a_week", "lead", "precision_at_k")  # the figures that are said with the headline
FAINT = "they count neither as caught nor as missed"
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
    known, a_week = kept_faults(panel, setting), data.faults_a_week(project, len(panel.names))
    watched, faults = watched_panel(panel, setting, parts, known, a_week, seed)
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
        return scores.counts_of(judged, week_of[: panel.end], series, horizon)

    def at_threshold(test: Tested, side: str) -> Counts:
        return counted(test.judged[side])

    def at_k(test: Tested, side: str) -> Counts:
        return counted(test.alike[side])

    def row(name: str, title: str, score: Any, how: Any = at_threshold, **about: Any) -> Any:
        sides = {}
        for side in test.judged:
            counts = how(test, side)
            sides[side] = lambda blocks, counts=counts: score(counts, blocks)
        return results.row(name, title, n=n, seed=seed, **sides, **about)

    def looks(counts: Counts, blocks: np.ndarray) -> float:
        return scores.alarms_a_week(counts, blocks, test.weeks)

    chance = notes.by_chance(test, seed)
    step, lower, ahead = STEPS[setting.frequency], {"higher_is_better": False}, data.ahead(setting)
    about = f"{data.how(panel, setting, parts)} {notes.missed(test, step, chance[0])}"
    late, title = notes.late(test), "Delay to the first alarm"
    metrics = [
        row("missed", "Faults missed", scores.missed, unit="%", note=about, **lower),
        row("alarms_a_week", "Alarms a week", looks, note=notes.came(test), **lower),
        row("delay", title, scores.delay, unit=f"{step}s", note=late, **lower),
    ]
    if any(fault.breakdown is not None for fault in faults):

        def warned(counts: Counts, blocks: np.ndarray) -> float:
            return scores.warned(counts, blocks, ahead)

        title = f"{step.capitalize()}s of warning before a breakdown"
        metrics.append(row("lead", title, scores.lead, note=notes.early(test, step, chance[2])))
        title = f"Breakdowns with a warning {ahead} {step}{'s' * (ahead > 1)} ahead"
        metrics.append(row("warned", title, warned, unit="%"))
    title, about_k = "Precision at k, with hindsight", notes.right(test, chance[1])
    metrics.append(row("precision_at_k", title, scores.precision, at_k, unit="%", note=about_k))

    def compared(score: Any, how: Any) -> Callable[[Answered], Statistic]:
        def statistic(one: Answered) -> Statistic:
            counts = how(of(one), "model")
            return lambda blocks: score(counts, blocks)

        return statistic

    rungs = {
        "missed": compared(scores.missed, at_threshold),
        "alarms_a_week": compared(looks, at_threshold),
    }

    # 3. Write it all down.
    split, sizes = notes.split(parts, series, n)
    summary = results.read_summary()
    said = asked[0].said if known is not None else model.watch(panel)
    worst.write_alarms(said, model, panel, setting, parts)
    chosen.write_examples(test, model, known is not None)
    if summary["source"] == "own":
        print("The reports quote series of yours: read reports/metrics.json before you publish it.")
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": summary["source"],
                "seed": summary["seed"],
                "train": sizes[0],
                "validation": sizes[1],
                "test": n,
                "labels": summary.get("labels", {}),
                "label_title": setting.keys[0].name.capitalize() if setting.keys else "Series",
                "split": split,
                "items": "values",
                "tested": "series-weeks",
            },
            "headline": "missed",
            "beside": [name for name in BESIDE if name in {one["name"] for one in metrics}],
            "metrics": metrics,
            "per_label": per_kind(test),
            "mistakes": worst.worst(test, model),
            "planted": results.planted_note([one.id(panel) for one in faults], "faults", FAINT),
            "plots": plots.draw(metrics, model, test, setting, summary["source"]),
            "baseline": ABOUT,
            "second": seasonal.ABOUT,
            "model": model.about,
            **({} if known is not None else {"warning": PLANTED}),
            **table(asked, metrics, rungs, n, seed),
        }
    )
