"""An answer as HTML: the demo and the static page show the same."""

from __future__ import annotations

from html import escape

from . import class_show
from .class_show import label_and_shares, verdict
from .examples import demo_examples
from .predict import Prediction, Word, load, predict
from .texts.small_words import tells

NO_ANSWER = "No answer"
UNSURE = 0.5  # YOUR TURN (PLAN.md, week 4): below which certainty should a person decide?
TELLING = 0.2  # words are marked that push at least this share of the strongest push

MARKS = """
.answer blockquote { margin: .5rem 0; padding: .1rem 0 .1rem .9rem; white-space: pre-wrap;
  border-left: 3px solid rgb(127 127 127 / .4); overflow-wrap: anywhere; }
.answer mark { color: inherit; border-radius: .2em; padding: 0 .1em; }
.answer .for { background: rgb(64 132 255 / .3); }
.answer .against { background: rgb(255 140 40 / .35); }
"""
CSS = class_show.CSS + MARKS


def answer(prediction: Prediction) -> str:
    """The label, the likeliest labels with their probabilities, and the words that moved it.

    No label where the model knows too few of the words that say something: it would be a guess.
    """
    said = label_and_shares(prediction.probabilities, prediction.probability >= UNSURE)
    text = _marked(prediction)
    if not prediction.answered:
        said, text = f'<p class="said">{NO_ANSWER}</p>', escape(prediction.text)
    return (
        f'<div class="answer">{said}<p>{remark(prediction)}</p>'
        f"<blockquote>{text}</blockquote></div>"
    )


def remark(prediction: Prediction) -> str:
    """How far to trust the answer, and how to read the marks."""
    known, count = len(prediction.reasons), len(prediction.telling)
    if not known:
        return "It knows no word of this that says something: none stood in the texts it learnt by."
    if not prediction.answered:
        return f"It knows only {known} of the {count} words here that say something: too few."
    unsure = prediction.probability < UNSURE
    trust = "It is not sure: a person should read this one. " if unsure else ""
    return (
        f'{trust}Words that moved it: <mark class="for">for the answer</mark>, '
        '<mark class="against">against it</mark>.'
    )


def reason(prediction: Prediction) -> str:
    """Why it answered as it did, in a few plain words."""
    words = ", ".join(f'"{word.text}"' for word in prediction.reasons[:3])
    return f"{words} moved it most" if words else "it knew no word that says something"


def examples() -> list[str]:
    """HTML for each text in demo/examples/, with the model's answer and whether it is right."""
    model, cards = load(), []
    for text, label in demo_examples():
        prediction = predict(model, text)
        said = prediction.label if prediction.answered else ""
        cards.append(answer(prediction) + verdict(said, label))
    return cards


def _marked(prediction: Prediction) -> str:
    """The text, with the words marked that moved the answer."""
    strongest = max((abs(word.push) for word in prediction.reasons), default=0.0)
    pieces, end = [], 0
    for word in prediction.words:
        pieces += [escape(prediction.text[end : word.start]), _word(word, TELLING * strongest)]
        end = word.end
    return "".join([*pieces, escape(prediction.text[end:])])


def _word(word: Word, least: float) -> str:
    if not tells(word.text) or abs(word.push) <= least:
        return escape(word.text)
    side = "for" if word.push > 0 else "against"
    return f'<mark class="{side}">{escape(word.text)}</mark>'
