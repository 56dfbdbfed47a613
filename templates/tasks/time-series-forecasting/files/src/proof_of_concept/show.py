"""A forecast as HTML: both demos and the static page show the same."""

from __future__ import annotations

from html import escape

import numpy as np

from .predict import Forecast, Move, load, predict
from .series import controls
from .series.chart import as_image
from .series.clock import STEPS, shown
from .series.drawing import number, summed

CSS = """
.answer { line-height: 1.45; overflow-wrap: anywhere; }
.answer .said { font-size: 1.25rem; margin: 0 0 .4rem; }
.answer .said b { font-size: 2.4rem; line-height: 1.15; margin-right: .6rem; }
.answer img { display: block; width: 100%; height: auto; background: white; border-radius: 4px; }
.answer .rows { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) auto;
  align-items: center; gap: .1rem .8rem; margin: .4rem 0 .8rem; padding: 0; list-style: none; }
.answer .rows li { display: contents; }
.answer .bar { position: relative; height: 1rem; margin: .4rem 0;
  background: rgb(127 127 127 / .2); }
.answer .bar i { position: absolute; inset: 0 auto 0 0; background: #3b82f6; }
.answer .bar .against { background: #f0883e; }
.answer .scroll { overflow-x: auto; }
.answer table { border-collapse: collapse; width: 100%; font-size: .9rem; }
.answer th, .answer td { padding: .15rem .5rem; text-align: right; white-space: nowrap; }
.answer th:first-child, .answer td:first-child { text-align: left; }
"""


def answer(forecast: Forecast) -> str:
    """The first step with its interval, the chart, every step, their sum, what drivers did."""
    setting = forecast.setting
    unit = f" {setting.target.unit}" if setting.target.unit else ""
    low, middle, high = (number(value) for value in forecast.said[:, 0])
    is_unit = setting.target.unit == setting.target.name  # orders are counted in orders
    asked = f"{'' if is_unit else f' {setting.target.name}'}, {forecast.series}"
    said = (
        f'<div class="answer"><p class="said"><b>{middle}{escape(unit)}</b>{escape(asked)}, '
        f"{shown(forecast.dates[0], setting.frequency)}: eight times in ten from {low} to {high}"
        "</p>"
    )
    return f"{said}{as_image(forecast)}{_table(forecast)}{_whole(forecast)}{_moved(forecast)}</div>"


def written_out(forecast: Forecast) -> str:
    """What came beside what was said, a step each: "Mon 2026-11-23: 40 (said 31)"."""
    steps = zip(forecast.dates, forecast.truth, forecast.said[1], strict=True)
    frequency = forecast.setting.frequency
    return "; ".join(
        f"{shown(date, frequency)}: {number(came)} (said {number(middle)})"
        for date, came, middle in steps
    )


def reason(forecast: Forecast, usual_error: float) -> str:
    """How wrong it was, and on which side, in a plain sentence."""
    errors = forecast.truth - forecast.said[1]
    low, high = forecast.said[0], forecast.said[2]
    there = ~np.isnan(errors)
    outside = int(((forecast.truth < low) | (forecast.truth > high))[there].sum())
    balance, total = np.nansum(errors), np.nansum(np.abs(errors))
    side = "less" if balance < 0 else "more"
    # Steps that are too high and too low make up for each other.
    turns = "too high and too low by turns"
    why = f"mostly since {side} came" if abs(balance) > total / 2 else turns
    times = np.nanmean(np.abs(errors)) / usual_error
    return (
        f"It was off by {times:.1f} times a usual step between seasons, {why}; "
        f"{outside} of {there.sum()} values lay outside of the interval."
    )


def examples() -> list[str]:
    """HTML for each forecast in demo/examples/, with what came."""
    model, cards = load(), []
    for one in controls.examples():
        forecast = predict(model, one["series"], one["origin"])
        there = ~np.isnan(forecast.truth)
        inside = (forecast.truth >= forecast.said[0]) & (forecast.truth <= forecast.said[2])
        error = np.abs(forecast.truth - forecast.said[1])[there].sum()
        total = np.abs(forecast.truth[there]).sum()
        off = f", off by {100 * error / total:.0f} % of what came" if total else ""
        came = f"{inside[there].sum()} of {there.sum()} values lay in the band{off}."
        cards.append(f"{answer(forecast)}<p>Tested: {came}</p>")
    return cards


def _whole(forecast: Forecast) -> str:
    """The forecast as one figure: its sum, or its mean where a sum says nothing."""
    setting, step = forecast.setting, STEPS[forecast.setting.frequency]
    steps = f"{setting.horizon} {step}{'s' * (setting.horizon > 1)}"
    unit = f" {setting.target.unit}" if setting.target.unit else ""
    what, figure = "mean", float(forecast.said[1].mean())
    if summed(setting) and forecast.said.min() >= 0:
        what, figure = "sum", forecast.total
    return (
        f"<p>Eight values in ten should lie in the band. The {what} of the {steps}: "
        f"{number(figure)}{escape(unit)}.</p>"
    )


def _moved(forecast: Forecast) -> str:
    if not forecast.moves:
        return "<p>No driver is known ahead: the forecast goes by the past and the calendar.</p>"
    strongest = max(abs(move.push) for move in forecast.moves) or 1.0
    what, times = ("sum", 1.0) if summed(forecast.setting) else ("mean", len(forecast.dates))
    rows = "".join(_row(forecast, move, strongest, times) for move in forecast.moves)
    unit = forecast.setting.target.unit
    counted = f" in {escape(unit)}" if unit else ""
    return (
        f'<p><strong>What drove it</strong></p><ul class="rows">{rows}</ul><p>The {what} of '
        f"the forecast{counted}, less what it would be with that driver as usual all along. It "
        "says what the model goes by, not the cause; the past and the calendar make up the "
        "rest.</p>"
    )


def _row(forecast: Forecast, move: Move, strongest: float, times: float) -> str:
    width = 50 * abs(move.push) / strongest
    left = 50 if move.push > 0 else 50 - width
    side = "for" if move.push > 0 else "against"
    bar = f'<i class="{side}" style="left: {left:.1f}%; width: {width:.1f}%"></i>'
    cells = list(dict.fromkeys(forecast.drivers[move.driver]))
    name = f"{move.driver}: {', '.join(cells[:3])}{', ...' if len(cells) > 3 else ''}"
    figure = f"{'+' if move.push > 0 else ''}{number(move.push / times)}"
    return (
        f'<li><span>{escape(name)}</span><span class="bar">{bar}</span><span>{figure}</span></li>'
    )


def _table(forecast: Forecast) -> str:
    known = bool((~np.isnan(forecast.truth)).any())
    heads = [STEPS[forecast.setting.frequency], "low", "forecast", "high", *["came"] * known]
    heads += list(forecast.drivers)
    lines = []
    for place, date in enumerate(forecast.dates):
        cells = [shown(date, forecast.setting.frequency), *map(number, forecast.said[:, place])]
        cells += [number(forecast.truth[place])] * known
        cells += [said[place] for said in forecast.drivers.values()]
        lines.append("".join(f"<td>{escape(cell)}</td>" for cell in cells))
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    rows = "".join(f"<tr>{line}</tr>" for line in lines)
    # Who has no mouse scrolls it by its keys.
    return f'<div class="scroll" tabindex="0"><table><tr>{head}</tr>{rows}</table></div>'
