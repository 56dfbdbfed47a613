"""An answer as HTML: the demo and the static page show the same."""

from __future__ import annotations

from . import class_show
from .class_show import label_and_shares, verdict
from .examples import true_labels
from .pictures import example_files, image_html, open_picture, thumbnail
from .predict import Prediction, load, predict

UNSURE = 0.5  # YOUR TURN (PLAN.md, week 4): below which certainty should a person decide?
LONGEST = 320  # pixels of a picture in an answer

CSS = class_show.CSS + ".answer img { max-width: 100%; border-radius: .4rem; }\n"


def answer(prediction: Prediction) -> str:
    """The label, the likeliest labels with their probabilities, and the picture they are for."""
    picture = image_html(thumbnail(prediction.picture, LONGEST), "The picture")
    unsure = prediction.probability < UNSURE
    trust = "<p>It is not sure: a person should look.</p>" if unsure else ""
    shares = label_and_shares(prediction.probabilities)
    return f'<div class="answer">{shares}{trust}{picture}</div>'


def reason(prediction: Prediction) -> str:
    """What else it might have said, in a few plain words."""
    label, share = list(prediction.probabilities.items())[1]
    return f"next came {label!r}, with {share:.0%}"


def examples() -> list[str]:
    """HTML for each picture in demo/examples/, with the model's answer and whether it is right."""
    model, truths, cards = load(), true_labels(), []
    for file in example_files():
        prediction = predict(model, open_picture(file))
        cards.append(answer(prediction) + verdict(prediction.label, truths.get(file.name)))
    return cards
