"""Measure the model beside the baselines on the test part, and write reports/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from . import data, scores
from .config import Project
from .plumbing import results
from .plumbing.intervals import Statistic
from .rungs.compare import Answered, ask, table
from .series.choices import write_examples
from .series.setting import read_setting
from .tested import covered, per_key, plots, tested, worst

MOST = 8  # dates whose difference is written out


@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same parts as in training. A model is asked only if it has seen none of the test.
    setting, panel = read_setting(project), data.load(project)
    parts = data.backtest(panel, setting)
    learnt, unseen = data.contents(panel, parts)
    asked = ask(project, seed, learnt, unseen, lambda model: model.forecast(panel, parts.test))
    model = asked[0].model
    test = tested(panel, setting, parts, asked[0].said)
    n = len(test.came)

    # 2. Compare it with the baselines. YOUR TURN (PLAN.md, week 3): which figure decides?
    def mase(places: np.ndarray, said: np.ndarray) -> float:
        return scores.mase(test.came[places], said[1][places], test.scale[places])

    def pinball(places: np.ndarray, said: np.ndarray) -> float:
        return scores.pinball(test.came[places], said[:, places], test.scale[places])

    def coverage_gap(places: np.ndarray, said: np.ndarray) -> float:
        return abs(scores.coverage(test.came[places], said[:, places]) - 80)

    def wape(places: np.ndarray, said: np.ndarray) -> float:
        return scores.wape(test.came[places], said[1][places])

    def row(score: Callable[..., float], title: str, unit: str = "", note: str = "") -> Any:
        sides = {
            side: lambda places, said=said: score(places, said) for side, said in test.said.items()
        }
        about = {"higher_is_better": False, "unit": unit, "note": note}
        return results.row(score.__name__, title, n=n, seed=seed, **sides, **about)

    of_dates = (np.flatnonzero(test.origins == one) for one in np.unique(test.origins))
    apart = [mase(at, test.said["model"]) - mase(at, test.said["second"]) for at in of_dates]
    about_mase = (
        f"{parts.how} MASE: the error, in mean steps of the series from one season to the next. "
        "The interval draws forecasts; those of one date rise and fall together, so it is too "
        f"narrow. By date the difference is {', '.join(f'{one:+.2f}' for one in apart[:MOST])}"
        f"{' and so on' * (len(apart) > MOST)}: below 0 in {sum(one < 0 for one in apart)} of "
        f"{len(apart)}."
    )
    if setting.known:
        told = ", ".join(column.name for column in setting.known)
        about_mase += f" The model is told {told} of the steps to come, a part of its lead: "
        about_mase += "no baseline uses a driver."
    counts = np.nanmin(panel.values) >= 0
    if counts:
        bias = scores.bias(test.came, test.said["model"][1])
        side = "much" if bias > 0 else "little"
        about_mase += f" Bias: all in all the model says {abs(bias):.1f} % too {side}."
    about_loss = "Pinball loss: of the 10, 50 and 90 % quantiles, for intervals that hold."
    metrics = [
        row(mase, "MASE", note=about_mase),
        row(pinball, "Pinball loss", note=about_loss),
        row(coverage_gap, "Coverage gap of the 80 % interval", "points", covered(test)),
    ]
    if counts:
        words = f"WAPE: all errors in per cent of all {setting.target.name}."
        metrics.insert(1, row(wape, "WAPE", "%", words))

    def compared(score: Callable[..., float]) -> Callable[[Answered], Statistic]:
        def of(one: Answered) -> Statistic:
            said = tested(panel, setting, parts, one.said).said["model"]
            return lambda places: score(places, said)

        return of

    rungs = {"mase": compared(mase), "pinball": compared(pinball)}

    # 3. Write it all down.
    summary = results.read_summary()
    write_examples(test, panel)
    if summary["source"] == "own":
        print("The reports quote series of yours: read reports/metrics.json before you publish it.")
    last = slice(parts.chosen, panel.end)
    ids = [one for series in range(len(panel.names)) for one in panel.ids(series, last)]
    windows = len(panel.names) * len(parts.validation)
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": summary["source"],
                "seed": summary["seed"],
                "train": len(panel.names) * (parts.learnt // setting.horizon),
                "validation": windows,
                "test": n,
                "labels": summary.get("labels", {}),
                "label_title": ", ".join(c.name for c in setting.keys).capitalize() or "Series",
                "items": "values",
                "tested": "forecasts",
            },
            "headline": "mase",
            "beside": ["wape"],
            "metrics": metrics,
            "per_label": per_key(test, panel, setting),
            "mistakes": worst(test, model, panel, setting),
            "planted": results.planted_note(ids, "values"),
            "plots": plots.draw(metrics, model, test, panel, setting, summary["source"]),
            "baseline": test.about["baseline"],
            "second": test.about["second"],
            "model": model.about,
            **table(asked, metrics, rungs, n, seed),
        }
    )
