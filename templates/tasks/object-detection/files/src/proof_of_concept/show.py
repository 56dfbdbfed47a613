"""What the static page shows of the demo's examples: each picture, and what was found on it."""

from __future__ import annotations

import base64
import html
import io

from PIL import Image

from . import config
from .annotate import with_boxes
from .predict import Prediction, load, predict, upright

WIDEST = 640  # pixels
CSS = ""


def examples() -> list[str]:
    """HTML for each picture in demo/examples/, with the model's answer."""
    model = load()
    cards = []
    for file in sorted(config.EXAMPLES.glob("*.jpg")):
        with Image.open(file) as image:
            photo = upright(image)
        found = predict(model, photo)
        drawn = with_boxes(photo, found)
        drawn.thumbnail((WIDEST, WIDEST))
        cards.append(_image(drawn, _seen(found)) + _table(found))
    return cards


def _image(picture: Image.Image, alt: str) -> str:
    """`picture` inside the page; `alt` says what there is to see."""
    raw = io.BytesIO()
    picture.save(raw, "JPEG", quality=80)
    data = base64.b64encode(raw.getvalue()).decode()
    width, height = picture.size
    return (
        f'<img src="data:image/jpeg;base64,{data}" alt="{html.escape(alt)}" width="{width}" '
        f'height="{height}" loading="lazy">'
    )


def _seen(found: Prediction) -> str:
    """What somebody who cannot see the picture should know of it."""
    names = ", ".join(each.label for each in found.boxes)
    return f"The picture with a box around each of: {names}" if names else "The picture, no boxes"


def _table(found: Prediction) -> str:
    """Each label, whether it is there, and the score of its best place."""
    rows = "".join(
        f'<tr><th scope="row">{html.escape(label)}</th>'
        f"<td>{'present' if there else 'missing'}</td><td>{score:.2f}</td></tr>\n"
        for label, there, score in found.presence
    )
    head = '<tr><th scope="col">What</th><th scope="col">Answer</th><th scope="col">Score</th></tr>'
    return f"<table><thead>{head}</thead><tbody>\n{rows}</tbody></table>\n"
