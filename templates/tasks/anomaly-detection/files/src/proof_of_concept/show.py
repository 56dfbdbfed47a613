"""A look at a series as HTML: both demos and the static page show the same."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd

from .faults import Fault
from .faults.alarms import Alarm, judged
from .faults.planting import fault_of
from .predict import Look, Raised, load, predict
from .series import controls
from .series.chart import as_image
from .series.clock import STEPS, shown
from .series.drawing import number

CSS = """
.answer { line-height: 1.45; overflow-wrap: anywhere; }
.answer .said { font-size: 1.25rem; margin: 0 0 .4rem; }
.answer .said b { font-size: 2.4rem; line-height: 1.15; margin-right: .6rem; }
.answer img { display: block; width: 100%; height: auto; background: white; border-radius: 4px; }
.answer li { margin: .3rem 0; }
"""


def answer(look: Look, wrong: Sequence[Fault] = ()) -> str:
    """How many alarms, what became of faults, the chart, and why each alarm was raised.

    wrong: what is known to be wrong, by steps of the look; a fault that a visitor planted counts
    beside it.
    """
    target, count, frequency = look.setting.target, len(look.alarms), look.setting.frequency
    ends = " to ".join(shown(look.dates[place], frequency) for place in (0, -1))
    what = escape(f"in {target.name}, {look.series}, {ends}")
    if look.planted:
        kind, first, last = look.planted
        wrong = [*wrong, fault_of(0, first, last, kind)]
    told_of = f"<p><strong>{escape(told(look, wrong))}</strong></p>" if wrong else ""
    marked = [(one.kind, one.first, one.last) for one in wrong]
    alarms = "alarm" if count == 1 else "alarms"
    return (
        f'<div class="answer"><p class="said"><b>{count or "No"} {alarms}</b> {what}</p>'
        f"{told_of}{as_image(look, marked)}{_reasons(look)}<p>An alarm is raised where the oddness "
        f"of a step is above {look.threshold:.3f}. That was chosen without labels: it raised about "
        f"{look.alarms_a_week:g} alarms a week in the weeks before the test, over all series. The "
        f"highest here is {_highest(look)}. The band is what is usual at that time.</p></div>"
    )


def told(look: Look, wrong: Sequence[Fault]) -> str:
    """What became of known faults, in sentences. wrong: by steps of the look."""
    frequency = look.setting.frequency
    alarms = [Alarm(0, alarm.place, look.odd[alarm.place]) for alarm in look.alarms]
    found = judged(alarms, wrong, look.setting.horizon)
    said = []
    for fault, waited in zip(wrong, found.delays.tolist(), strict=True):
        date, fate = shown(look.dates[fault.first], frequency), fault.fate(waited, STEPS[frequency])
        said.append(f"Wrong from {date}: {fault.kind or 'something'}, {fate}.")
    none = int((found.of < 0).sum())
    if none:
        said.append(f"{none} alarm{'s' * (none > 1)} where nothing is known to be wrong.")
    return " ".join(said) or "Nothing is known to be wrong here, and there was no alarm."


def examples() -> list[str]:
    """HTML for each look in demo/examples/, with what was wrong in it, where that is known."""
    model, cards = load(), []
    for one in controls.examples():
        look = predict(model, one["series"], one["origin"])
        wrong = []
        for kind, *times in one.get("wrong", ()):
            found = look.dates.searchsorted([pd.Timestamp(time) for time in times if time])
            first, last, *broke = [min(int(place), len(look.dates) - 1) for place in found]
            wrong.append(Fault(0, first, last, kind, breakdown=broke[0] if broke else None))
        cards.append(answer(look, wrong) + ("" if wrong else f"<p>{escape(told(look, []))}</p>"))
    return cards


def _reasons(look: Look) -> str:
    if not look.alarms:
        return ""
    rows = "".join(f"<li>{_reason(look, alarm)}</li>" for alarm in look.alarms)
    return f"<p><strong>Why</strong></p><ul>{rows}</ul>"


def _reason(look: Look, alarm: Raised) -> str:
    place, unit = alarm.place, f" {look.setting.target.unit}".rstrip()
    date = shown(look.dates[place], look.setting.frequency)
    figures = f"{number(look.values[place])}{unit}, expected {number(look.expected[place])}{unit}"
    why = "; ".join(alarm.reasons) or "no single figure stands out"
    return escape(f"{date}: {figures}. Mostly because {why}.")


def _highest(look: Look) -> str:
    """The highest oddness of the look."""
    known = look.odd[look.odd == look.odd]
    return f"{known.max():.3f}" if len(known) else "unknown"
