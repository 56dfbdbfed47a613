"""An answer as HTML: both demos and the static page show the same."""

from __future__ import annotations

from html import escape

from .predict import Prediction, load, predict
from .tables import form

CLOSE = 0.05  # YOUR TURN (PLAN.md, week 5): how near the threshold should a person decide?
MOST = 5  # outcomes of an answer

CSS = """
.answer { line-height: 1.45; overflow-wrap: anywhere; }
.answer .said { font-size: 1.25rem; margin: 0; }
.answer .said b { font-size: 3rem; line-height: 1.15; margin-right: .7rem; }
.answer .scale, .answer .bar { position: relative; height: 1rem; margin: .4rem 0;
  background: rgb(127 127 127 / .2); }
.answer .scale i, .answer .bar i { position: absolute; inset: 0 auto 0 0; background: #3b82f6; }
.answer .scale u { position: absolute; inset: -.3rem auto; width: 3px; background: currentColor; }
.answer .verdict { margin: .8rem 0 1.3rem; padding: .6rem .8rem; border-left: 4px solid #3b82f6;
  background: rgb(59 130 246 / .13); }
.answer .rows { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) auto;
  align-items: center; gap: .1rem .8rem; margin: .4rem 0 .8rem; padding: 0; list-style: none; }
.answer .rows li { display: contents; }
.answer .rows span:last-child { white-space: nowrap; }
.answer .bar .against { background: #f0883e; }
"""


def answer(prediction: Prediction) -> str:
    """How likely it is, what follows from that, and what moved it."""
    outcome = escape(prediction.outcome)
    strongest = max(abs(move.push) for move in prediction.moves) or 1.0
    rows = "".join(
        _row(
            f"{move.column.name}: {move.column.shown(move.cell)}",
            50 if move.push > 0 else 50 - 50 * abs(move.push) / strongest,
            50 * abs(move.push) / strongest,
            _points(move.push),
            "for" if move.push > 0 else "against",
        )
        for move in prediction.moves
    )
    return (
        f'<div class="answer"><p class="said"><b>{per_cents(prediction)[0]}</b> likely: {outcome}'
        f"</p>{_verdict(prediction)}<p><strong>What moved it</strong></p>"
        f'<ul class="rows">{rows}</ul><p>In percentage points for {outcome}: '
        f"{prediction.how}</p></div>"
    )


def written_out(prediction: Prediction) -> str:
    """The row in words, what moved the answer most first: "contract: monthly; tenure: 3 months"."""
    return "; ".join(f"{m.column.name}: {m.column.shown(m.cell)}" for m in prediction.moves)


def reason(prediction: Prediction) -> str:
    """Why it answered as it did, in a plain sentence."""
    moved = " and ".join(
        f"{move.column.name} ({move.column.shown(move.cell)})" for move in prediction.moves[:2]
    )
    return f"It gave {prediction.outcome!r} {per_cents(prediction)[0]}; {moved} moved it most."


def per_cents(prediction: Prediction) -> tuple[str, str]:
    """The probability and the threshold, with the decimals that it takes to tell them apart."""
    share, threshold = prediction.probability, prediction.threshold or 0.0
    sure = not 0.005 <= share < 0.995  # 0% and 100% would say too much
    shown = ("", "")
    for digits in range(int(sure), 4):
        shown = (f"{share:.{digits}%}", f"{threshold:.{digits}%}")
        if shown[0] != shown[1]:
            break
    return shown


def examples() -> list[str]:
    """HTML for each row in demo/examples/, with the model's answer and whether it is right."""
    model, cards = load(), []
    for row in form.examples():
        prediction, truth = predict(model, row["cells"]), row["label"]
        right = "It is right" if prediction.label == truth else "It is wrong"
        came = f"<p>{right}: the outcome was <strong>{escape(truth)}</strong>.</p>"
        cards.append(answer(prediction) + came)
    return cards


def _verdict(prediction: Prediction) -> str:
    """Of two outcomes: whether that is enough to act on. Of more: the likeliest ones."""
    share, threshold = prediction.probability, prediction.threshold
    if threshold is None:
        ranked = sorted(prediction.probabilities.items(), key=lambda pair: -pair[1])[:MOST]
        rows = (_row(label, 0, 100 * chance, f"{chance:.0%}", "for") for label, chance in ranked)
        return f'<ul class="rows">{"".join(rows)}</ul>'
    figure, limit = per_cents(prediction)
    side = "at or above" if prediction.alarm else "below"
    close = " It is close: a person should decide." if abs(share - threshold) < CLOSE else ""
    return (
        f'<div class="scale"><i style="width: {share:.1%}"></i>'
        f'<u style="left: {threshold:.1%}"></u></div>'
        f'<p class="verdict"><b>{"Alarm" if prediction.alarm else "No alarm"}.'
        f"</b> {figure} is {side} the threshold of {limit}, where a miss costs "
        f"{prediction.missed_cost:g} times a false alarm.{close}</p>"
    )


def _row(name: str, left: float, width: float, figure: str, side: str) -> str:
    style = f"left: {left:.1f}%; width: {width:.1f}%"
    bar = f'<span class="bar"><i class="{side}" style="{style}"></i></span>'
    return f"<li><span>{escape(name)}</span>{bar}<span>{figure}</span></li>"


def _points(push: float) -> str:
    """A push in words: "+18 for", "−5 against"."""
    shown = f"{100 * push:+.0f}".replace("-", "\N{MINUS SIGN}")
    return f"{shown} {'for' if push > 0 else 'against'}" if abs(push) >= 0.005 else "0"
