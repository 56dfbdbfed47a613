"""An answer as HTML: the demo and the static page show the same."""

from __future__ import annotations

from html import escape

from . import class_show
from .class_show import label_and_shares, verdict
from .examples import demo_examples
from .predict import Prediction, load, predict

UNSURE = 0.5  # YOUR TURN (PLAN.md, week 4): below which certainty should a person decide?

CSS = (
    class_show.CSS
    + """
.answer blockquote { margin: .5rem 0; padding: .1rem 0 .1rem .9rem; white-space: pre-wrap;
  border-left: 3px solid rgb(127 127 127 / .4); overflow-wrap: anywhere; }
"""
)


def answer(prediction: Prediction) -> str:
    """The label, the likeliest labels with their probabilities, and the text they are for."""
    unsure = prediction.probability < UNSURE
    trust = "<p>It is not sure: a person should read this one.</p>" if unsure else ""
    return (
        f'<div class="answer">{label_and_shares(prediction.probabilities)}{trust}'
        f"<blockquote>{escape(prediction.text)}</blockquote></div>"
    )


def reason(prediction: Prediction) -> str:
    """What else it might have said, in a few plain words."""
    label, share = list(prediction.probabilities.items())[1]
    return f"next came {label!r}, with {share:.0%}"


def examples() -> list[str]:
    """HTML for each text in demo/examples/, with the model's answer and whether it is right."""
    model, cards = load(), []
    for text, label in demo_examples():
        prediction = predict(model, text)
        cards.append(answer(prediction) + verdict(prediction.label, label))
    return cards
