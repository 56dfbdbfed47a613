"""An answer as HTML: both demos and the static page show the same."""

from __future__ import annotations

from html import escape

from .predict import Estimate, load, predict
from .scores import LEVEL
from .tables import form, moves
from .tables.moves import CSS as CSS
from .tables.moves import bar, bars
from .tables.target import between, with_unit

WIDE = 1.0  # YOUR TURN (PLAN.md, week 5): from how wide an interval on should a person decide?


def answer(estimate: Estimate) -> str:
    """The amount, between what it probably lies, and what moved it."""
    target = estimate.target
    wide = estimate.high - estimate.low > WIDE * abs(estimate.value)
    doubt = " It is wider than the estimate itself: a person should look at it." if wide else ""
    return (
        f'<div class="answer"><p class="said"><b>{escape(with_unit(target, estimate.value))}</b> '
        f"{escape(target.name)}, {estimate.answer}</p>{_interval(estimate)}"
        f'<p class="verdict">The interval is made to hold {LEVEL:.0%} of what really comes, over '
        f"all rows together.{doubt}</p>"
        f"<p><strong>What moved it</strong></p>"
        f"{bars(estimate.moves, lambda push: _push(estimate, push))}"
        f"<p>In the unit of the estimate: {estimate.how}</p></div>"
    )


def reason(estimate: Estimate) -> str:
    """Why it answered as it did, in a plain sentence."""
    moved = moves.strongest(estimate.moves)
    ends = between(estimate.target, estimate.low, estimate.high)
    return f"Its interval was {ends}; {moved} moved it most."


def examples() -> list[str]:
    """HTML for each row in demo/examples/, with the model's answer and what really came."""
    model, cards = load(), []
    for row in form.examples():
        estimate, truth = predict(model, row["cells"]), float(row["label"])
        side = "inside" if estimate.low <= truth <= estimate.high else "outside of"
        came = f"<strong>{escape(with_unit(estimate.target, truth))}</strong>"
        cards.append(f"{answer(estimate)}<p>It was {came}, {side} the interval.</p>")
    return cards


def _interval(estimate: Estimate) -> str:
    """The interval as a bar, on a scale of all that is usual."""
    least = min(estimate.target.low, estimate.low)
    wide = max(estimate.target.high, estimate.high) - least
    left, width = 100 * (estimate.low - least) / wide, 100 * (estimate.high - estimate.low) / wide
    ends = between(estimate.target, estimate.low, estimate.high)
    drawn = bar(f"{LEVEL:.0%} interval", left, width, ends)
    return f'<ul class="rows">{drawn}</ul>'


def _push(estimate: Estimate, push: float) -> str:
    """A push in words: "+12 EUR", "−5 EUR", or 0 where it rounds to that."""
    told = with_unit(estimate.target, abs(push))
    if told == with_unit(estimate.target, 0.0):
        return "0"
    return f"{'+' if push > 0 else chr(0x2212)}{told}"
