"""An answer as HTML: the demo and the static page show the same."""

from __future__ import annotations

from html import escape

from .masks import COLOURS, painted
from .pictures import example_files, image_html, open_picture, thumbnail
from .predict import Prediction, load, predict

LONGEST = 720  # pixels of a picture: a phone takes many more than a page shows

CSS = """
.answer .said { font-size: 1.15rem; margin: .6rem 0; padding: .6rem .9rem; border-radius: .5rem;
  border: 1px solid rgb(127 127 127 / .4); background: rgb(42 111 219 / .1); }
.answer img { display: block; width: 100%; max-width: 42rem; height: auto; margin: 0 auto .5rem;
  border-radius: .4rem; }
.answer table { width: 100%; border-collapse: collapse; }
.answer th, .answer td { padding: .3rem .5rem; text-align: left; }
.answer i { display: inline-block; width: .9em; height: .9em; margin-right: .5em;
  border-radius: .2em; vertical-align: -.1em; }
"""


def answer(prediction: Prediction) -> str:
    """What somebody wants to know first, the picture with its areas, and a row for each label."""
    found = [(label, share) for label, share in prediction.areas if share > 0]
    said = ", ".join(f"{escape(label)} {share:.1%}" for label, share in found)
    total = sum(share for _, share in found)
    first = (
        f"<strong>{total:.1%} of the picture is marked:</strong> {said}."
        if found
        else ("<strong>Nothing is marked.</strong> Look by eye as well.")
    )
    names = ", ".join(label for label, _ in found)
    alt = f"The picture with the area of each of: {names}" if names else "The picture, unmarked"
    small = thumbnail(prediction.picture, LONGEST)
    image = image_html(painted(small, prediction.mask), alt)
    return f'<div class="answer"><p class="said">{first}</p>{image}{_table(prediction)}</div>'


def examples() -> list[str]:
    """HTML for each picture in demo/examples/, with the model's answer."""
    model = load()
    return [answer(predict(model, open_picture(file))) for file in example_files()]


def _table(prediction: Prediction) -> str:
    """Each label with its colour, the share of the picture that it covers, and how many pixels."""
    pixels = prediction.mask.size
    rows = "".join(
        f'<tr><th scope="row"><i style="background: {COLOURS[number % len(COLOURS)]}"></i>'
        f"{escape(label)}</th><td>{share:.1%}</td><td>{round(share * pixels)}</td></tr>"
        for number, (label, share) in enumerate(prediction.areas)
    )
    titles = ("What", "Share", "Pixels")
    heads = "".join(f'<th scope="col">{title}</th>' for title in titles)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
