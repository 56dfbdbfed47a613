"""Where it fails: faults that were missed, and alarms on nothing; and the alarms to label."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from .. import config
from ..data import Backtest
from ..faults import Fault
from ..faults.alarms import raised
from ..faults.files import FROM, KIND, TO
from ..predict import Look, look
from ..series.choices import steps
from ..series.clock import STEPS, shown
from ..series.drawing import number
from ..series.panel import Panel
from ..series.setting import Setting
from . import Tested

WORST = 4  # missed faults that are shown, and as many false alarms
NAMED = 12  # values of each
LIST = "alarms_to_label.csv"


def worst(test: Tested, model: Any) -> list[dict[str, Any]]:
    """Missed faults, those first that stood out most to the second baseline, but for those that are
    too faint; then the highest alarms where nothing is known to be wrong."""
    judged = test.judged["model"]
    missed = [
        fault
        for fault, waited in zip(test.faults, judged.delays, strict=True)
        if np.isnan(waited) and not fault.faint
    ]
    missed.sort(key=lambda one: -_highest(test.odd["second"], one.series, one.first, one.last))
    found = [_missed(test, model, fault) for fault in missed[:WORST]]
    false = [alarm for alarm, of in zip(judged.alarms, judged.of, strict=True) if of < 0]
    false.sort(key=lambda one: -one.height)
    for alarm in false[:WORST]:
        one, place = _look(test, model, alarm.series, alarm.step)
        reasons = next((each.reasons for each in one.alarms if each.place == place), ())
        date = shown(one.dates[place], one.setting.frequency)
        where = f"{one.series}, {date}"
        said = _mistake(where, f"nothing known to be wrong ({where})", "an alarm", one, place)
        found.append({**said, "why": f"{'; '.join(reasons).capitalize()}."})
    return found


def _missed(test: Tested, model: Any, fault: Fault) -> dict[str, Any]:
    one, place = _look(test, model, fault.series, fault.first)
    long, step = fault.last - fault.first + 1, STEPS[one.setting.frequency]
    where = f"{one.series}, from {shown(one.dates[place], one.setting.frequency)}"
    said = f"{fault.kind or 'a fault'} of {long} {step}{'s' * (long > 1)} ({where})"
    last = min(fault.deadline(test.horizon), test.parts.test.stop - 1)
    odd = _highest(test.odd["model"], fault.series, fault.first, last)
    why = f"Its oddness reached {odd:.3f}, and an alarm takes more than {one.threshold:.3f}."
    if odd > one.threshold:
        why = "An alarm just before it had silenced the series."
    return {**_mistake(where, said, "no alarm", one, place), "why": why}


def _mistake(where: str, truth: str, said: str, one: Look, place: int) -> dict[str, Any]:
    cells = list(zip(one.dates, one.values, one.expected, strict=True))[place : place + NAMED]
    text = "; ".join(
        f"{shown(date, one.setting.frequency)}: {number(came)} (expected {number(expected)})"
        for date, came, expected in cells
    )
    about = {"id": where, "truth": truth, "predicted": said, "verb": "answered by"}
    return {**about, "image": None, "text": text}


def _look(test: Tested, model: Any, series: int, step: int) -> tuple[Look, int]:
    """A look with a step of the panel in it, and the place of the step."""
    back = test.parts.test.start - model.first
    part = test.panel.between(back, test.parts.test.stop)
    begin = step - back - steps(model) // 3
    begin = min(max(begin, model.first), len(part.dates) - steps(model))
    return look(model, part, series, begin), step - back - begin


def _highest(odd: np.ndarray, series: int, first: int, last: int) -> float:
    return float(np.nanmax(odd[series, first : last + 1], initial=0.0))


def write_alarms(said: Any, model: Any, panel: Panel, setting: Setting, parts: Backtest) -> None:
    """Write reports/alarms_to_label.csv: every alarm of the test part, for somebody to look at."""
    threshold = next(iter(model.thresholds.values()))
    found = raised(said.odd[:, : panel.end], threshold, setting.horizon, parts.test.start)
    rows = [
        [
            *panel.names[one.series], f"{panel.dates[one.step]:%Y-%m-%dT%H:00:00}", "", "",
            "; ".join(said.reasons(one.series, one.step)),
        ]
        for one in found
    ]  # fmt: skip
    heads = [*(column.name for column in setting.keys), FROM, TO, KIND, "why"]
    table = pd.DataFrame(rows, columns=pd.Index(heads))
    table.to_csv(config.REPORTS / LIST, index=False, lineterminator="\n")
