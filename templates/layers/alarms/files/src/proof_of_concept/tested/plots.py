"""The figures one expects of a detector."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..faults.alarms import FACTORS
from ..plumbing import figures
from ..plumbing.figures import ACCENT_COLOUR, BASELINE_COLOUR, INK, MODEL_COLOUR, SECOND_COLOUR
from ..scores import leads_of, missed_share
from ..series.clock import STEPS
from ..series.setting import Setting
from . import Tested
from .chosen import looks
from .notes import CHANCE

COLOURS = {"model": MODEL_COLOUR, "second": SECOND_COLOUR, "baseline": BASELINE_COLOUR}
NAMES = {"model": "model", "second": "second baseline", "baseline": "naive baseline"}
ALARMS = (
    "Some weeks of the test part, a fault that was caught and one that was missed by turns: the "
    "usual range, what came, the alarms, and what is known to be wrong."
)
TRADE = (
    "What more looks a week would bring, with hindsight: the thresholds here are those that raise "
    "so many alarms in the test part. The dashed line is what was asked for."
)
KINDS = "Faults that were caught in time, by their kind (and how many there were)."
DELAY = (
    "The share of sudden faults that were caught by so long after they began, and of breakdowns "
    "that an alarm came before, so early at least."
)
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
        ("delay", "How soon, and how early", DELAY, delays(test, setting)),
        ("weeks", "Alarms, week by week", WEEKS, weeks(test)),
        ("comparison", "Model and baselines", COMPARISON, figures.comparison(metrics)),
    ]
    return [figures.keep(plot, source) for plot in drawn]


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
    _labelled(axes, "alarms a week", "faults missed (%)", "Missed faults, test part")
    return figure


def kinds(test: Tested) -> Figure:
    """The share that was caught, by kind and side."""
    counted = test.judged["model"].counts
    every = sorted({fault.kind for fault in test.faults if not fault.faint})
    figure, axes = figures.new(7.0, 3.6)
    for number, (side, colour) in enumerate(COLOURS.items()):
        caught = ~np.isnan(test.judged[side].delays)
        of = [np.array([one.kind == kind for one in test.faults]) & counted for kind in every]
        shares = [100 * caught[one].mean() for one in of]
        places = np.arange(len(every)) + 0.27 * (number - 1)
        axes.bar(places, shares, 0.25, color=colour, label=NAMES[side])
    names = [f"{kind} ({n.sum()})" for kind, n in zip(every, of, strict=True)]
    axes.set_xticks(range(len(every)), figures.plain_labels(names, 20), fontsize=8)
    axes.set_ylim(0, 112)
    _labelled(axes, "", "caught (%)", "Caught in time, by kind")
    return figure


def delays(test: Tested, setting: Setting) -> Figure:
    """The share of sudden faults that were caught, over the steps since they began; and the share
    of breakdowns that there was an alarm before, over how early it came."""
    step, judged = STEPS[setting.frequency], test.judged
    sudden = [one.breakdown is None and not one.faint for one in test.faults]
    early = {side: leads_of(judged[side]) for side in COLOURS}
    count = 1 + bool(len(early["model"]))
    figure = figures.blank(7.6, 3.4)
    after = np.arange(test.horizon + 1)
    ahead = np.arange(1, max([2, *early["model"].astype(int) + 2]))
    every = figure.subplots(1, count, squeeze=False).flat
    for side, colour in COLOURS.items():
        waited = np.nan_to_num(judged[side].delays[np.array(sudden, dtype=bool)], nan=np.inf)
        shares = [100 * (waited <= one).mean() if len(waited) else 0 for one in after]
        every[0].step(after, shares, where="post", color=colour, label=NAMES[side])
        if count > 1:
            shares = [100 * (early[side] >= one).mean() for one in ahead]
            every[1].step(ahead, shares, where="post", color=colour, label=NAMES[side])
    _labelled(every[0], f"{step}s since it began", "caught (%)", "Sudden faults")
    if count > 1:
        _labelled(every[1], f"{step}s before it, at least", "warned of (%)", "Breakdowns")
    for axes in every:
        axes.set_ylim(0, 103)
    return figure


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
    _labelled(axes, "week of the test part", "alarms", "Alarms, week by week")
    return figure


def _labelled(axes: Axes, across: str, up: str, title: str) -> None:
    axes.set_xlabel(across)
    axes.set_ylabel(up)
    axes.set_title(title)
    axes.grid(axis="y")
    axes.legend(fontsize=8)
