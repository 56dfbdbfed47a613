"""Boxes on a picture, with names, as the demo and the static page show them."""

from __future__ import annotations

from matplotlib import font_manager
from PIL import Image, ImageDraw, ImageFont

from .predict import Prediction

# One for each label, again from the first when there are more. White is readable on all of them.
COLOURS = ("#2a6fdb", "#b4540a", "#1f7a70", "#b5179e", "#7d6600", "#d62839", "#5f6caf", "#38832c")


def with_boxes(picture: Image.Image, found: Prediction) -> Image.Image:
    """A copy, 640 to 1280 pixels wide, with the boxes drawn and the names written on it."""
    width = min(max(picture.width, 640), 1280)
    shrink = width / picture.width
    picture = picture.resize((width, round(picture.height * shrink)))
    draw, line = ImageDraw.Draw(picture), max(2, width // 250)
    font = ImageFont.truetype(font_manager.findfont("DejaVu Sans"), 6 * line)
    labels = [label for label, _, _ in found.presence]
    for each in found.boxes:
        colour = COLOURS[labels.index(each.label) % len(COLOURS)]
        x, y, wide, high = (side * shrink for side in each.box)
        draw.rectangle((x, y, x + wide, y + high), outline=colour, width=line)
        name = " ".join(each.label.split())[:24]
        at = (max(0, x), max(0, y - 8 * line))
        draw.rectangle(draw.textbbox(at, name, font=font), fill=colour)
        draw.text(at, name, font=font, fill="white")
    return picture
