"""Which looks people see first: a fault that was caught, then honestly one that was missed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from ..faults import Fault
from ..plumbing import figures
from ..predict import look
from ..scores import leads_of
from ..series.chart import draw_one
from ..series.choices import OFFERED, starts, steps
from ..series.choices import write_examples as write_looks
from ..series.clock import STEPS
from . import Tested

SHOWN = 4  # series in the picture


def first_shown(
    test: Tested, most: int, fits: Callable[[Fault], Any] | None = None
) -> list[tuple[Fault, float]]:
    """Faults of different series, each with the steps to its alarm (NaN: missed): one that was
    caught and one that was missed, by turns. fits: which ones can be shown.

    Those that end in a breakdown come first, and of these the ones with a usual lead time.
    """
    judged, leads = test.judged["model"], leads_of(test.judged["model"])
    usual = float(np.median(leads)) if len(leads) else 0.0

    def order(pair: tuple[Fault, float]) -> tuple[bool, float]:
        fault, waited = pair
        if fault.breakdown is None or np.isnan(waited):
            return True, 0.0
        return False, abs(fault.breakdown - fault.first - waited - usual)

    pairs = [
        (fault, float(waited))
        for fault, waited in zip(judged.faults, judged.delays, strict=True)
        if not fault.faint and (fits is None or fits(fault))
    ]
    pairs.sort(key=order)
    left = [[pair for pair in pairs if np.isnan(pair[1]) == lost] for lost in (False, True)]
    found: list[tuple[Fault, float]] = []
    while any(left) and len(found) < most:
        pair = (left[len(found) % 2] or left[0] or left[1]).pop(0)
        if pair[0].series not in {fault.series for fault, _ in found}:
            found.append(pair)
    return found


def looks(model: Any, test: Tested) -> Figure:
    """Looks at different series: a fault that was caught, then one that was missed, by turns."""
    shown = first_shown(test, SHOWN) or [(Fault(0, test.parts.test.start, 0, ""), np.nan)]
    figure = figures.blank(7.6, 0.5 + 2.1 * len(shown))
    back, long = test.parts.test.start - model.first, steps(model)
    part = test.panel.between(back, test.parts.test.stop)
    every = figure.subplots(len(shown), squeeze=False).flat
    for axes, (fault, waited) in zip(every, shown, strict=True):
        begin = max(fault.first - back - long // 6, model.first)
        begin = min(begin, len(part.dates) - long)
        faults = []
        for one in test.faults:
            first, last = max(one.first - back - begin, 0), min(one.last - back - begin, long - 1)
            if one.series == fault.series and first <= last:
                faults.append((one.kind, first, last))
        draw_one(axes, look(model, part, fault.series, begin), faults)
        title = part.titles()[fault.series]
        if fault.kind:
            fate = fault.fate(waited, STEPS[model.setting.frequency])
            title = f"{title}: {fault.kind}, {fate}"
        axes.set_title(figures.plain(title, 100), fontsize=8.5)
    return figure


def write_examples(test: Tested, model: Any, known: bool) -> None:
    """Write looks of different series to demo/examples/; where faults are known, with them in it.

    The first has a fault that was caught, and the second one that was missed, if there is one.
    """
    titles, dates, found = test.panel.titles(), test.panel.dates, []
    origins = [pd.Timestamp(origin) for origin in starts(model).values()]
    places = {origin: int(dates.get_loc(origin)) for origin in origins}

    def inside(fault: Fault, origin: Any) -> bool:
        return places[origin] <= fault.first and fault.last < places[origin] + steps(model)

    def add(series: int, origin: Any) -> None:
        faults = [one for one in test.faults if one.series == series and inside(one, origin)]
        wrong = []
        for one in faults if known else []:
            broke = "" if one.breakdown is None else str(dates[one.breakdown])
            wrong.append([one.kind, str(dates[one.first]), str(dates[one.last]), broke])
        found.append({"series": titles[series], "origin": str(origin), "wrong": wrong})

    def look_at(fault: Fault) -> Any:
        return next((one for one in origins if inside(fault, one)), None)

    for fault, _ in first_shown(test, OFFERED, look_at) if known else []:
        add(fault.series, look_at(fault))
    used = {one["series"] for one in found}
    rest = [series for series, title in enumerate(titles) if title not in used]
    for place in np.unique(np.linspace(0, len(rest) - 1, OFFERED - len(found)).round().astype(int)):
        if rest:
            add(rest[place], origins[len(found) % len(origins)])
    write_looks(found)
