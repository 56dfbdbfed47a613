"""How long a query takes on this computer: the median, and what 95 of 100 queries stay below."""

from __future__ import annotations

import csv
import os
import platform
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from threadpoolctl import threadpool_limits

from .. import config
from ..plumbing import figures
from ..plumbing.figures import BASELINE_COLOUR, MODEL_COLOUR

MOST = 40  # queries that are timed, one at a time, as a visitor asks them
COLUMNS = ("rung", "median_ms", "p95_ms", "queries", "items", "computer")
TOLD = (
    "The median and the 95th percentile of test queries that were asked one at a time, on one core "
    "of the computer that the picture names. The figures are in reports/latency.csv."
)

Times = Mapping[str, np.ndarray]


def timed(searches: Mapping[str, Callable[[list[str]], Any]], texts: Sequence[str]) -> Times:
    """Of each rung, by its name, the milliseconds that each of the first queries took on one core:
    several would wait for each other, for a single query.
    """
    found = {}
    with threadpool_limits(1):
        for name, search in searches.items():
            search(list(texts[:1]))  # what happens once does not count
            taken = []
            for text in texts[:MOST]:
                start = time.perf_counter()
                search([text])
                taken.append(1000 * (time.perf_counter() - start))
            found[name] = np.array(taken)
    return found


def computer() -> str:
    """What can be said of this computer without naming it."""
    return f"{platform.system()} {platform.machine()}, one of {os.cpu_count()} cores"


def keep(times: Times, items: int) -> None:
    """Write reports/latency.csv. The figures are no part of metrics.json, which is the same for the
    same seed, as seconds never are.
    """
    with (config.REPORTS / "latency.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for rung, taken in times.items():
            middle, most = (round(float(np.percentile(taken, part)), 2) for part in (50, 95))
            writer.writerow((rung, middle, most, len(taken), items, computer()))
            print(f"  {rung}: {middle:.1f} ms a query (median), {most:.1f} ms (95th percentile)")


def latency(times: Times) -> Figure:
    """The median and the 95th percentile of each rung."""
    figure, axes = figures.new(6.4, 1.6 + 0.7 * len(times))
    for number, (part, title) in enumerate(((50, "median"), (95, "95th percentile"))):
        values = [float(np.percentile(taken, part)) for taken in times.values()]
        where = np.arange(len(values)) + (number - 0.5) * 0.4
        colour = (MODEL_COLOUR, BASELINE_COLOUR)[number]
        bars = axes.barh(where, values, 0.4, color=colour, label=title)
        axes.bar_label(bars, [f"{value:.1f}" for value in values], fontsize=8, padding=2)
    axes.set_yticks(range(len(times)), list(times))
    axes.invert_yaxis()
    axes.margins(x=0.12)
    axes.set_xlabel("milliseconds for a query")
    axes.legend(loc="best")
    axes.set_title(f"Time for a query on {computer()}")
    return figure
