"""An answer as HTML: both demos and the static page show the same."""

from __future__ import annotations

from html import escape

from .predict import Prediction, load, predict
from .tables import form, moves
from .tables.moves import CSS as CSS
from .tables.moves import bar, bars

CLOSE = 0.05  # YOUR TURN (PLAN.md, week 5): how near the threshold should a person decide?
MOST = 5  # outcomes of an answer


def answer(prediction: Prediction) -> str:
    """How likely it is, what follows from that, and what moved it."""
    outcome = escape(prediction.outcome)
    return (
        f'<div class="answer"><p class="said"><b>{per_cents(prediction)[0]}</b> likely: {outcome}'
        f"</p>{_verdict(prediction)}<p><strong>What moved it</strong></p>"
        f"{bars(prediction.moves, _points)}<p>In percentage points for {outcome}: "
        f"{prediction.how}</p></div>"
    )


def written_out(prediction: Prediction) -> str:
    """The row in words, what moved the answer most first."""
    return moves.written_out(prediction.moves)


def reason(prediction: Prediction) -> str:
    """Why it answered as it did, in a plain sentence."""
    moved = moves.strongest(prediction.moves)
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
        rows = (bar(label, 0, 100 * chance, f"{chance:.0%}") for label, chance in ranked)
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


def _points(push: float) -> str:
    """A push in percentage points: "+18", "−5"."""
    shown = f"{100 * push:+.0f}".replace("-", "\N{MINUS SIGN}")
    return shown if abs(push) >= 0.005 else "0"
