"""An answer as HTML: the demo and the static page show the same."""

from __future__ import annotations

from html import escape

from .pictures import example_files, image_html, open_picture, thumbnail
from .predict import Detection, Prediction, load, predict

LONGEST = 720  # pixels of a picture: a phone takes many more than a page shows
# One for each label, again from the first when there are more. White is readable on all of them.
COLOURS = ("#2a6fdb", "#b4540a", "#1f7a70", "#b5179e", "#7d6600", "#d62839", "#5f6caf", "#38832c")

CSS = """
.answer .said { font-size: 1.15rem; margin: .6rem 0; padding: .6rem .9rem; border-radius: .5rem;
  border: 1px solid rgb(127 127 127 / .4); }
.answer .all { background: rgb(42 157 143 / .15); }
.answer .some { background: rgb(224 122 63 / .18); }
.answer .seen { position: relative; overflow: hidden; max-width: 42rem; margin: 0 auto .5rem;
  border-radius: .4rem; }
.answer .seen img { display: block; width: 100%; height: auto; margin: 0; }
.answer .seen span { position: absolute; border: 3px solid; border-radius: .2rem; }
.answer .seen b { position: absolute; padding: 0 .35em; white-space: nowrap; color: #fff;
  font-size: .8rem; line-height: 1.4; }
.answer table { width: 100%; border-collapse: collapse; }
.answer th, .answer td { padding: .3rem .5rem .3rem 0; text-align: left; }
"""


def answer(prediction: Prediction) -> str:
    """What somebody wants to know first, the picture with its boxes, and a row for each label."""
    missing = [escape(label) for label, there, _ in prediction.presence if not there]
    total = len(prediction.presence)
    rest = f"Not found: {', '.join(missing)}." if missing else "All of them are there."
    return (
        f'<div class="answer"><p class="said {"some" if missing else "all"}">'
        f"<strong>{total - len(missing)} of {total} found.</strong> {rest}</p>"
        f'<div class="seen">{_picture(prediction)}</div>{_table(prediction)}</div>'
    )


def examples() -> list[str]:
    """HTML for each picture in demo/examples/, with the model's answer."""
    model = load()
    return [answer(predict(model, open_picture(file))) for file in example_files()]


def _picture(prediction: Prediction) -> str:
    """The picture with a frame around everything found. Read aloud, its names are enough."""
    names = ", ".join(each.label for each in prediction.boxes)
    alt = f"The picture with a box around each of: {names}" if names else "The picture, no boxes"
    labels = [label for label, _, _ in prediction.presence]
    colours = {label: COLOURS[number % len(COLOURS)] for number, label in enumerate(labels)}
    width, height = prediction.picture.size
    frames = [_frame(each, colours[each.label], width, height) for each in prediction.boxes]
    return image_html(thumbnail(prediction.picture, LONGEST), alt) + "".join(frames)


def _frame(found: Detection, colour: str, width: int, height: int) -> str:
    """A box and its name over the picture, in shares of its sides: so it fits at any size."""
    x, y, wide, high = found.box
    left, top, right, bottom = max(x, 0), max(y, 0), min(x + wide, width), min(y + high, height)
    place = (
        f"left: {left / width:.2%}; top: {top / height:.2%}; "
        f"width: {(right - left) / width:.2%}; height: {(bottom - top) / height:.2%}"
    )
    # The name stands above the box, inside it at the picture's upper edge.
    edge = "bottom: 100%" if top > 0.1 * height else "top: 0"
    side = "right: -3px" if left > 0.7 * width else "left: -3px"
    name = escape(" ".join(found.label.split())[:24])
    return (
        f'<span aria-hidden="true" style="{place}; border-color: {colour}">'
        f'<b style="{edge}; {side}; background: {colour}">{name}</b></span>'
    )


def _table(prediction: Prediction) -> str:
    """Each label, whether it is there, and the score of its best place."""
    rows = "".join(
        f'<tr><th scope="row">{escape(label)}</th>'
        f"<td>{'found' if there else 'not found'}</td><td>{score:.2f}</td></tr>"
        for label, there, score in prediction.presence
    )
    heads = "".join(f'<th scope="col">{title}</th>' for title in ("What", "Answer", "Score"))
    return (
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        "<p>A score of 0.50 is the limit.</p>"
    )
