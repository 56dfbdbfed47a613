"""An answer as HTML: the demo and the static page show the same."""

from __future__ import annotations

import numpy as np
from PIL import Image

from . import class_show
from .class_show import label_and_shares, verdict
from .examples import true_labels
from .pictures import example_files, image_html, open_picture, thumbnail
from .predict import Prediction, load, predict

UNSURE = 0.5  # YOUR TURN (PLAN.md, week 4): below which certainty should a person decide?
LONGEST = 320  # pixels of a picture in an answer
FOR, AGAINST = (42, 111, 219), (240, 120, 20)  # the colours of squares
STRONGEST = 0.6  # how much the strongest square covers of the picture
MARKS = """
.answer .seen { display: flex; flex-wrap: wrap; gap: .6rem; margin: .6rem 0; }
.answer .seen img { flex: 1 1 10rem; min-width: 0; max-width: 20rem; height: auto; margin: 0;
  border-radius: .4rem; }
.answer mark { color: inherit; border-radius: .2em; padding: 0 .2em; }
.answer .for { background: rgb(42 111 219 / .35); }
.answer .against { background: rgb(240 120 20 / .4); }
"""
CSS = class_show.CSS + MARKS


def answer(prediction: Prediction) -> str:
    """The label, the likeliest labels with their probabilities, and where the answer came from."""
    small = thumbnail(prediction.picture, LONGEST)
    plain = image_html(small, "The picture")
    marked = image_html(with_squares(small, prediction.pushes), f"Marked: {reason(prediction)}")
    unsure = "It is not sure: a person should look. " if prediction.probability < UNSURE else ""
    return (
        f'<div class="answer">{label_and_shares(prediction.probabilities)}'
        f'<div class="seen">{plain}{marked}</div><p>{unsure}What moved it, compared with the '
        'average picture: squares <mark class="for">for the answer</mark> and '
        '<mark class="against">against it</mark>.</p></div>'
    )


def with_squares(picture: Image.Image, pushes: np.ndarray) -> Image.Image:
    """The picture under squares of glass: blue for the answer, orange against it."""
    tint = np.where((pushes > 0)[..., None], FOR, AGAINST).astype(np.uint8)
    strength = STRONGEST * 255 * np.abs(pushes) / max(np.abs(pushes).max(), 1e-9)
    layers = [Image.fromarray(tint), Image.fromarray(strength.astype(np.uint8))]
    colour, cover = (layer.resize(picture.size, Image.Resampling.NEAREST) for layer in layers)
    return Image.composite(colour, picture, cover)


def reason(prediction: Prediction) -> str:
    """Why it answered as it did, in a few plain words."""
    if prediction.pushes.max() <= 0:
        return "no part of the picture spoke for it"
    rows, columns = prediction.pushes.shape
    row, column = divmod(int(prediction.pushes.argmax()), columns)
    across = ("on the left", "in the middle", "on the right")[3 * column // columns]
    down = ("at the top", "halfway down", "at the bottom")[3 * row // rows]
    return f"what is {down} {across} spoke most for it"


def examples() -> list[str]:
    """HTML for each picture in demo/examples/, with the model's answer and whether it is right."""
    model, truths, cards = load(), true_labels(), []
    for file in example_files():
        prediction = predict(model, open_picture(file))
        cards.append(answer(prediction) + verdict(prediction.label, truths.get(file.name)))
    return cards
