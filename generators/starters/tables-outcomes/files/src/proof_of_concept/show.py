"""An answer as HTML: both demos and the static page show the same."""

from __future__ import annotations

from html import escape

from .predict import Prediction, load, predict
from .tables import form

CSS = """
.answer { line-height: 1.45; overflow-wrap: anywhere; }
.answer .said { font-size: 1.5rem; font-weight: 700; margin: 0; }
.answer .rows { display: grid; grid-template-columns: minmax(0, 1fr) 6rem 3rem; gap: .3rem .8rem;
  margin: .8rem 0; padding: 0; list-style: none; align-items: center; }
.answer .rows li { display: contents; }
.answer .rows i { height: .7rem; background: rgb(127 127 127 / .25); }
.answer .rows b { display: block; height: 100%; background: #2a6fdb; }
"""


def answer(prediction: Prediction) -> str:
    """The outcome that is called, how likely each is, and from when the second of two is called."""
    rows = "".join(
        f'<li><span>{escape(label)}</span><i><b style="width: {share:.0%}"></b></i>'
        f"<span>{share:.0%}</span></li>"
        for label, share in prediction.probabilities.items()
    )
    return (
        f'<div class="answer"><p class="said">{escape(prediction.label)}</p>'
        f'<ul class="rows">{rows}</ul>{_limit(prediction)}'
        f"<p>{escape(written_out(prediction))}</p></div>"
    )


def written_out(prediction: Prediction) -> str:
    """The row in words."""
    return "; ".join(prediction.cells)


def reason(prediction: Prediction) -> str:
    """How sure it was, in a plain sentence."""
    return f"It gave {prediction.label!r} {prediction.probabilities[prediction.label]:.0%}."


def examples() -> list[str]:
    """HTML for each row in demo/examples/, with the model's answer and whether it is right."""
    model, cards = load(), []
    for row in form.examples():
        prediction, truth = predict(model, row["cells"]), row["label"]
        right = "It is right" if prediction.label == truth else "It is wrong"
        came = f"<p>{right}: the outcome was <strong>{escape(truth)}</strong>.</p>"
        cards.append(answer(prediction) + came)
    return cards


def _limit(prediction: Prediction) -> str:
    if prediction.threshold is None:
        return ""
    looked_for = escape(list(prediction.probabilities)[1])
    return f"<p>{looked_for} is called from {prediction.threshold:.0%}.</p>"
