"""The figures one expects of a detector."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from ..faults.alarms import FACTORS
from ..plumbing import figures
from ..plumbing.figures import ACCENT_COLOUR, BASELINE_COLOUR, INK, MODEL_COLOUR, SECOND_COLOUR
from ..predict import look
from ..scores import missed_share
from ..series.chart import draw_one
from ..series.choices import steps
from ..series.clock import STEPS
from ..series.setting import Setting
from . import Tested
from .notes import CHANCE

COLOURS = {"model": MODEL_COLOUR, "second": SECOND_COLOUR, "baseline": BASELINE_COLOUR}
NAMES = {"model": "model", "second": "second baseline", "baseline": "naive baseline"}
SHOWN = 4  # series
ALARMS = (
    "Some weeks of the test part: the usual range, what came, the alarms, and what is known to be "
    "wrong."
)
TRADE = (
    "What more looks a week would bring: the thresholds here are those that raise so many alarms "
    "in the test part. The dashed line is what was asked for."
)
KINDS = "Faults that were caught in time, by their kind (and how many there were)."
DELAY = "The share of faults that were caught by so long after they began."
WEEKS = "Alarms of the model in each week of the test part. The dashed line is what was asked for."
COMPARISON = (
    "The whiskers are 95 % intervals: how far the figure would move with other series and weeks."
)


def draw(
    metrics: Sequence[dict[str, Any]], model: Any, test: Tested, setting: Setting, source: str
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first."""
    drawn = [
        ("alarms", "Alarms and faults", ALARMS, looks(model, test)),
        ("tradeoff", "Missed faults and alarms a week", TRADE, trade(test)),
        ("kinds", "Caught, by kind of fault", KINDS, kinds(test)),
        ("delay", "How soon faults are caught", DELAY, delays(test, setting)),
        ("weeks", "Alarms, week by week", WEEKS, weeks(test)),
        ("comparison", "Model and baselines", COMPARISON, figures.comparison(metrics)),
    ]
    return [figures.keep(plot, source) for plot in drawn]


def looks(model: Any, test: Tested) -> Figure:
    """Looks at different series, each with a fault in it where there is one."""
    chosen = {fault.series: fault for fault in reversed(test.faults)}
    series = list(chosen) or list(range(len(test.panel.names)))
    places = np.unique(np.linspace(0, len(series) - 1, SHOWN).round().astype(int))
    figure = figures.blank(7.6, 0.5 + 2.1 * len(places))
    back, long = test.parts.test.start - model.first, steps(model)
    part = test.panel.between(back, test.parts.test.stop)
    for axes, one in zip(
        figure.subplots(len(places), squeeze=False).flat, [series[p] for p in places], strict=True
    ):
        first = chosen[one].first - back - long // 3 if one in chosen else model.first
        begin = min(max(first, model.first), len(part.dates) - long)
        faults = [
            (fault.kind, max(fault.first - back - begin, 0), fault.last - back - begin)
            for fault in test.faults
            if fault.series == one
            and begin <= fault.last - back
            and fault.first - back < begin + long
        ]
        faults = [(kind, first, min(last, long - 1)) for kind, first, last in faults]
        draw_one(axes, look(model, part, one, begin), faults)
        title = ": ".join([part.titles()[one], ", ".join(kind for kind, _, _ in faults)])
        axes.set_title(figures.plain(title.strip(": "), 70), fontsize=10)
    return figure


def trade(test: Tested) -> Figure:
    """Missed faults of each side, at several numbers of alarms a week."""
    figure, axes = figures.new(7.0, 3.8)
    counts = sorted(test.budget * factor for factor in (1, *FACTORS))
    for side, name in (NAMES | {CHANCE: "alarms at random"}).items():
        shares = [100 * missed_share(test.highest(side, count)) for count in counts]
        colour, line = COLOURS.get(side, INK), "o:" if side == CHANCE else "o-"
        axes.plot(counts, shares, line, color=colour, ms=4, label=name)
    axes.axvline(test.budget, color=INK, ls="--", lw=1)
    axes.set_xscale("log")
    axes.set_xticks(counts, [f"{count:g}" for count in counts])
    axes.minorticks_off()
    axes.set_ylim(0, 103)
    return _labelled(figure, "alarms a week", "faults missed (%)", "Missed faults, test part")


def kinds(test: Tested) -> Figure:
    """The share that was caught, by kind and side."""
    every = sorted({fault.kind for fault in test.faults})
    figure, axes = figures.new(7.0, 3.6)
    for number, (side, colour) in enumerate(COLOURS.items()):
        caught = ~np.isnan(test.alike[side].delays)
        of = [np.array([fault.kind == kind for fault in test.faults]) for kind in every]
        shares = [100 * caught[one].mean() for one in of]
        places = np.arange(len(every)) + 0.27 * (number - 1)
        axes.bar(places, shares, 0.25, color=colour, label=NAMES[side])
    names = [f"{kind} ({n.sum()})" for kind, n in zip(every, of, strict=True)]
    axes.set_xticks(range(len(every)), figures.plain_labels(names, 20), fontsize=8)
    axes.set_ylim(0, 112)
    return _labelled(figure, "", "caught (%)", "Caught in time, by kind")


def delays(test: Tested, setting: Setting) -> Figure:
    """The share of faults that were caught, over the steps since they began."""
    figure, axes = figures.new(7.0, 3.4)
    after = np.arange(test.horizon + 1)
    for side, colour in COLOURS.items():
        waited = np.nan_to_num(test.alike[side].delays, nan=np.inf)
        shares = [100 * (waited <= step).mean() if len(waited) else 0 for step in after]
        axes.step(after, shares, where="post", color=colour, label=NAMES[side])
    axes.set_ylim(0, 103)
    what = f"{STEPS[setting.frequency]}s since the fault began"
    return _labelled(figure, what, "caught (%)", "How soon faults are caught")


def weeks(test: Tested) -> Figure:
    """The model's alarms of each week, those on a fault and the others."""
    figure, axes = figures.new(7.0, 3.4)
    start, judged = test.panel.dates[test.parts.test.start], test.judged["model"]
    of = np.array([(test.panel.dates[one.step] - start).days // 7 for one in judged.alarms], int)
    last = int((test.panel.dates[test.parts.test.stop - 1] - start).days // 7)
    right = np.bincount(of[judged.of >= 0], minlength=last + 1)
    false = np.bincount(of[judged.of < 0], minlength=last + 1)
    axes.bar(range(last + 1), right, color=MODEL_COLOUR, label="on a fault")
    axes.bar(range(last + 1), false, bottom=right, color=ACCENT_COLOUR, label="on nothing known")
    axes.axhline(test.budget, color=INK, ls="--", lw=1)
    return _labelled(figure, "week of the test part", "alarms", "Alarms, week by week")


def _labelled(figure: Figure, across: str, up: str, title: str) -> Figure:
    axes = figure.axes[0]
    axes.set_xlabel(across)
    axes.set_ylabel(up)
    axes.set_title(title)
    axes.grid(axis="y")
    axes.legend(fontsize=8)
    return figure
