"""What is missed against false alarms: the figure that a detector's user asks for first."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure

from ..plumbing import figures
from ..plumbing.figures import ACCENT_COLOUR, MODEL_COLOUR, SECOND_COLOUR
from ..scores import Answers
from .false_alarms import FALSE_ALARMS

LEAST, MOST = 0.01, 5.0  # false alarms a picture that are shown


def misses(answers: Answers, second: Answers) -> Figure:
    """The share missed at each number of false alarms a picture, with the limit in use as a dot."""
    figure, axes = figures.new(7.0, 4.6)
    sides = ((second, "Second baseline", SECOND_COLOUR), (answers, "Model", MODEL_COLOUR))
    for side, name, colour in sides:
        pictures, there = len(side.there), side.there
        limits = np.unique(side.sure)[::-1]
        false = np.array([(side.sure[~there] >= limit).sum() for limit in limits]) / pictures
        missed = np.array([(side.sure[there] < limit).mean() for limit in limits])
        axes.step(np.maximum(false, LEAST), missed, where="post", color=colour, lw=2, label=name)
        now = side.figures(np.arange(pictures))
        axes.plot(max(now["false_alarms"], LEAST), now["missed"], "o", color=colour, markersize=8)
    axes.axvline(FALSE_ALARMS, color=ACCENT_COLOUR, linestyle="--", label="allowed in validation")
    axes.set_xscale("log")
    ticks = [0.01, 0.03, 0.1, 0.3, 1, 3]
    axes.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
    axes.minorticks_off()
    axes.set(xlim=(LEAST, MOST), ylim=(0, 1.02))
    axes.set(xlabel="false alarms a picture", ylabel="share missed (miss rate)")
    axes.grid()
    axes.legend(loc="upper right")
    axes.set_title("What is missed, against false alarms")
    return figure
