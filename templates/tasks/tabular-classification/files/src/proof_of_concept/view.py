"""The answer as both demos show it: HTML, free of any framework.

Names and cells are anybody's words, so each of them goes through `html.escape`.
"""

from __future__ import annotations

import html
from collections.abc import Sequence

import numpy as np

from .model import probability
from .predict import Prediction
from .scores import FALSE_ALARM, MISSED

CLOSE = 0.05  # YOUR TURN (PLAN.md, week 5): how near the threshold should a person decide?
FOR, AGAINST = "#3b82f6", "#f0883e"

CSS = f"""
.figure {{display: flex; align-items: baseline; flex-wrap: wrap; gap: 0 .7rem}}
.figure b {{font-size: 3.4rem; line-height: 1.15; font-weight: 700}}
.figure span {{font-size: 1.25rem; overflow-wrap: anywhere}}
.scale {{position: relative; height: .6rem; margin: .4rem 0; border-radius: .3rem}}
.scale {{background: #8883}}
.scale i {{position: absolute; inset: 0 auto 0 0; border-radius: .3rem; background: {FOR}}}
.scale u {{position: absolute; top: -.3rem; bottom: -.3rem; width: 3px; background: currentColor}}
.verdict {{margin: .8rem 0 1.3rem; padding: .6rem .8rem; border-radius: .5rem; line-height: 1.45}}
.verdict {{overflow-wrap: anywhere; background: #8882; border-left: 4px solid #888}}
.alarm {{background: #3b82f622; border-color: {FOR}}}
.moves {{display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) auto}}
.moves {{align-items: center; gap: .3rem .8rem; margin: .4rem 0 .8rem}}
.moves > * {{overflow-wrap: anywhere; line-height: 1.3}}
.moves > :nth-child(3n) {{white-space: nowrap; font-variant-numeric: tabular-nums}}
.bar {{position: relative; height: 1.1rem; align-self: center}}
.bar {{background: linear-gradient(#8888, #8888) center / 1px 100% no-repeat}}
.bar i {{position: absolute; top: 0; bottom: 0; border-radius: .15rem}}
.note {{font-size: .9rem; opacity: .8; line-height: 1.45}}
.sides {{display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; overflow-wrap: anywhere}}
.sides i {{display: inline-block; width: .75em; height: .75em; border-radius: .15rem}}
"""


def per_cents(prediction: Prediction) -> tuple[str, str]:
    """The probability and the threshold, with the decimals that it takes to tell them apart."""
    sure = not 0.005 <= prediction.probability < 0.995  # 0% and 100% would say too much
    shown = ("", "")
    for digits in range(int(sure), 4):
        shown = (f"{prediction.probability:.{digits}%}", f"{prediction.threshold:.{digits}%}")
        if shown[0] != shown[1]:
            break
    return shown


def sentence(prediction: Prediction) -> str:
    """Where the probability stands: "81% is at or above the threshold of 17%"."""
    share, threshold = per_cents(prediction)
    side = "at or above" if prediction.alarm else "below"
    return f"{share} is {side} the threshold of {threshold}"


def answer(prediction: Prediction, outcome: str) -> str:
    """The probability of `outcome`, the outcome looked for, and what follows from it. As HTML."""
    share, threshold = prediction.probability, prediction.threshold
    figure, close = per_cents(prediction)[0], abs(share - threshold) < CLOSE
    return (
        f'<div class="figure"><b>{figure}</b><span>likely: {html.escape(outcome)}</span></div>'
        f'<div class="scale"><i style="width: {share:.1%}"></i>'
        f'<u style="left: {threshold:.1%}"></u></div>'
        f'<div class="verdict {"alarm" if prediction.alarm else "calm"}">'
        f"<b>{'Alarm.' if prediction.alarm else 'No alarm.'}</b> {sentence(prediction)}, "
        f"where a miss costs {MISSED / FALSE_ALARM:g} times a false alarm."
        f"{' It is close: a person should decide.' if close else ''}</div>"
    )


def moves(prediction: Prediction, labels: Sequence[str]) -> str:
    """A bar for each column, the strongest first, and what they add up to. As HTML."""
    usual, looked_for = (html.escape(label) for label in labels)
    strongest = max(abs(move.push) for move in prediction.moves) or 1.0
    cells = []
    for move in prediction.moves:
        name = html.escape(f"{move.column.name}: {move.column.shown(move.cell)}")
        width = 50 * abs(move.push) / strongest
        left, colour = (50, FOR) if move.push > 0 else (50 - width, AGAINST)
        bar = f'<i style="left: {left:.1f}%; width: {width:.1f}%; background: {colour}"></i>'
        cells.append(f'<div>{name}</div><div class="bar">{bar}</div><div>{pushed(move.push)}</div>')
    start, end = prediction.mean_score, prediction.score
    mean = float(probability(np.array(start)))
    return (
        f'<div class="sides"><b>What moved it</b>'
        f'<span><i style="background: {FOR}"></i> for {looked_for}</span>'
        f'<span><i style="background: {AGAINST}"></i> against it, for {usual}</span></div>'
        f'<div class="moves">{"".join(cells)}</div>'
        f'<div class="note">In log-odds, which add up: {_signed(start)} is where all start '
        f"({mean:.0%}), the columns add {_signed(end - start)}, and {_signed(end)} is "
        f"{per_cents(prediction)[0]}. It says what the model goes by, not the cause.</div>"
    )


def pushed(push: float) -> str:
    """A push in words: "+0.84 for", "−0.30 against"."""
    if abs(push) < 0.005:
        return "0.00"
    return f"{_signed(push)} {'for' if push > 0 else 'against'}"


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "\N{MINUS SIGN}")
